using System.Globalization;
using System.Text;

namespace Bot.Dialogs.Understanding.Text;

/// <summary>Brings what phones and sheets produce to plain characters: NFC, half-width, no invisible signs. Case and marks stay.</summary>
internal static class TextCleaner
{
    /// <summary>Beyond this a message is a document; the rest is not read.</summary>
    private const int Longest = 20_000;

    public static string Clean(string text)
    {
        if (text.Length <= Longest && IsClean(text))
        {
            return text;
        }

        var sound = Sound(text.Length > Longest ? text[..Longest] : text);
        var composed = sound.Normalize(NormalizationForm.FormKC);
        var clean = new StringBuilder(composed.Length);
        foreach (var sign in composed)
        {
            var one = Plainer(sign);
            if (one != '\0')
            {
                clean.Append(one);
            }
        }

        return clean.ToString();
    }

    /// <summary>Nothing but composed Vietnamese letters and the plain signs of a keyboard, as most messages are: nothing to bring to another form.</summary>
    private static bool IsClean(string text)
    {
        foreach (var sign in text)
        {
            if (sign is not (>= ' ' and <= '~' and not '`' or '\n' or '\t' or >= 'À' and <= 'ı' or 'Ơ' or 'ơ' or 'Ư' or 'ư' or >= 'Ạ' and <= 'ỹ'))
            {
                return false;
            }
        }

        return true;
    }

    private static char Plainer(char sign) => sign switch
    {
        '\n' or '\t' => sign,
        '\r' => '\n',
        '\u2018' or '\u2019' or '\u02BC' or '\u0060' or '\u00B4' or '\u2032' => '\'',
        '\u201C' or '\u201D' or '\u00AB' or '\u00BB' => '"',
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212' => '-',
        '\u2044' or '\u2215' => '/',
        '\u2022' or '\u25CF' or '\u25AA' or '\u00B7' => '•',
        '\u20E3' or '\uFE0F' or '\uFE0E' => '\0', // keycap and presentation signs around emoji digits
        _ => CharUnicodeInfo.GetUnicodeCategory(sign) switch
        {
            UnicodeCategory.Format or UnicodeCategory.Control => '\0',
            UnicodeCategory.SpaceSeparator => ' ',
            UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => '\n',
            _ => sign,
        },
    };

    /// <summary>Half a surrogate pair is no text and cannot be normalised.</summary>
    public static string Sound(string text)
    {
        StringBuilder? repaired = null;
        for (var i = 0; i < text.Length; i++)
        {
            var pair = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            if (pair)
            {
                repaired?.Append(text[i]).Append(text[i + 1]);
                i++;
            }
            else if (char.IsSurrogate(text[i]) || text[i] is '\uFFFE' or '\uFFFF')
            {
                repaired ??= new StringBuilder(text, 0, i, text.Length);
                repaired.Append(' ');
            }
            else
            {
                repaired?.Append(text[i]);
            }
        }

        return repaired?.ToString() ?? text;
    }
}
