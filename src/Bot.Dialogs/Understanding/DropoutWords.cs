using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Understanding;

/// <summary>"bỏ học: A Khoa 7A từ 12/3, đi làm", "trở lại học: A Khoa 7A từ 20/4", and the question "tháng này bỏ học mấy em".</summary>
internal static partial class DropoutWords
{
    private static readonly string[] GoneWords = ["nghỉ học luôn", "nghỉ hẳn", "nghỉ học hẳn", "thôi học", "không đi học nữa", "ko đi học nữa", "bỏ học luôn", "bỏ học rồi", "cho cháu bỏ học", "cháu bỏ học", "con bỏ học"];

    /// <summary>The command; null for any other message.</summary>
    public static DropoutCommand? Command(SchoolRegister register, string text, DateOnly today)
    {
        var isReturn = Back().Match(text) is { Success: true };
        if ((isReturn ? Back() : Gone()).Match(text) is not { Success: true } match)
        {
            return null;
        }

        var whole = Despite().Split(match.Groups["rest"].Value, 2);
        var parts = Reason().Split(whole[0], 2);
        var day = Day().Match(parts[0]);
        var who = (day.Success ? parts[0].Remove(day.Index, day.Length) : parts[0]).Trim();
        var mention = PupilMention.Of(register, Person().Replace(who, ""));
        return new DropoutCommand(isReturn, mention.Name, mention.Pupils, day.Success ? DayOf(day, today) : null, parts.Length > 1 ? parts[1].Trim().TrimEnd('.') : "")
        {
            Despite = whole.Length > 1 && whole[1].Trim().TrimEnd('.') is { Length: > 0 } despite ? despite : null,
        };
    }

    /// <summary>Whether a question about cases is one about dropouts.</summary>
    public static bool IsAsking(string text) => PlainWords.Names(text, "bỏ học") && !PlainWords.Names(text, "nguy cơ") && !PlainWords.Names(text, "hồ sơ");

    /// <summary>A family's "nghỉ học luôn", "không đi học nữa".</summary>
    public static bool FamilySaysGone(string text) => Array.Exists(GoneWords, words => PlainWords.Names(text, words));

    /// <summary>Without a year the last such day; null where there is no such day.</summary>
    private static DateOnly? DayOf(Match match, DateOnly today)
    {
        if (match.Groups["now"].Success)
        {
            return today;
        }

        var (day, month, year) = WrittenDay.Of(match);
        return WrittenDay.Last(day, month, year, today);
    }

    [GeneratedRegex(@"^\s*(?:ghi\s+(?:bỏ|bo)\s+(?:học|hoc)\s*[:–-]?|(?:bỏ|bo)\s+(?:học|hoc)\s*[:–-])\s*(?<rest>\S.{0,300})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Gone();

    [GeneratedRegex(@"^\s*(?:trở|tro)\s+(?:lại|lai)\s+(?:học|hoc)\s*[:–-]\s*(?<rest>\S.{0,300})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Back();

    [GeneratedRegex(@"\s*[,;]\s*(?:vì|vi|lý do|ly do)?\s*:?\s*|\s+(?:vì|lý do|ly do)\s*:?\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Reason();

    [GeneratedRegex(@"\s*[,;.]?\s*(?:vẫn|van)\s+(?:ghi|khép|khep)\s+(?:vì|vi|do)\s*:?\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Despite();

    [GeneratedRegex(@"\s+(?:từ|tu)\s+(?:ngày\s+|ngay\s+)?(?:(?<now>hôm nay|hom nay|hnay)|(?<d>\d{1,2})[/-](?<m>\d{1,2})(?:[/-](?<y>\d{4}))?)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Day();

    [GeneratedRegex(@"^(?:em|cháu|bạn|hs)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Person();
}
