using Bot.Dialogs.Documents;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Bot.Host.Documents.Word;

/// <summary>A document as a Word file in the layout of official papers: A4, Times New Roman, head and signatures in two columns.</summary>
internal static class WordDocument
{
    public static byte[] Write(OfficialDocument document)
    {
        using var bytes = new MemoryStream();
        using (var package = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            var main = package.AddMainDocumentPart();
            package.ChangeIdOfPart(main, "rId1");
            main.AddNewPart<StyleDefinitionsPart>("rId1").Styles = WordPage.Styles();
            main.AddNewPart<HeaderPart>(WordPage.PageNumbers).Header = WordPage.NumberHeader();
            main.Document = new Document(new Body([.. BodyOf(document), WordPage.Of(document)]));
        }

        return Repacked.Of(bytes);
    }

    private static IEnumerable<OpenXmlElement> BodyOf(OfficialDocument document)
    {
        var width = WordPage.TextWidth(document);
        if (document.Head is { } head)
        {
            yield return WordHead.Of(head, width);
        }

        yield return WordLine.Of(document.Title.ToUpperInvariant(), new LineLook { IsBold = true, Size = 28, At = JustificationValues.Center, Before = 240 });
        foreach (var subtitle in document.Subtitles)
        {
            yield return WordLine.Of(subtitle, new LineLook { IsBold = true, At = JustificationValues.Center });
        }

        if (document.Addressees.Count > 0)
        {
            yield return WordLine.Of($"{DocumentWording.Dear} {string.Join("\n", document.Addressees)}", new LineLook { At = JustificationValues.Center, Before = 240, After = 120 });
        }

        foreach (var element in document.Body.SelectMany(block => WordBlocks.Of(block, width)))
        {
            yield return element;
        }

        if (document.Footnotes.Count > 0)
        {
            yield return WordLine.Of(DocumentWording.Notes, new LineLook { IsItalic = true, IsBold = true, Size = 22, Before = 120 });
        }

        foreach (var (index, note) in document.Footnotes.Index())
        {
            yield return WordLine.Of(DocumentWording.Footnote(index + 1, note), new LineLook { IsItalic = true, Size = 22, At = JustificationValues.Both });
        }

        if (document.Signatures.Count + document.Recipients.Count > 0)
        {
            yield return WordLine.Of("", new LineLook { Size = 12 });
            yield return WordSignatures.Of(document, width);
        }
    }
}
