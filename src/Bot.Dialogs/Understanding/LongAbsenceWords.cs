using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Dialogs.Understanding;

/// <summary>"vắng quá 3 ngày", "em nào nghỉ quá 3 ngày": a whole message; of a homeroom teacher it asks about the own class.</summary>
internal static partial class LongAbsenceWords
{
    public static bool IsAsking(string text) => Ask().IsMatch(text);

    /// <summary>"quá 5 ngày"; null without a number.</summary>
    public static int? MoreThan(string text) =>
        Days().Match(text) is { Success: true } match ? int.Parse(match.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"(?:quá|qua|hơn|hon|trên|tren)\s+(?<n>[1-9]\d?)\s+(?:ngày|ngay|hôm|hom)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Days();

    [GeneratedRegex(@"^\s*(?:(?:em|bạn|những em|danh sách|ds)\s+(?:nào\s+)?)?(?:vắng|vang|nghỉ|nghi)\s+(?:quá|qua|hơn|hon|trên|tren)\s+\d{1,2}\s+(?:ngày|ngay|hôm|hom)\s*(?:ạ)?[?.! ]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Ask();
}
