using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Dialogs.Understanding.Leaders;

/// <summary>The days of a closure, of any length: "24-26/11", "từ mai đến hết 28/11", "thứ 6 này", "tuần sau".</summary>
internal static partial class ClosureDays
{
    /// <summary>Takes the days off the sheet. Null when there are none, or when they are no one span.</summary>
    /// <param name="named">Whether any day was named at all.</param>
    public static (DateOnly From, DateOnly To)? Take(Sheet sheet, DateOnly today, out bool named)
    {
        var days = new List<(int At, int End, DateOnly From, DateOnly To)>();
        var plain = sheet.Plain;
        var isClear = true;
        foreach (Match match in Mention().Matches(plain))
        {
            sheet.Blank(match.Index, match.Index + match.Length);
            isClear &= Of(match, today) is not null;
            days.Add((match.Index, match.Index + match.Length, Of(match, today)?.From ?? today, Of(match, today)?.To ?? today));
        }

        named = days.Count > 0;
        if (days.Count == 0 || !isClear)
        {
            return null;
        }

        var (from, to) = (days[0].From, days[0].To);
        for (var i = 1; i < days.Count; i++)
        {
            var between = plain[days[i - 1].End..days[i].At];
            if (days[i].From < from || !(Until().IsMatch(between) || (And().IsMatch(between) && days[i].From == to.AddDays(1)) || days[i].From == to))
            {
                return null;
            }

            to = days[i].To;
        }

        return from <= to ? (from, to) : null;
    }

    private static (DateOnly From, DateOnly To)? Of(Match match, DateOnly today)
    {
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        if (match.Groups["day"].Success)
        {
            var last = Date(match.Groups["day"].Value, match.Groups["month"].Value, match.Groups["year"].Value, today);
            if (!match.Groups["first"].Success || last is not { } until)
            {
                return last is { } only ? (only, only) : null;
            }

            // "24-26/11" and "30-2/12": the month stands only behind the last day.
            var first = Number(match.Groups["first"].Value);
            var month = first <= until.Day ? until : until.AddMonths(-1);
            return first >= 1 && first <= DateTime.DaysInMonth(month.Year, month.Month) ? (new DateOnly(month.Year, month.Month, first), until) : null;
        }

        if (match.Groups["weekday"].Success)
        {
            var day = monday.AddDays(WeekdayIndex(match.Groups["weekday"].Value));
            var isNext = match.Groups["next"].Success;
            var meant = isNext ? day.AddDays(7) : day < today && !match.Groups["this"].Success ? day.AddDays(7) : day;
            return (meant, meant);
        }

        return match.Groups["relative"].Value switch
        {
            "hom qua" => (today.AddDays(-1), today.AddDays(-1)),
            "ngay kia" or "ngay mot" => (today.AddDays(2), today.AddDays(2)),
            "ca tuan sau" or "tuan sau" or "tuan toi" => (monday.AddDays(7), monday.AddDays(12)),
            "het tuan nay" or "het tuan" or "ca tuan nay" or "cuoi tuan" => (today, Later(monday.AddDays(5), today)),
            var word when word.EndsWith("mai", StringComparison.Ordinal) => (today.AddDays(1), today.AddDays(1)),
            _ => (today, today),
        };
    }

    private static DateOnly? Date(string day, string month, string year, DateOnly today)
    {
        var (d, m) = (Number(day), Number(month));
        int? written = year.Length == 0 ? null : Number(year) is var number && number < 100 ? 2000 + number : number;
        return WrittenDay.Nearest(d, m, written, today);
    }

    private static int WeekdayIndex(string word) => word switch
    {
        "2" or "hai" => 0,
        "3" or "ba" => 1,
        "4" or "tu" => 2,
        "5" or "nam" => 3,
        "6" or "sau" => 4,
        "7" or "bay" => 5,
        _ => 6,
    };

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    [GeneratedRegex(@"(?<![\p{L}\d/])((?:(?<first>\d{1,2})\s*(-|–|den|toi)\s*(het\s+)?(ngay\s+)?)?(?<day>\d{1,2})\s*/\s*(?<month>\d{1,2})(\s*/\s*(?<year>\d{4}|\d{2}))?(?![\d/])|(thu\s+(?<weekday>[2-7]|hai|ba|tu|nam|sau|bay)|(?<weekday>chu nhat|cn))(\s+((?<next>tuan sau|tuan toi)|(?<this>tuan nay|nay)))?(?!\p{L})|(?<relative>(ca\s+)?tuan sau|tuan toi|ca tuan nay|het tuan( nay)?|cuoi tuan|hom qua|hom nay|bua nay|ngay mai|ngay kia|ngay mot|mai|nay)(?!\p{L}))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Mention();

    [GeneratedRegex(@"^\s*(-|–|den|toi|cho den)\s*(het\s+)?(ngay\s+)?(sang\s+|chieu\s+)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Until();

    [GeneratedRegex(@"^\s*(va|,|\+)\s*(ngay\s+|ca\s+)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex And();
}
