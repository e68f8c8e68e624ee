using System.Text;
using Bot.Dialogs.Documents;
using Bot.Dialogs.Ports;

namespace Bot.Testing;

/// <summary>Documents as text that a test can read: the title, then a line for each block and row.</summary>
public sealed class PlainDocuments : IDocumentWriter
{
    public ReadOnlyMemory<byte> Write(OfficialDocument document, DocumentForm form) => Encoding.UTF8.GetBytes(Of(document));

    public static string Of(OfficialDocument document) => string.Join('\n',
    [
        document.Title, .. document.Subtitles, .. document.Body.SelectMany(Lines), .. document.Footnotes.Select((note, index) => DocumentWording.Footnote(index + 1, note)),
        .. document.Recipients.Select(one => DocumentWording.Line(one, isLast: false)), .. document.Signatures.Select(one => $"{string.Join(" / ", one.Lines)}: {one.Name}"),
    ]);

    private static IEnumerable<string> Lines(DocumentBlock block) => block switch
    {
        DocumentBlock.Paragraph paragraph => [paragraph.Text],
        DocumentBlock.FillIn line => [$"{line.Label}: {line.Value ?? "……"}"],
        DocumentBlock.OfTable { Table: var table } =>
            [table.Name, string.Join(" | ", table.Columns.Select(column => column.Title)), .. table.Rows.Select(row => string.Join(" | ", row.Cells.Select(CellText.Of))), .. table.Notes],
        _ => [],
    };
}
