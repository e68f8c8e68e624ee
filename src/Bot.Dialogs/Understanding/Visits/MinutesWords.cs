using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Dialogs.Understanding.Visits;

/// <summary>What is written about the minutes of visits: "biên bản nhà em Khoa lần 2 đâu", "in biên bản em Khoa", "sổ biên bản", "biên bản số 3 văn thư giữ".</summary>
internal static partial class MinutesWords
{
    private static readonly SearchValues<string> Minutes = SearchValues.Create(["bien"], StringComparison.Ordinal);

    /// <summary>"sổ biên bản", "sổ biên bản tệp".</summary>
    public static (bool Asks, bool AsFile) Register(string text) => PlainWords.MayHave(text, Minutes) && RegisterWords().Match(new FoldedText(text).Plain) is { Success: true } match ? (true, match.Groups["file"].Success) : (false, false);

    /// <summary>"biên bản số 3 văn thư giữ": the number and who keeps it, as typed.</summary>
    public static (int Number, string Keeper)? Keeps(string text)
    {
        if (!PlainWords.MayHave(text, Minutes))
        {
            return null;
        }

        var folded = new FoldedText(text);
        return KeepsWords().Match(folded.Plain) is { Success: true } match
            ? (int.Parse(match.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture), folded.Cut(match.Groups["who"].Index, match.Groups["who"].Index + match.Groups["who"].Length))
            : null;
    }

    /// <summary>Whose minutes, which of them (null for the last or the only), whether the form is to be printed, and what stands behind.</summary>
    public static (string Whose, int? Number, bool IsToPrint)? About(string text)
    {
        if (!PlainWords.MayHave(text, Minutes))
        {
            return null;
        }

        var folded = new FoldedText(text);
        if (AboutWords().Match(folded.Plain) is not { Success: true } match)
        {
            return null;
        }

        var rest = folded.Typed[match.Groups["rest"].Index..];
        var number = NumberWords().Match(new FoldedText(rest).Plain);
        var behind = Tail().Replace(number.Success ? rest.Remove(number.Index, number.Length) : rest, "");
        return (behind.Trim(), number.Success ? int.Parse(number.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null, match.Groups["print"].Success);
    }

    [GeneratedRegex(@"^\s*(?:xem\s+)?so\s+bien\s+ban(?:\s+tham\s+nha)?(?:\s+(?<file>(?:bang\s+)?tep|(?:bang\s+)?excel|file))?\s*[.!?]?\s*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RegisterWords();

    [GeneratedRegex(@"^\s*bien\s+ban\s+so\s+(?<number>\d{1,4})\s+(?:do\s+)?(?<who>\S.{0,60}?)\s+(?:dang\s+|da\s+)?giu\s*[.!]?\s*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex KeepsWords();

    [GeneratedRegex(@"^\s*(?:(?<print>(?:cho\s+)?(?:in|mau|soan|xin\s+mau))\s+|(?:xem|cho\s+xem|gui|lay)\s+)?bien\s+ban\s+(?:tham\s+)?(?:nha\s+|gia\s+dinh\s+)?(?:(?:cua\s+)?(?:em|chau|ban|hs|hoc\s+sinh)\s+)(?<rest>\S.*)$", RegexOptions.CultureInvariant | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AboutWords();

    [GeneratedRegex(@"\s*\blan\s+(?:thu\s+)?(?<number>\d{1,2})\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NumberWords();

    [GeneratedRegex(@"\s*(?:đâu|dau|đâu rồi|ở đâu)?\s*\??\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tail();
}
