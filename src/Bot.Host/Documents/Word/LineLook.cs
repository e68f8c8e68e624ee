using DocumentFormat.OpenXml.Wordprocessing;

namespace Bot.Host.Documents.Word;

/// <summary>How a line of text looks.</summary>
internal sealed record LineLook
{
    public bool IsBold { get; init; }

    public bool IsItalic { get; init; }

    /// <summary>In half points; null for that of the document.</summary>
    public int? Size { get; init; }

    public JustificationValues At { get; init; } = JustificationValues.Left;

    /// <summary>Space above, in twentieths of a point.</summary>
    public int Before { get; init; }

    /// <summary>Space below, in twentieths of a point.</summary>
    public int After { get; init; }

    /// <summary>The first line is moved in, in twentieths of a point.</summary>
    public int FirstLine { get; init; }

    /// <summary>Stays on the page of the next line.</summary>
    public bool KeepsNext { get; init; }

    /// <summary>Dots from the text to this place, in twentieths of a point.</summary>
    public int? DotsTo { get; init; }
}
