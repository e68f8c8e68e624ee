using System.Globalization;
using System.Text;
using Bot.Dialogs.Understanding.Text;

namespace Bot.Dialogs.Understanding.Documents;

/// <summary>The text of a letter beside its plain spelling (lower case, no marks), sign by sign, so that what is found in the one is shown from the other.</summary>
internal sealed class LetterText
{
    private LetterText(string shown)
    {
        Shown = shown;
        Plain = string.Create(shown.Length, shown, static (plain, from) =>
        {
            for (var i = 0; i < plain.Length; i++)
            {
                plain[i] = PlainOf(from[i]);
            }
        });
        Lines = [.. LinesOf(shown)];
    }

    /// <summary>As pasted, without emphasis signs.</summary>
    public string Shown { get; }

    /// <summary>Of the same length as <see cref="Shown"/>.</summary>
    public string Plain { get; }

    /// <summary>Where each line begins and how long it is, without spaces around it; blank ones too.</summary>
    public IReadOnlyList<(int From, int Length)> Lines { get; }

    public static LetterText Of(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var line in TextCleaner.Clean(text).Split('\n'))
        {
            clean.Append(line.Replace("*", "", StringComparison.Ordinal).TrimStart('#', ' ').TrimEnd()).Append('\n');
        }

        return new LetterText(clean.ToString());
    }

    public string ShownLine(int line) => Shown.Substring(Lines[line].From, Lines[line].Length);

    public string PlainLine(int line) => Plain.Substring(Lines[line].From, Lines[line].Length);

    /// <summary>The part as written, on one line.</summary>
    public string OneLine(int from, int length) => OneLine(Shown.Substring(from, length));

    public static string OneLine(string text) => string.Join(' ', text.Split([' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The sentence around a place: to the next full stop, semicolon, empty line or bullet.</summary>
    public (int From, int Length) SentenceAt(int from, int until)
    {
        var begin = from;
        while (begin > 0 && !EndsAt(begin - 1))
        {
            begin--;
        }

        var end = until;
        while (end < Shown.Length && !EndsAt(end))
        {
            end++;
        }

        while (begin < from && (char.IsWhiteSpace(Shown[begin]) || Shown[begin] is '-' or '+' or '•'))
        {
            begin++;
        }

        return (begin, Math.Min(end, Shown.Length) - begin);
    }

    /// <summary>A sign of the plain spelling; every one stands for exactly one of the shown.</summary>
    private static char PlainOf(char sign) => sign switch
    {
        'đ' or 'Đ' => 'd',
        '\t' => ' ',
        < '\u0080' => char.ToLowerInvariant(sign),
        _ => char.ToLowerInvariant(sign.ToString().Normalize(NormalizationForm.FormD).FirstOrDefault(part => CharUnicodeInfo.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark, sign)),
    };

    private bool EndsAt(int at) => Shown[at] switch
    {
        ';' or '!' or '?' => true,
        '.' => at + 1 >= Shown.Length || char.IsWhiteSpace(Shown[at + 1]) || Shown[at + 1] == '/',
        '\n' => at + 1 >= Shown.Length || Shown[at + 1] is '\n' or '-' or '+' or '•' || IsNumbered(at + 1),
        _ => false,
    };

    /// <summary>"1. ", "II. ", "a) ": a new item.</summary>
    private bool IsNumbered(int at)
    {
        var end = at;
        while (end < Plain.Length && end - at < 5 && (char.IsAsciiDigit(Plain[end]) || Plain[end] is 'i' or 'v' or 'x'))
        {
            end++;
        }

        return (end > at && end < Plain.Length && Plain[end] is '.' or ')' && (end + 1 >= Plain.Length || !char.IsAsciiDigit(Plain[end + 1])))
            || (at + 1 < Plain.Length && char.IsAsciiLetterLower(Plain[at]) && Plain[at + 1] == ')');
    }

    private static IEnumerable<(int From, int Length)> LinesOf(string text)
    {
        var from = 0;
        foreach (var line in text.Split('\n'))
        {
            var lead = line.Length - line.TrimStart().Length;
            yield return (from + lead, line.Trim().Length);
            from += line.Length + 1;
        }
    }
}
