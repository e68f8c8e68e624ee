using System.Text.RegularExpressions;

namespace Bot.Dialogs.Understanding.Documents;

/// <summary>"Kính gửi" and "Nơi nhận".</summary>
internal static partial class LetterListReader
{
    public static OfficialLetter Read(LetterText text, OfficialLetter letter) => letter with
    {
        AddressedTo = Behind(text, AddressMark()),
        Recipients = Behind(text, RecipientMark()),
    };

    /// <summary>What stands on the mark's own line, and the bullets below it.</summary>
    private static List<string> Behind(LetterText text, Regex mark)
    {
        for (var line = 0; line < text.Lines.Count; line++)
        {
            if (mark.Match(text.PlainLine(line)) is { Success: true } match)
            {
                return ListFrom(text, line, text.ShownLine(line)[(match.Index + match.Length)..].Trim());
            }
        }

        return [];
    }

    private static List<string> ListFrom(LetterText text, int line, string first)
    {
        var items = new List<string>();
        if (first.Length > 0)
        {
            items.Add(first);
        }

        var mayContinue = true;
        for (var next = line + 1; next < text.Lines.Count; next++)
        {
            var shown = text.ShownLine(next);
            if (shown.Length == 0)
            {
                mayContinue = false;
                if (first.Length > 0)
                {
                    break;
                }
            }
            else if (shown[0] is '-' or '+' or '•')
            {
                items.Add(shown[1..].Trim());
                mayContinue = true;
            }
            else if (mayContinue && items.Count > 0 && char.IsLower(shown[0]))
            {
                items[^1] += " " + shown;
            }
            else
            {
                break;
            }
        }

        return [.. items.Select(item => LetterText.OneLine(item).TrimEnd(';', '.', ',')).Where(item => item.Length > 0)];
    }

    [GeneratedRegex(@"^kinh gui\s*:?", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AddressMark();

    [GeneratedRegex(@"^noi nhan\s*:?", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RecipientMark();
}
