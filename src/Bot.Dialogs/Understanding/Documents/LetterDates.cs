using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Dialogs.Understanding.Documents;

/// <summary>Days as letters write them: 14/6/2020, 14.6.2020, ngày 14 tháng 6 năm 2020; the year may be missing.</summary>
internal static partial class LetterDates
{
    /// <summary>A day within a larger pattern on the plain text; groups d, m and y.</summary>
    public const string Day =
        @"(?:ngay\s+)?(?:(?<d>\d{1,2})\s?[/.\-]\s?(?<m>\d{1,2})(?:\s?[/.\-]\s?(?<y>\d{4}|\d{2}(?!\d)))?|(?<d>\d{1,2})\s+thang\s+(?<m>\d{1,2})(?:\s+nam\s+(?<y>\d{4}))?)(?![\d/])";

    /// <summary>The day that was matched; null when there is no such day. <paramref name="year"/> stands in for a year that is not written.</summary>
    public static DateOnly? Of(Match match, int year)
    {
        var (day, month) = (Number(match, "d"), Number(match, "m"));
        var said = YearOf(match) ?? year;
        return month is >= 1 and <= 12 && said is >= 2000 and <= 2100 && day >= 1 && day <= DateTime.DaysInMonth(said, month) ? new DateOnly(said, month, day) : null;
    }

    /// <summary>The year as written; null when there is none.</summary>
    public static int? YearOf(Match match) => match.Groups["y"] is { Success: true, Value: var text }
        ? int.Parse(text, CultureInfo.InvariantCulture) + (text.Length == 2 ? 2000 : 0)
        : null;

    public static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    /// <summary>The first day in a short answer of a person; null when there is none.</summary>
    public static DateOnly? In(string plain, int year) => Alone().Match(plain) is { Success: true } match ? Of(match, year) : null;

    [GeneratedRegex(@"(?<!\d)" + Day, RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Alone();
}
