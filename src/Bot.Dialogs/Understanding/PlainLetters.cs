using System.Globalization;
using System.Text;
using Bot.Dialogs.Understanding.Text;

namespace Bot.Dialogs.Understanding;

/// <summary>
/// Words without marks, case and punctuation, one space between them. Every message of staff is folded some hundred times, so the letters that Vietnamese is written
/// with are looked up.
/// </summary>
internal static class PlainLetters
{
    /// <summary>Behind the last precomposed Latin letter.</summary>
    private const int Known = 0x1F00;
    private const int LongestOnStack = 256;

    /// <summary>Stands for a mark, which leaves nothing.</summary>
    private const char Nothing = '\0';

    /// <summary>Stands for a letter that is not one letter when its marks are gone.</summary>
    private const char Unknown = '\uFFFF';

    private static readonly char[] Letters = [.. Enumerable.Range(0, Known).Select(code => LetterOf((char)code))];

    /// <summary>The text folded last, and what it came to: one message is asked for some thirty times in a row.</summary>
    [ThreadStatic]
    private static (string Text, string Plain)? s_last;

    public static string Of(string text)
    {
        if (s_last is { } last && ReferenceEquals(last.Text, text))
        {
            return last.Plain;
        }

        var plain = Folded(text);
        s_last = (text, plain);
        return plain;
    }

    private static string Folded(string text)
    {
        var plain = text.Length <= LongestOnStack ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        foreach (var letter in text)
        {
            var folded = letter < Known ? Letters[letter] : Unknown;
            if (folded == Unknown)
            {
                return Slowly(text);
            }

            if (folded != Nothing && (folded != ' ' || (length > 0 && plain[length - 1] != ' ')))
            {
                plain[length++] = folded;
            }
        }

        return new string(plain[..length].TrimEnd(' '));
    }

    /// <summary>Whether something is left of both, and the same. Most texts that are compared differ in their first letters: those are looked at before anything is folded.</summary>
    public static bool AreSame(string one, string other) => MayBeSame(one, other) && Of(one) is { Length: > 0 } plain && plain == Folded(other);

    /// <summary>Whether the folded text begins with the folded phrase.</summary>
    public static bool Begins(string text, string phrase) => Of(text).StartsWith(Folded(phrase), StringComparison.Ordinal);

    /// <summary>False where two letters in the same place fold to different ones.</summary>
    private static bool MayBeSame(string one, string other)
    {
        for (int at = 0, there = 0; ; at++, there++)
        {
            var (left, right) = (Next(one, ref at), Next(other, ref there));
            if (left == Unknown || right == Unknown)
            {
                return true;
            }

            if (left != right)
            {
                return false;
            }

            if (left == Nothing)
            {
                return true;
            }
        }
    }

    /// <summary>The next letter or digit at or behind the place, spaces and marks left out; nothing at the end.</summary>
    private static char Next(string text, ref int at)
    {
        for (; at < text.Length; at++)
        {
            var folded = text[at] < Known ? Letters[text[at]] : Unknown;
            if (folded is not (Nothing or ' '))
            {
                return folded;
            }
        }

        return Nothing;
    }

    private static string Slowly(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in TextCleaner.Sound(text).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                plain.Append(Folded(letter));
            }
        }

        return string.Join(' ', plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static char LetterOf(char letter)
    {
        var parts = letter.ToString().Normalize(NormalizationForm.FormD).Where(part => CharUnicodeInfo.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark).ToList();
        return parts switch
        {
            [] => Nothing,
            [var only] => Folded(only),
            _ => Unknown,
        };
    }

    private static char Folded(char letter) => letter is 'đ' or 'Đ' ? 'd' : char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : ' ';
}
