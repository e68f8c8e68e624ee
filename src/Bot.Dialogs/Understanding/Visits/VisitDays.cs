using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Dialogs.Understanding.Visits;

/// <summary>Days of a visit and of a promise, as staff write them: "chiều nay", "hôm qua", "20/11", "thứ Hai". A word that may be several days is none.</summary>
internal static partial class VisitDays
{
    private static readonly string[] Weekdays = ["chu nhat", "hai", "ba", "tu", "nam", "sau", "bay"];

    /// <summary>The day in the words that is not behind today; null for none, or one that does not exist.</summary>
    public static (DateOnly Day, Match At)? Past(string plain, DateOnly today) =>
        Nearby().Match(plain) is { Success: true } near && DaysBack(near.Value) is { } back ? (today.AddDays(-back), near)
        : Written().Match(plain) is { Success: true } written && Of(written, today, isAhead: false) is { } day ? (day, written)
        : Weekday().Match(plain) is { Success: true } weekday && !weekday.Groups["next"].Success ? (today.AddDays(-Back(today, weekday) - (weekday.Groups["last"].Success && IsSameWeek(today, weekday) ? 7 : 0)), weekday)
        : null;

    /// <summary>The day in the words that is not before today; null for none.</summary>
    public static (DateOnly Day, Match At)? Ahead(string plain, DateOnly today) =>
        Tomorrow().Match(plain) is { Success: true } near ? (today.AddDays(near.Value.Contains("mot", StringComparison.Ordinal) ? 2 : 1), near)
        : Today().Match(plain) is { Success: true } now ? (today, now)
        : Written().Match(plain) is { Success: true } written && Of(written, today, isAhead: true) is { } day ? (day, written)
        : Weekday().Match(plain) is { Success: true } weekday && !weekday.Groups["last"].Success ? (NextOf(today, weekday), weekday)
        : null;

    /// <summary>Whether a day that is still to come is meant.</summary>
    public static bool IsAhead(string plain) => Tomorrow().IsMatch(plain);

    private static int? DaysBack(string near) =>
        near.EndsWith("nay", StringComparison.Ordinal) ? 0
        : near.EndsWith("kia", StringComparison.Ordinal) ? 2
        : near.EndsWith("qua", StringComparison.Ordinal) ? 1
        : null;

    private static int Back(DateOnly today, Match weekday) => ((int)today.DayOfWeek - (int)Named(weekday) + 7) % 7;

    private static bool IsSameWeek(DateOnly today, Match weekday) => Back(today, weekday) < ((int)today.DayOfWeek + 6) % 7 + 1;

    /// <summary>"thứ Hai tuần sau" is in the next week; "thứ Hai" the next one.</summary>
    private static DateOnly NextOf(DateOnly today, Match weekday)
    {
        var wanted = Named(weekday);
        if (weekday.Groups["next"].Success)
        {
            var monday = today.AddDays(7 - (((int)today.DayOfWeek + 6) % 7));
            return monday.AddDays(((int)wanted + 6) % 7);
        }

        var ahead = ((int)wanted - (int)today.DayOfWeek + 7) % 7;
        return today.AddDays(ahead == 0 ? 7 : ahead);
    }

    private static DayOfWeek Named(Match weekday)
    {
        var name = weekday.Groups["sunday"].Success ? Weekdays[0] : weekday.Groups["day"].Value;
        return char.IsAsciiDigit(name[0]) ? (DayOfWeek)(name[0] - '1') : (DayOfWeek)Array.IndexOf(Weekdays, name);
    }

    /// <summary>Without a year the nearest such day on its side of today.</summary>
    private static DateOnly? Of(Match match, DateOnly today, bool isAhead)
    {
        var (day, month, year) = WrittenDay.Of(match);
        return isAhead
            ? WrittenDay.Next(day, month, year, today) is { } next && next >= today ? next : null
            : WrittenDay.Last(day, month, year, today) is { } last && last <= today ? last : null;
    }

    [GeneratedRegex(@"\b(?:(?:sang|trua|chieu|toi|hom|ngay)\s+)(?:nay|qua|hom\s+qua|hom\s+nay|kia)\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Nearby();

    [GeneratedRegex(@"\b(?:hom|sang|trua|chieu|toi|ngay)\s+nay\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Today();

    [GeneratedRegex(@"\b(?:ngay|sang|trua|chieu|toi)\s+(?:mai|mot)\b|\bmai\s+(?:di|den|se|cho|em|chau)\b|^\s*mai\s*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tomorrow();

    [GeneratedRegex(@"(?<!\d)(?:(?:ngay|hom)\s+)?(?<d>\d{1,2})\s?[/-]\s?(?<m>\d{1,2})(?:\s?[/-]\s?(?<y>\d{4}))?(?![\d/])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Written();

    [GeneratedRegex(@"\b(?:thu\s+(?<day>hai|ba|tu|nam|sau|bay|[2-7])|(?<sunday>chu\s+nhat))\b(?:\s+(?:(?<next>tuan\s+(?:sau|toi))|(?<last>tuan\s+(?:truoc|roi)|vua\s+roi)))?", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Weekday();
}
