namespace Bot.Dialogs.Understanding.Text;

/// <summary>
/// Spellings that no Vietnamese syllable has, and what is meant by them: <c>vắg</c> and <c>hôg</c> lack an n, <c>vắnq</c> is the neighbouring key,
/// <c>ngỉ</c> lacks an h, <c>fép</c> and <c>zậy</c> are written as they sound.
/// </summary>
internal static class TeenSpelling
{
    private const string Vowels = "aăâeêioôơuưy";

    /// <summary>The key in proper spelling, or null when there is nothing to mend.</summary>
    public static string? Mend(string key)
    {
        var tone = key.Length > 0 && char.IsAsciiDigit(key[^1]) ? key[^1..] : "";
        var word = key[..(key.Length - tone.Length)];
        if (word.Length < 2)
        {
            return null;
        }

        var mended = Ending(Beginning(word));
        return string.Equals(mended, word, StringComparison.Ordinal) ? null : mended + tone;
    }

    private static string Beginning(string word) => word switch
    {
        ['n', 'g', 'i' or 'e' or 'ê', ..] => string.Concat("ngh", word.AsSpan(2)),
        ['g', 'e' or 'ê', ..] => string.Concat("gh", word.AsSpan(1)),
        ['f', ..] => string.Concat("ph", word.AsSpan(1)),
        ['z', ..] => string.Concat("v", word.AsSpan(1)),
        ['c', 'i' or 'e' or 'ê', ..] => string.Concat("k", word.AsSpan(1)),
        _ => word,
    };

    private static string Ending(string word) =>
        word.EndsWith("nq", StringComparison.Ordinal) ? string.Concat(word.AsSpan(0, word.Length - 1), "g")
        : word[^1] == 'g' && Vowels.Contains(word[^2], StringComparison.Ordinal) ? string.Concat(word.AsSpan(0, word.Length - 1), "ng")
        : word;
}
