using System.Globalization;
using System.Text;

namespace Bot.Dialogs.Understanding.Text;

/// <summary>
/// Two spellings of a Vietnamese syllable. <em>Key</em>: lower case, marks kept, the tone moved to the end as a digit, so that hoà and hòa
/// are one. <em>Plain</em>: lower case without any mark, đ as d.
/// </summary>
internal static class Letters
{
    private const string ToneMarks = "\u0301\u0300\u0309\u0303\u0323"; // sắc huyền hỏi ngã nặng, in the order of the VNI keys 1 to 5
    private const int LongestOnStack = 256;
    private static readonly (string Shape, char Plain, char Tone)[] Table = BuildTable();
    private static readonly int LongestShape = Table.Max(row => row.Shape.Length);
    private static readonly System.Buffers.SearchValues<char> Vowels = System.Buffers.SearchValues.Create("aeiouy");
    private static readonly HashSet<string> Initials = ["", "b", "c", "d", "g", "h", "k", "l", "m", "n", "p", "q", "r", "s", "t", "v", "x", "ch", "gh", "kh", "ng", "ngh", "nh", "ph", "th", "tr"];
    private static readonly HashSet<string> Codas = ["", "c", "ch", "m", "n", "ng", "nh", "p", "t"];

    public static (string Key, string Plain) Spell(ReadOnlySpan<char> word)
    {
        var most = (word.Length * LongestShape) + 1;
        var key = most <= LongestOnStack ? stackalloc char[most] : new char[most];
        var plain = most <= LongestOnStack ? stackalloc char[most] : new char[most];
        var (keyLength, plainLength, tone) = (0, 0, '\0');
        foreach (var letter in word)
        {
            if (letter < Table.Length)
            {
                var (shape, bare, mark) = Table[letter];
                foreach (var part in shape)
                {
                    key[keyLength++] = part;
                }

                if (bare != '\0')
                {
                    plain[plainLength++] = bare;
                }

                tone = mark == '\0' ? tone : mark;
            }
            else
            {
                key[keyLength++] = letter;
                plain[plainLength++] = letter;
            }
        }

        if (tone != '\0')
        {
            key[keyLength++] = tone;
        }

        var spelled = new string(key[..keyLength]);
        return (spelled, plain[..plainLength].SequenceEqual(spelled) ? spelled : new string(plain[..plainLength]));
    }

    public static string Key(string word) => Spell(word).Key;

    public static string Plain(string word) => Spell(word).Plain;

    /// <summary>Whether the word is built like one syllable: an initial, one run of vowels, a coda.</summary>
    public static bool IsSyllable(ReadOnlySpan<char> word)
    {
        var plain = Plain(word.ToString());
        var from = plain.AsSpan().IndexOfAny(Vowels);
        if (from < 0)
        {
            return false;
        }

        var until = from;
        while (until < plain.Length && Vowels.Contains(plain[until]))
        {
            until++;
        }

        return until - from <= 3 && Initials.Contains(plain[..from]) && Codas.Contains(plain[until..]);
    }

    private static (string Shape, char Plain, char Tone)[] BuildTable()
    {
        var table = new (string, char, char)[0x2000];
        for (var i = 0; i < table.Length; i++)
        {
            table[i] = Row((char)i);
        }

        return table;
    }

    private static (string Shape, char Plain, char Tone) Row(char letter)
    {
        var lower = char.ToLowerInvariant(letter);
        if (lower == 'đ')
        {
            return ("đ", 'd', '\0');
        }

        var shape = new StringBuilder();
        var plain = '\0';
        var tone = '\0';
        foreach (var part in lower.ToString().Normalize(NormalizationForm.FormD))
        {
            var at = ToneMarks.IndexOf(part, StringComparison.Ordinal);
            if (at >= 0)
            {
                tone = (char)('1' + at);
                continue;
            }

            shape.Append(part);
            if (CharUnicodeInfo.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark)
            {
                plain = part;
            }
        }

        return (shape.ToString().Normalize(NormalizationForm.FormC), plain, tone);
    }
}
