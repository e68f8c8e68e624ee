using System.Globalization;
using Bot.Dialogs.Documents;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Bot.Host.Documents.Word;

/// <summary>The page: A4 with the margins of official papers, its letters, and a number at the top of every page but the first.</summary>
internal static class WordPage
{
    /// <summary>The relationship of the part with the page numbers.</summary>
    public const string PageNumbers = "rId2";

    private const int Short = 11906;
    private const int Long = 16838;
    private const int Left = 1701; // 30 mm
    private const int Right = 1021; // 18 mm
    private const int TopAndBottom = 1134; // 20 mm

    /// <summary>In twentieths of a point.</summary>
    public static int TextWidth(OfficialDocument document) => document.IsWide ? Long - TopAndBottom - TopAndBottom : Short - Left - Right;

    public static SectionProperties Of(OfficialDocument document) => new(
        new HeaderReference { Type = HeaderFooterValues.Default, Id = PageNumbers },
        document.IsWide
            ? new PageSize { Width = Long, Height = Short, Orient = PageOrientationValues.Landscape }
            : new PageSize { Width = Short, Height = Long },
        document.IsWide
            ? new PageMargin { Top = 1418, Bottom = 851, Left = TopAndBottom, Right = TopAndBottom, Header = 567, Footer = 567 }
            : new PageMargin { Top = TopAndBottom, Bottom = TopAndBottom, Left = Left, Right = Right, Header = 567, Footer = 567 },
        new TitlePage());

    public static Header NumberHeader() => new(new Paragraph(
        new ParagraphProperties(new Justification { Val = JustificationValues.Center }),
        new SimpleField(new Run(new Text("2"))) { Instruction = "PAGE" }));

    public static Styles Styles()
    {
        const int Size = 26;
        var letters = new RunPropertiesBaseStyle(
            new RunFonts { Ascii = "Times New Roman", HighAnsi = "Times New Roman", EastAsia = "Times New Roman", ComplexScript = "Times New Roman" },
            new FontSize { Val = Size.ToString(CultureInfo.InvariantCulture) },
            new FontSizeComplexScript { Val = Size.ToString(CultureInfo.InvariantCulture) },
            new Languages { Val = "vi-VN" });
        return new Styles(new DocDefaults(
            new RunPropertiesDefault(letters),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { Before = "0", After = "0", Line = "264", LineRule = LineSpacingRuleValues.Auto }))));
    }
}
