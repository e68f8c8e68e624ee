using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Dialogs.Documents;
using Bot.Dialogs.Reports;

namespace Bot.Dialogs.Understanding;

/// <summary>"bảng 1", "báo cáo chuyên cần tháng 11 word", "bảng cân đối", "tổng hợp", "báo cáo đột xuất": a whole message that asks for a paper.</summary>
internal static partial class ReportWords
{
    private static readonly IReadOnlyDictionary<string, ReportName> Names = new Dictionary<string, ReportName>(StringComparer.Ordinal)
    {
        ["t1"] = ReportName.Table1,
        ["t2"] = ReportName.Table2,
        ["month"] = ReportName.Month,
        ["balance"] = ReportName.Balance,
        ["long"] = ReportName.LongAbsence,
        ["rollup"] = ReportName.RollUp,
        ["tet"] = ReportName.AfterTet,
        ["attendance"] = ReportName.Attendance,
        ["now"] = ReportName.Snapshot,
    };

    /// <summary>The papers asked for; null for anything else.</summary>
    public static ReportAsk? In(string text, DateOnly today)
    {
        var plain = Plain(text);
        if (Both().IsMatch(plain))
        {
            return new ReportAsk([ReportName.Table1, ReportName.Table2], Days: null, Form: null, IsPublic: false);
        }

        var match = Ask().Match(plain);
        if (!match.Success || Names.FirstOrDefault(name => match.Groups[name.Key].Success) is not { Key: not null } named)
        {
            return null;
        }

        var span = match.Groups["span"].Value;
        if (span.Length > 0 && DaysOf(span, today) is null)
        {
            return null;
        }

        var form = match.Groups["form"].Value;
        return new ReportAsk(
            [named.Value],
            span.Length == 0 ? null : DaysOf(span, today),
            form is "word" or "docx" ? DocumentForm.Docx : form == "csv" ? DocumentForm.Csv : form.Length > 0 ? DocumentForm.Xlsx : null,
            match.Groups["public"].Success);
    }

    /// <summary>"đã gửi bảng 1 cho xã": which paper, and to whom as said; null for anything else.</summary>
    public static (ReportName Name, string To)? Sent(string text, DateOnly today)
    {
        var match = SentTo().Match(text);
        return match.Success && In(match.Groups["what"].Value, today) is { Names: [var name] } ? (name, match.Groups["to"].Value.Trim().TrimEnd('.')) : null;
    }

    /// <summary>Without marks; what is no letter and no digit is a space.</summary>
    private static string Plain(string text) => string.Join(' ', PlainWords.WordsOf(text));

    private static (DateOnly From, DateOnly To)? DaysOf(string span, DateOnly today)
    {
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        var month = new DateOnly(today.Year, today.Month, 1);
        return span switch
        {
            "hom nay" => (today, today),
            "hom qua" => (today.AddDays(-1), today.AddDays(-1)),
            "tuan nay" => (monday, today),
            "tuan truoc" => (monday.AddDays(-7), monday.AddDays(-1)),
            "thang nay" => (month, today),
            "thang truoc" => (month.AddMonths(-1), month.AddDays(-1)),
            _ when NamedMonth().Match(span) is { Success: true } named => OfMonth(named, today),
            _ when FromTo().Match(span) is { Success: true } days && Day(days, "d1", "m1", today) is { } from && Day(days, "d2", "m2", today) is { } to => (from, to),
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
    private static DateOnly? Day(Match match, string day, string month, DateOnly today) =>
        Number(match.Groups[month]) is var m && m > today.Month ? WrittenDay.At(today.Year - 1, m, Number(match.Groups[day])) : WrittenDay.At(today.Year, m, Number(match.Groups[day]));

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?:(?:gui|cho|xuat|lap|lam|xem|tai|lay)(?: (?:toi|em|minh|xem|thay|co|anh|chi|giup))* )?(?:(?<t1>bang (?:so )?1)|(?<t2>bang (?:so )?2)|(?<balance>(?:bang |bao cao )?can doi(?: si so)?)|(?<attendance>(?:bao cao|bang) chuyen can)|(?<rollup>(?:(?:bao cao|bang) )?tong hop)|(?<tet>(?:bao cao|bang|danh sach|file|tep) (?:chua tro lai )?sau tet)|(?<long>(?:bao cao|bang|file|tep) (?:vang )?qua 3 ngay)|(?<month>bang(?: si so)?(?= thang))|(?<now>bao cao dot xuat))(?: (?<span>hom nay|hom qua|tuan nay|tuan truoc|thang nay|thang truoc|thang \d{1,2}(?: \d{4})?|tu \d{1,2} \d{1,2} den \d{1,2} \d{1,2}))?(?:(?<public> (?:ban )?(?:cong khai|khong ten|an ten))|(?: (?:file |ban )?(?<form>word|docx|excel|xlsx|csv))){0,2}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Ask();

    [GeneratedRegex(@"^(?:(?:gui|cho|xuat|xem)(?: (?:toi|em|xem))* )?bang (?:so )?1(?: va)?(?: bang)? (?:so )?2$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Both();

    [GeneratedRegex(@"^thang (?<month>\d{1,2})(?: (?<year>20\d{2}))?$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NamedMonth();

    [GeneratedRegex(@"^tu (?<d1>\d{1,2}) (?<m1>\d{1,2}) den (?<d2>\d{1,2}) (?<m2>\d{1,2})$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FromTo();

    [GeneratedRegex(@"^\s*(?:(?:tôi|em|mình|toi|minh)\s+)?(?:đã|da)\s+(?:gửi|gui|nộp|nop)\s+(?<what>.{3,60}?)\s+(?:cho|lên|len|về|ve|tới|toi)\s+(?<to>\S.{0,78})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SentTo();
}
