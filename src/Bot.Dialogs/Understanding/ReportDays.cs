using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Dialogs.Understanding;

/// <summary>The days a paper is asked for, in words without marks: "tuan truoc", "thang 10", "tu 2 11 den 14 11", "12 11".</summary>
internal static partial class ReportDays
{
    /// <summary>Days as <see cref="Of"/> knows them, for the beginning of a text.</summary>
    public const string Pattern = @"hom nay|hom qua|hom kia|tuan nay|tuan truoc|thang nay|thang truoc|thang \d{1,2}(?: 20\d{2})?|tu (?:ngay )?\d{1,2} \d{1,2} den (?:ngay )?\d{1,2} \d{1,2}|(?:ngay )?\d{1,2} \d{1,2}(?: 20\d{2})?";

    /// <summary>Null for what is no day, or for a day that no month has.</summary>
    public static (DateOnly From, DateOnly To)? Of(string span, DateOnly today)
    {
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        var month = new DateOnly(today.Year, today.Month, 1);
        return span switch
        {
            "hom nay" => (today, today),
            "hom qua" => (today.AddDays(-1), today.AddDays(-1)),
            "hom kia" => (today.AddDays(-2), today.AddDays(-2)),
            "tuan nay" => (monday, today),
            "tuan truoc" => (monday.AddDays(-7), monday.AddDays(-1)),
            "thang nay" => (month, today),
            "thang truoc" => (month.AddMonths(-1), month.AddDays(-1)),
            _ when NamedMonth().Match(span) is { Success: true } named => OfMonth(named, today),
            _ when FromTo().Match(span) is { Success: true } days && Day(days, "d1", "m1", today) is { } from && Day(days, "d2", "m2", today) is { } to => (from, to),
            _ when OneDay().Match(span) is { Success: true } one && Day(one, "d", "m", today) is { } day => (day, day),
            _ => null,
        };
    }

    /// <summary>A month that has not come yet this year was last year's.</summary>
    private static (DateOnly From, DateOnly To)? OfMonth(Match named, DateOnly today)
    {
        var number = Number(named.Groups["month"]);
        if (number is < 1 or > 12)
        {
            return null;
        }

        var year = named.Groups["year"].Success ? Number(named.Groups["year"]) : number > today.Month ? today.Year - 1 : today.Year;
        var first = new DateOnly(year, number, 1);
        return (first, first.AddMonths(1).AddDays(-1) is var last && last < today ? last : today);
    }

    /// <summary>A month that has not come yet this year was last year's; a day of this month may still be to come.</summary>
    private static DateOnly? Day(Match match, string day, string month, DateOnly today)
    {
        var m = Number(match.Groups[month]);
        return WrittenDay.At(match.Groups["year"].Success ? Number(match.Groups["year"]) : m > today.Month ? today.Year - 1 : today.Year, m, Number(match.Groups[day]));
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^thang (?<month>\d{1,2})(?: (?<year>20\d{2}))?$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NamedMonth();

    [GeneratedRegex(@"^tu (?:ngay )?(?<d1>\d{1,2}) (?<m1>\d{1,2}) den (?:ngay )?(?<d2>\d{1,2}) (?<m2>\d{1,2})$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FromTo();

    [GeneratedRegex(@"^(?:ngay )?(?<d>\d{1,2}) (?<m>\d{1,2})(?: (?<year>20\d{2}))?$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OneDay();
}
