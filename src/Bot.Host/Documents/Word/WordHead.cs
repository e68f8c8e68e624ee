using Bot.Dialogs.Documents;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Bot.Host.Documents.Word;

/// <summary>The head in two columns without borders: who issues the paper; the nation, its motto, place and date.</summary>
internal static class WordHead
{
    /// <summary>The share of the left column in the width, in percent.</summary>
    private const int LeftShare = 44;

    private static readonly LineLook Small = new() { Size = 24, At = JustificationValues.Center };
    private static readonly LineLook Strong = Small with { IsBold = true };

    public static Table Of(DocumentHead head, int width)
    {
        var left = width * LeftShare / 100;
        var issuers = head.Issuers.Select((issuer, index) => WordLine.Of(issuer.ToUpperInvariant(), index == head.Issuers.Count - 1 ? Strong : Small));
        var nation = new[] { WordLine.Of(DocumentWording.Nation, Strong with { Size = 23 }), WordLine.Of(DocumentWording.Motto, Strong with { Size = 26 }) };
        return WordTable.Plain(
            [left, width - left],
            [
                [[.. issuers, Rule(left, 3)], [.. nation, Rule(width - left, 2)]],
                [[head.Symbol is null ? WordLine.Of("", Small) : WordLine.Of(DocumentWording.Number(head), Small)], [WordLine.Of(DocumentWording.PlaceAndDate(head), new LineLook { IsItalic = true, At = JustificationValues.Center })]],
            ]);
    }

    /// <summary>The stroke under the last line: an empty line with a border, moved in from both sides.</summary>
    /// <param name="part">The stroke is the width divided by this.</param>
    private static Paragraph Rule(int width, int part)
    {
        var side = ((width - (width / part)) / 2).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return new Paragraph(
            new ParagraphProperties(
                new ParagraphBorders(new TopBorder { Val = BorderValues.Single, Size = 6, Space = 1 }),
                new SpacingBetweenLines { Before = "20", After = "0", Line = "120", LineRule = LineSpacingRuleValues.Exact },
                new Indentation { Left = side, Right = side }));
    }
}
