using System.Globalization;
using Bot.Dialogs.Documents;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Bot.Host.Documents.Sheets;

/// <summary>
/// The tables of a document as a workbook, each on a sheet that prints on A4 as wide as the page: numbers and days as such, the heads of the columns stay in
/// sight and stand on every printed page.
/// </summary>
internal static class SheetDocument
{
    public static byte[] Write(OfficialDocument document)
    {
        using var bytes = new MemoryStream();
        using (var package = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            var book = package.AddWorkbookPart();
            package.ChangeIdOfPart(book, "rId1");
            book.AddNewPart<WorkbookStylesPart>("rId1").Stylesheet = SheetStyles.Sheet();
            var (sheets, names) = (new DocumentFormat.OpenXml.Spreadsheet.Sheets(), new DefinedNames());
            foreach (var (index, table) in document.Tables.Index())
            {
                var (id, rows) = ($"rId{Whole(index + 2)}", SheetRows.Of(document, table));
                var name = SheetNames.Of(document.Tables, index);
                book.AddNewPart<WorksheetPart>(id).Worksheet = SheetPage.Of(document, table, rows);
                sheets.Append(new Sheet { Name = name, SheetId = (uint)index + 1, Id = id });
                names.Append(
                    new DefinedName($"{SheetNames.Quoted(name)}!$A$1:${SheetRows.Letters(rows.Columns - 1)}${Whole(rows.Last)}") { Name = "_xlnm.Print_Area", LocalSheetId = (uint)index },
                    new DefinedName($"{SheetNames.Quoted(name)}!${Whole(rows.HeadRow)}:${Whole(rows.HeadRow)}") { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)index });
            }

            book.Workbook = new Workbook(sheets, names);
        }

        return Repacked.Of(bytes);
    }

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
