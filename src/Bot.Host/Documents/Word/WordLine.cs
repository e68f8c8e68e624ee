using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Bot.Host.Documents.Word;

/// <summary>Text as a paragraph.</summary>
internal static class WordLine
{
    public static Paragraph Of(string text, LineLook look)
    {
        var paragraph = new Paragraph(Properties(look));
        paragraph.Append(Runs(text, look));
        return paragraph;
    }

    public static Run RunOf(string text, LineLook look) => new(Letters(look), new Text(Clean(text)) { Space = SpaceProcessingModeValues.Preserve });

    /// <summary>Behind the text a tab, which <see cref="LineLook.DotsTo"/> fills with dots.</summary>
    public static Run Tab(LineLook look) => new(Letters(look), new TabChar());

    /// <summary>What people typed may hold signs that XML cannot.</summary>
    public static string Clean(string text) => text.All(XmlConvert.IsXmlChar) ? text
        : string.Concat(text.EnumerateRunes().Where(rune => rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value)));

    private static IEnumerable<Run> Runs(string text, LineLook look)
    {
        foreach (var (index, line) in text.Split('\n').Index())
        {
            if (index > 0)
            {
                yield return new Run(Letters(look), new Break());
            }

            yield return RunOf(line, look);
        }
    }

    private static ParagraphProperties Properties(LineLook look)
    {
        var properties = new ParagraphProperties();
        if (look.KeepsNext)
        {
            properties.Append(new KeepNext());
        }

        if (look.DotsTo is { } dots)
        {
            properties.Append(new Tabs(new TabStop { Val = TabStopValues.Right, Leader = TabStopLeaderCharValues.Dot, Position = dots }));
        }

        properties.Append(new SpacingBetweenLines { Before = Whole(look.Before), After = Whole(look.After) });
        if (look.FirstLine > 0)
        {
            properties.Append(new Indentation { FirstLine = Whole(look.FirstLine) });
        }

        properties.Append(new Justification { Val = look.At });
        return properties;
    }

    private static RunProperties Letters(LineLook look)
    {
        var properties = new RunProperties();
        if (look.IsBold)
        {
            properties.Append(new Bold());
        }

        if (look.IsItalic)
        {
            properties.Append(new Italic());
        }

        if (look.Size is { } size)
        {
            properties.Append(new FontSize { Val = Whole(size) });
        }

        return properties;
    }

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
