namespace Bot.Dialogs.Understanding.Text;

/// <summary>A folding of single letters, worked out once for all that Vietnamese is written with: whole sentences are folded many times for each message.</summary>
internal sealed class LetterTable(Func<char, char> fold)
{
    /// <summary>Behind the last precomposed Latin letter.</summary>
    private const int Known = 0x1F00;

    private readonly char[] _folded = [.. Enumerable.Range(0, Known).Select(code => fold((char)code))];

    public char this[char letter] => letter < Known ? _folded[letter] : fold(letter);
}
