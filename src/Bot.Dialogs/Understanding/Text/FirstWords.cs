namespace Bot.Dialogs.Understanding.Text;

/// <summary>
/// The words that some phrases begin with, as a set that may say yes too often and never no wrongly: every word of a message is asked of some hundred lists, and
/// nearly always it begins none of their phrases.
/// </summary>
internal sealed class FirstWords
{
    private const int Marks = 512;

    private readonly ulong[] _marks = new ulong[Marks / 64];

    /// <summary>The same words have the same mark; few different ones do.</summary>
    public static int MarkOf(string plain)
    {
        var mark = 2166136261u;
        foreach (var letter in plain)
        {
            mark = (mark ^ letter) * 16777619;
        }

        return (int)((mark ^ (mark >> 15)) % Marks);
    }

    public void Add(string plain)
    {
        var mark = MarkOf(plain);
        _marks[mark / 64] |= 1ul << (mark % 64);
    }

    public bool MayHave(Token token) => (_marks[token.Mark / 64] & (1ul << (token.Mark % 64))) != 0;
}
