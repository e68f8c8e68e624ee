namespace Bot.Dialogs.Documents;

/// <summary>A part of a document's body.</summary>
public abstract record DocumentBlock
{
    private DocumentBlock()
    {
    }

    /// <summary>Running text; a line break in it is one on paper.</summary>
    public sealed record Paragraph(string Text) : DocumentBlock
    {
        public bool IsHeading { get; init; }
    }

    /// <summary>A label with what is known behind it, or dots to write on.</summary>
    /// <param name="Value">Null for dots to the end of the line.</param>
    /// <param name="MoreLines">Empty dotted lines that follow, for a hand to write on.</param>
    public sealed record FillIn(string Label, string? Value, int MoreLines = 0) : DocumentBlock;

    public sealed record OfTable(DocumentTable Table) : DocumentBlock;
}
