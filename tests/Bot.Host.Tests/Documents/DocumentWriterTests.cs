using System.IO.Compression;
using System.Text;
using Bot.Dialogs.Documents;
using Bot.Host.Documents;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using SheetCell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace Bot.Host.Tests.Documents;

public sealed class DocumentWriterTests
{
    private static readonly DocumentWriter Writer = new();

    public static TheoryData<DocumentForm> Forms { get; } = new(Enum.GetValues<DocumentForm>());

    [Theory, MemberData(nameof(Forms))]
    public void The_same_document_is_the_same_bytes(DocumentForm form) =>
        Writer.Write(SampleDocuments.Report(), form).ToArray().ShouldBe(Writer.Write(SampleDocuments.Report(), form).ToArray());

    [Theory, InlineData(DocumentForm.Xlsx), InlineData(DocumentForm.Docx)]
    public void A_package_has_its_parts_in_order_and_no_time_of_its_making(DocumentForm form)
    {
        using var zip = new ZipArchive(new MemoryStream(Writer.Write(SampleDocuments.Report(), form).ToArray()));

        zip.Entries.Select(entry => entry.FullName).ShouldBe(zip.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal));
        zip.Entries.ShouldAllBe(entry => entry.LastWriteTime.Year == 2020);
        zip.Entries.ShouldAllBe(entry => !entry.FullName.Contains("core", StringComparison.Ordinal), "core properties would hold the time of writing");
    }

    [Theory, InlineData(false), InlineData(true)]
    public void A_word_document_is_valid(bool isWide)
    {
        foreach (var document in new[] { SampleDocuments.Report(isWide), SampleDocuments.Minutes(), new OfficialDocument("Chỉ có tên", []) })
        {
            using var package = WordprocessingDocument.Open(new MemoryStream(Writer.Write(document, DocumentForm.Docx).ToArray()), isEditable: false);
            Faults(package).ShouldBeEmpty();
        }
    }

    [Fact]
    public void Every_report_is_valid_and_the_same_bytes_in_both_forms()
    {
        foreach (var paper in SampleReports.All)
        {
            var (docx, xlsx) = (Writer.Write(paper.Document, DocumentForm.Docx), Writer.Write(paper.Document, DocumentForm.Xlsx));
            using var word = WordprocessingDocument.Open(new MemoryStream(docx.ToArray()), isEditable: false);
            using var book = SpreadsheetDocument.Open(new MemoryStream(xlsx.ToArray()), isEditable: false);
            Faults(word).ShouldBeEmpty(paper.FileName);
            Faults(book).ShouldBeEmpty(paper.FileName);
            docx.Span.SequenceEqual(Writer.Write(paper.Document, DocumentForm.Docx).Span).ShouldBeTrue(paper.FileName);
            xlsx.Span.SequenceEqual(Writer.Write(paper.Document, DocumentForm.Xlsx).Span).ShouldBeTrue(paper.FileName);
        }
    }

    [Fact]
    public void A_workbook_is_valid()
    {
        using var package = SpreadsheetDocument.Open(new MemoryStream(Writer.Write(SampleDocuments.Report(), DocumentForm.Xlsx).ToArray()), isEditable: false);
        Faults(package).ShouldBeEmpty();
    }

    [Fact]
    public void A_workbook_has_numbers_and_days_that_can_be_reckoned_with()
    {
        using var package = SpreadsheetDocument.Open(new MemoryStream(Writer.Write(SampleDocuments.Report(), DocumentForm.Xlsx).ToArray()), isEditable: false);
        var book = package.WorkbookPart.ShouldNotBeNull();
        var sheet = ((WorksheetPart)book.GetPartById("rId2")).Worksheet;
        var row = sheet.Descendants<Row>().Single(one => one.Descendants<SheetCell>().Any(cell => cell.InnerText == "7A"));
        var cells = row.Elements<SheetCell>().ToList();

        cells.Select(cell => cell.DataType is null).ShouldBe([false, true, true, true, false]);
        cells.Skip(1).Take(3).Select(cell => cell.CellValue!.Text).ShouldBe(["1234", "87.3", "46331"]);
        cells.Skip(1).Take(3).Select(cell => FormatOf(book, cell)).ShouldBe(["[$-42A]#,##0", "[$-42A]#,##0.0\"%\"", "dd/mm/yyyy"]);
        sheet.Descendants<Pane>().Single().State!.Value.ShouldBe(PaneStateValues.Frozen);
        sheet.Descendants<PageSetup>().Single().PaperSize!.Value.ShouldBe(9u);
        book.Workbook.Descendants<Sheet>().Select(one => one.Name!.Value).ShouldBe(["Bảng 1", "Bảng 1 2"]);
        book.Workbook.Descendants<DefinedName>().Select(name => name.Name!.Value).Distinct().ShouldBe(["_xlnm.Print_Area", "_xlnm.Print_Titles"]);
    }

    [Fact]
    public void Nothing_in_a_csv_is_a_formula()
    {
        var dangerous = new[] { "=1+1", "+84370000557", "-2", "@SUM(A1)", "\t=1", "\r=1", " =1", "\u00a0=1", "＝1", "Y Ban" };
        var table = new DocumentTable("x", [new Dialogs.Documents.TableColumn("a", 1)], [.. dangerous.Select(text => new TableRow([Dialogs.Documents.Cell.Of(text)])), new TableRow([Dialogs.Documents.Cell.Of(-2)])]);

        var csv = Writer.Write(new OfficialDocument("x", [new DocumentBlock.OfTable(table)]), DocumentForm.Csv);

        csv.Span[..3].ToArray().ShouldBe(Encoding.UTF8.Preamble.ToArray());
        Encoding.UTF8.GetString(csv.Span[3..]).ShouldBe("a\r\n'=1+1\r\n'+84370000557\r\n'-2\r\n'@SUM(A1)\r\n'\t=1\r\n\"'\r=1\"\r\n' =1\r\n'\u00a0=1\r\n'＝1\r\nY Ban\r\n-2\r\n");
    }

    [Fact]
    public void A_csv_has_every_table_with_its_name_and_plain_numbers() =>
        Encoding.UTF8.GetString(Writer.Write(SampleDocuments.Report(), DocumentForm.Csv).Span[3..]).Split("\r\n").Take(3)
            .ShouldBe(["Bảng 1", "Lớp,Sĩ số,Tỉ lệ,Từ ngày,Lý do", "7A,1234,87.3,2026-11-05,\"ốm: 2 em\nđi làm thuê: 1 em\""]);

    private static List<string> Faults(OpenXmlPackage package) =>
        [.. new OpenXmlValidator(FileFormatVersions.Office2019).Validate(package).Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}")];

    private static string FormatOf(WorkbookPart book, SheetCell cell)
    {
        var styles = book.WorkbookStylesPart!.Stylesheet;
        var look = styles.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value);
        return styles.NumberingFormats!.Elements<NumberingFormat>().Single(one => one.NumberFormatId!.Value == look.NumberFormatId!.Value).FormatCode!.Value!;
    }
}
