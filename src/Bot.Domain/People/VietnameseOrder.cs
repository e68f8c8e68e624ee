using System.Text;

namespace Bot.Domain.People;

/// <summary>
/// Names in the order of a Vietnamese class list: by tên, then by what stands before it; letters by the Vietnamese alphabet (a ă â … d đ …), tones only where the letters are
/// the same, from no tone over huyền, hỏi, ngã, sắc to nặng. Of our own, because the libraries of machines order differently and a paper must be the same everywhere.
/// </summary>
public sealed class VietnameseOrder : IComparer<PupilName>, IComparer<string>
{
    /// <summary>With breve, hat, stroke and horn as letters of their own.</summary>
    private const string Alphabet = "a\u0103\u00e2bcd\u0111e\u00eafghijklmno\u00f4\u01a1pqrstu\u01b0vwxyz";

    /// <summary>The combining marks of the tones, in their order.</summary>
    private const string Tones = "\u0300\u0309\u0303\u0301\u0323";

    public static VietnameseOrder Names { get; } = new();

    public int Compare(PupilName? x, PupilName? y)
    {
        if (x is null || y is null)
        {
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        }

        var given = Compare(x.Given, y.Given);
        return given != 0 ? given : Compare(string.Join(' ', x.Parts.SkipLast(1)), string.Join(' ', y.Parts.SkipLast(1)));
    }

    public int Compare(string? x, string? y)
    {
        var (one, other) = (KeyOf(x ?? ""), KeyOf(y ?? ""));
        var letters = string.CompareOrdinal(one.Letters, other.Letters);
        return letters != 0 ? letters : string.CompareOrdinal(one.Tones, other.Tones);
    }

    /// <summary>The letters as places in the alphabet, and the tones of each.</summary>
    private static (string Letters, string Tones) KeyOf(string text)
    {
        var (letters, tones) = (new StringBuilder(), new StringBuilder());
        foreach (var mark in text.ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            if (Tones.Contains(mark, StringComparison.Ordinal) && tones.Length > 0)
            {
                tones[^1] = (char)('1' + Tones.IndexOf(mark, StringComparison.Ordinal));
            }
            else if (Combined(letters, mark) is { } letter)
            {
                letters[^1] = Place(letter);
            }
            else
            {
                letters.Append(Place(mark));
                tones.Append('0');
            }
        }

        return (letters.ToString(), tones.ToString());
    }

    /// <summary>The letter that a hat, breve or horn makes of the one before; null where it makes none.</summary>
    private static char? Combined(StringBuilder letters, char mark)
    {
        var before = letters.Length == 0 ? default : Alphabet.ElementAtOrDefault(letters[^1] - FirstPlace);
        return (before, mark) switch
        {
            ('a', '\u0306') => 'ă',
            ('a', '\u0302') => 'â',
            ('e', '\u0302') => 'ê',
            ('o', '\u0302') => 'ô',
            ('o', '\u031B') => 'ơ',
            ('u', '\u031B') => 'ư',
            _ => null,
        };
    }

    /// <summary>Behind every sign that is no letter, so that a space comes first.</summary>
    private const int FirstPlace = 0x400;

    private static char Place(char letter) => Alphabet.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var place ? (char)(FirstPlace + place) : letter;
}
