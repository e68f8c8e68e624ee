namespace Bot.Dialogs.Linking;

/// <summary>The shape of a linking code: 8 characters without look-alikes, with at least one letter and one digit.</summary>
public static class LinkingCode
{
    public const int Length = 8;

    /// <summary>No 0/O, 1/I/L, 5/S, 2/Z, 8/B, U/V: what is read from paper or over the phone must not be mistaken.</summary>
    public const string Alphabet = "ACDEFGHJKMNPQRTVWXY34679";

    /// <summary>How long a code may wait.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(14);

    /// <summary>Makes a code from a source of random numbers below a bound.</summary>
    public static string Make(Func<int, int> random)
    {
        while (true)
        {
            var code = new string([.. Enumerable.Range(0, Length).Select(_ => Alphabet[random(Alphabet.Length)])]);
            if (HasShape(code))
            {
                return code;
            }
        }
    }

    /// <summary>The code in a message that is nothing but a code (bare, or behind <c>/start</c>), in upper case; null when it is none.</summary>
    public static string? In(string text)
    {
        const string start = "/start";
        if (text.Count(letter => !char.IsWhiteSpace(letter) && letter != '-') > start.Length + Length)
        {
            return null; // as most messages
        }

        var word = text.Trim();
        if (word.StartsWith(start, StringComparison.OrdinalIgnoreCase))
        {
            word = word[start.Length..].Trim();
        }

        word = word.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).ToUpperInvariant();
        return HasShape(word) ? word : null;
    }

    private static bool HasShape(string word) =>
        word.Length == Length && word.All(letter => Alphabet.Contains(letter, StringComparison.Ordinal)) && word.Any(char.IsAsciiDigit) && word.Any(char.IsAsciiLetter);
}
