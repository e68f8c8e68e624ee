using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using Bot.Dialogs.Understanding.Documents;

namespace Bot.Dialogs.OfficialLetters;

/// <summary>
/// The skeleton of a report as a Word document: the letter's own tables with an empty row, the base filled in and what must add up. Written by hand,
/// because a turn decides on its bytes (the message names them by their digest) and knows no package: three parts of plain text in a zip.
/// </summary>
internal static class SkeletonDocument
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static readonly string[] Sides = ["top", "left", "bottom", "right", "insideH", "insideV"];

    /// <summary>The same letter gives the same bytes, whenever it is written.</summary>
    private static readonly DateTimeOffset Written = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static ReadOnlyMemory<byte> Write(StoredLetter letter)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
                """);
            Add(zip, "_rels/.rels", """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>
                """);
            Add(zip, "word/document.xml", Body(letter));
        }

        return bytes.ToArray();
    }

    private static void Add(ZipArchive zip, string name, string content)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Written;
        using var stream = entry.Open();
        stream.Write(Encoding.UTF8.GetBytes(content));
    }

    private static string Body(StoredLetter letter)
    {
        var body = new StringBuilder("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>""");
        body.Append(Line(LetterWording.SkeletonTitle, bold: true)).Append(Line(LetterWording.SkeletonHead(letter)));
        foreach (var (table, index) in letter.Tables.Select((table, index) => (table, index)))
        {
            body.Append(Line(LetterWording.SkeletonTable(index + 1), bold: true)).Append(TableOf(table));
            if (table is { Base: not null, Parts.Count: > 0 })
            {
                body.Append(Line(LetterWording.Identity(table)));
            }
        }

        return body.Append(Line(LetterWording.SkeletonTo(letter))).Append(Line(LetterWording.SkeletonEnd)).Append("<w:sectPr/></w:body></w:document>").ToString();
    }

    private static string TableOf(LetterTable table)
    {
        IReadOnlyList<string> empty = [.. table.Columns.Select((_, column) => table.Base is { } number && column == table.BaseColumn ? number.ToString(CultureInfo.InvariantCulture) : "")];
        IReadOnlyList<IReadOnlyList<string>> rows = table.Rows.Count > 0 ? table.Rows : [empty];
        return "<w:tbl><w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblBorders>"
            + string.Concat(Sides.Select(side => $"<w:{side} w:val=\"single\" w:sz=\"4\"/>"))
            + "</w:tblBorders></w:tblPr><w:tblGrid>" + string.Concat(table.Columns.Select(_ => "<w:gridCol/>")) + "</w:tblGrid>"
            + Row(table.Columns, bold: true) + string.Concat(rows.Select(row => Row(row, bold: false))) + "</w:tbl>";
    }

    private static string Row(IReadOnlyList<string> cells, bool bold) => $"<w:tr>{string.Concat(cells.Select(cell => $"<w:tc>{Line(cell, bold)}</w:tc>"))}</w:tr>";

    private static string Line(string text, bool bold = false) =>
        $"<w:p><w:r>{(bold ? "<w:rPr><w:b/></w:rPr>" : "")}<w:t xml:space=\"preserve\">{SecurityElement.Escape(text)}</w:t></w:r></w:p>";
}
