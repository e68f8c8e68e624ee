using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Dialogs.Understanding;

/// <summary>"báo cáo tháng", and its correction "báo cáo tháng: sĩ số 33, chuyển đi 1, bỏ học 1".</summary>
internal static partial class MonthWords
{
    private static readonly string[] Asks = ["báo cáo tháng", "báo cáo tháng này", "báo cáo sĩ số tháng", "xem báo cáo tháng", "sĩ số tháng"];

    public static bool IsAsking(string text) => PlainWords.IsOneOf(text, Asks);

    /// <summary>What was said of the month; null for anything else.</summary>
    public static (int? Enrolled, int? Came, int? Went, int? DroppedOut)? Correction(string text)
    {
        var match = Correct().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var words = match.Groups["words"].Value;
        var said = (Number(Enrolled().Match(words)), Number(Came().Match(words)), Number(Went().Match(words)), Number(DroppedOut().Match(words)));
        return said == (null, null, null, null) ? null : said;
    }

    private static int? Number(Match match) => match.Success ? int.Parse(match.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"^\s*(?:sửa\s+|sua\s+)?(?:báo cáo tháng|bao cao thang)\s*[:,–-]\s*(?<words>\S.{0,200})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Correct();

    [GeneratedRegex(@"(?:sĩ số|si so|sỉ số|ss)\s*:?\s*(?<n>\d{1,3})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Enrolled();

    [GeneratedRegex(@"(?:chuyển đến|chuyen den)\s*:?\s*(?<n>\d{1,3})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Came();

    [GeneratedRegex(@"(?:chuyển đi|chuyen di)\s*:?\s*(?<n>\d{1,3})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Went();

    [GeneratedRegex(@"(?:bỏ học|bo hoc)\s*:?\s*(?<n>\d{1,3})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DroppedOut();
}
