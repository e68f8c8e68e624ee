using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Bot.Dialogs.Understanding.Text;

namespace Bot.Dialogs.Understanding.Leaders;

/// <summary>A sentence from which understood parts are taken off, so that what is left can be looked at. Both forms have the same length.</summary>
internal sealed class Sheet
{
    private static readonly LetterTable PlainOf = new(Fold);
    private readonly StringBuilder _typed;
    private readonly StringBuilder _plain;

    /// <param name="text">Composed letters (NFC), as typed.</param>
    public Sheet(string text)
    {
        _typed = new StringBuilder(text);
        _plain = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            _plain.Append(PlainOf[letter]);
        }
    }

    /// <summary>Lower case without marks; what was taken is blank.</summary>
    public string Plain => _plain.ToString();

    /// <summary>As typed; what was taken is blank.</summary>
    public string Text => _typed.ToString();

    /// <summary>What is left, as typed, blanks drawn together.</summary>
    public string Left => string.Join(' ', _typed.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public void Blank(int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            _typed[at] = _plain[at] = ' ';
        }
    }

    /// <summary>Takes off the first match.</summary>
    public Match? Take(Regex pattern)
    {
        var match = pattern.Match(Plain);
        if (!match.Success)
        {
            return null;
        }

        Blank(match.Index, match.Index + match.Length);
        return match;
    }

    /// <summary>The group of a match as it was typed; the match must not be taken off yet.</summary>
    public string Typed(Group group) => _typed.ToString(group.Index, group.Length).Trim();

    private static char Fold(char letter)
    {
        if (char.IsSurrogate(letter))
        {
            return letter; // half an emoji has no other form
        }

        var simple = letter is 'đ' or 'Đ' ? 'd' : letter.ToString().Normalize(NormalizationForm.FormD)[0];
        return char.ToLower(simple, CultureInfo.InvariantCulture);
    }
}
