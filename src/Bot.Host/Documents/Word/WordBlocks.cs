using System.Diagnostics;
using Bot.Dialogs.Documents;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Bot.Host.Documents.Word;

/// <summary>The body's parts.</summary>
internal static class WordBlocks
{
    private static readonly LineLook Running = new() { At = JustificationValues.Both, Before = 60, After = 60, FirstLine = 567 };
    private static readonly LineLook Heading = new() { IsBold = true, Before = 120, After = 60, KeepsNext = true };

    public static IEnumerable<OpenXmlElement> Of(DocumentBlock block, int width) => block switch
    {
        DocumentBlock.Paragraph paragraph => [WordLine.Of(paragraph.Text, paragraph.IsHeading ? Heading : Running)],
        DocumentBlock.FillIn line => Lines(line, width),
        DocumentBlock.OfTable { Table: var table } =>
        [
            .. table.Title is { } title ? [WordLine.Of(title, Heading)] : Array.Empty<OpenXmlElement>(),
            WordTable.Of(table, width),
            .. table.Notes.Select(note => WordLine.Of(note, new LineLook { IsItalic = true, Size = 24, Before = 60 })),
            WordLine.Of("", new LineLook { Size = 12 }), // tables without a line between them grow together
        ],
        _ => throw new UnreachableException(),
    };

    private static IEnumerable<OpenXmlElement> Lines(DocumentBlock.FillIn line, int width)
    {
        var dotted = new LineLook { Before = 60, After = 60, DotsTo = width };
        if (line.Value is { } known)
        {
            yield return WordLine.Of($"{line.Label}: {known}", new LineLook { At = JustificationValues.Both, Before = 60, After = 60 });
        }
        else
        {
            var paragraph = WordLine.Of($"{line.Label}: ", dotted);
            paragraph.Append(WordLine.Tab(dotted));
            yield return paragraph;
        }

        for (var more = 0; more < line.MoreLines; more++)
        {
            var paragraph = WordLine.Of("", dotted);
            paragraph.Append(WordLine.Tab(dotted));
            yield return paragraph;
        }
    }
}
