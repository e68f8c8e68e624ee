namespace Bot.Dialogs.Understanding.Text;

internal enum TokenKind
{
    Word,
    Number,
    Sign,
    Line,
    Emoji,
}

/// <summary>A word, number or sign of the cleaned text.</summary>
/// <param name="Raw">As typed.</param>
/// <param name="Key">Lower case with marks, tone at the end (<see cref="Letters"/>).</param>
/// <param name="Plain">Lower case without marks.</param>
/// <param name="Value">Of a number, else -1.</param>
/// <param name="Start">Where it stands in the cleaned text.</param>
/// <param name="Spaced">A space, line or the beginning stands before it.</param>
internal sealed record Token(TokenKind Kind, string Raw, string Key, string Plain, int Value, int Start, int End, bool Spaced)
{
    public bool IsWord => Kind == TokenKind.Word;

    public bool IsNumber => Kind == TokenKind.Number;

    /// <summary>Carries a Vietnamese mark or another sign above a letter.</summary>
    public bool IsMarked { get; } = !string.Equals(Key, Plain, StringComparison.Ordinal);

    public bool IsCapital { get; } = char.IsUpper(Raw[0]);

    /// <summary>Where <see cref="Plain"/> falls among the words that phrases begin with.</summary>
    public int Mark { get; } = FirstWords.MarkOf(Plain);

    public bool Is(char sign) => Kind == TokenKind.Sign && Raw[0] == sign;

    public bool IsBreak => Kind == TokenKind.Line || (Kind == TokenKind.Sign && Raw[0] is '.' or ';' or '!' or '?');
}
