using System.Text;
using Bot.Host.Documents;
using Bot.Testing;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Bot.Host.Tests.Documents;

/// <summary>Sheets as superiors send them, told apart by their bytes and not by their names (domain.md D.9).</summary>
public sealed class SheetTextTests
{
    private const string Expected = "STT\tHọ và tên\tLớp\n1\tĐinh A Byan\t7A\n";

    [Fact]
    public void A_workbook_is_read_sheet_by_sheet() =>
        SheetText.Of(Workbook(("A", false, [["STT", "Họ và tên", "Lớp"], ["1", "Đinh A Byan", "7A"]]), ("B", true, [["hidden"]]), ("C", false, [["2", "A Blêk", "7A"]]))).ShouldBe(Expected + "2\tA Blêk\t7A\n");

    [Theory]
    [InlineData("STT,Họ và tên,Lớp\n1,Đinh A Byan,7A\n")]
    [InlineData("STT;Họ và tên;Lớp\r\n1;\"Đinh A Byan\";7A\r\n")]
    [InlineData("STT\tHọ và tên\tLớp\n\n1\tĐinh A Byan\t7A\n")]
    [InlineData("<html><table border=1><tr><th>STT</th><th>H&#7885; v&agrave; t&ecirc;n</th><th>Lớp</th></tr><tr><td>1</td><td><b>Đinh A Byan</b></td><td>7A</td></tr></table></html>")]
    [InlineData("<?xml version=\"1.0\"?><Workbook><Worksheet><Table><Row><Cell><Data>STT</Data></Cell><Cell><Data>Họ và tên</Data></Cell><Cell><Data>Lớp</Data></Cell></Row><Row><Cell><Data>1</Data></Cell><Cell><Data>Đinh A Byan</Data></Cell><Cell><Data>7A</Data></Cell></Row></Table></Worksheet></Workbook>")]
    public void Csv_pages_and_xml_that_call_themselves_xls_are_read(string text) => SheetText.Of(Encoding.UTF8.GetBytes(text)).ShouldBe(Expected);

    [Fact]
    public void A_csv_of_a_Vietnamese_Windows_has_its_marks_in_one_letter() // "Họ" is o with a dot below that stands apart
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

        SheetText.Of(Encoding.GetEncoding(1258).GetBytes("STT;Ho\u0323 va\u0300 tên;Lơ\u0301p\n1;Đinh A Byan;7A\n")).ShouldBe(Expected);
    }

    [Fact]
    public void A_real_xls_is_read() =>
        SheetText.Of(File.ReadAllBytes(Repository.PathTo("tests", "lists", "bo-hoc.xls")))!.Split('\n')[3..6].ShouldBe(["(1)\t(2)\t(3)\t-4\t(5)\t(6)", "1\tA\tBlêk\t01/06/2014\t7A\tThôn 1", "2\tĐinh A\tByan\t26/09/2014\t7A\tThôn 1"]);

    [Fact]
    public void What_is_damaged_or_too_long_is_not_read_at_all()
    {
        SheetText.Of("PK\u0003\u0004broken"u8.ToArray()).ShouldBeNull();
        SheetText.Of(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 1, 2, 3 }).ShouldBeNull();
        SheetText.Of(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("Đinh A Byan,7A\n", 20_000)))).ShouldBeNull("a list that is cut would lose names in silence");
    }

    private static byte[] Workbook(params (string Name, bool IsHidden, string[][] Rows)[] sheets)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.Workbook = new Workbook(new Sheets());
            foreach (var (index, sheet) in sheets.Index())
            {
                var part = book.AddNewPart<WorksheetPart>();
                part.Worksheet = new Worksheet(new SheetData(sheet.Rows.Select(row => new Row(row.Select(cell => new Cell { DataType = CellValues.InlineString, InlineString = new InlineString(new Text(cell)) })))));
                book.Workbook.Sheets!.Append(new Sheet { Id = book.GetIdOfPart(part), SheetId = (uint)index + 1, Name = sheet.Name, State = sheet.IsHidden ? SheetStateValues.Hidden : SheetStateValues.Visible });
            }
        }

        return stream.ToArray();
    }
}
