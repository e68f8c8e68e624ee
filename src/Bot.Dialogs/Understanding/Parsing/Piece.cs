using Bot.Dialogs.Understanding.Names;
using Bot.Dialogs.Understanding.Words;

namespace Bot.Dialogs.Understanding.Parsing;

/// <summary>A stretch of tokens with the one meaning the parse gives it.</summary>
/// <param name="Value">A number, weekday, reason, or the first half of a fraction or date.</param>
/// <param name="Second">The second half of a fraction or date.</param>
internal sealed record Piece(Sense Sense, int From, int End, double Cost, int Value = 0, int Second = 0, NameMatch? Name = null)
{
    /// <summary>Another meaning of the same words that costs about as much: the choice is doubtful.</summary>
    public Sense? Rival { get; init; }

    public int Third { get; init; }

    /// <summary>How many of its words lack the marks that this meaning has.</summary>
    public int Missing { get; init; }
}
