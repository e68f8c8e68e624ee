using System.Buffers;
using System.Text.RegularExpressions;
using Bot.Dialogs.Documents;
using Bot.Dialogs.Reports;

namespace Bot.Dialogs.Understanding;

/// <summary>"bảng 1", "báo cáo chuyên cần tháng 11 word", "bảng cân đối", "tổng hợp", "báo cáo đột xuất": a whole message that asks for a paper.</summary>
internal static partial class ReportWords
{
    /// <summary>Every paper has one of them.</summary>
    private static readonly SearchValues<string> Papers = SearchValues.Create(["bang", "bao cao", "can doi", "tong hop", "sau tet", "qua 3 ngay"], StringComparison.Ordinal);
    private static readonly SearchValues<string> Sending = SearchValues.Create(["gui", "nop"], StringComparison.Ordinal);

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
        if (!PlainWords.MayHave(text, Papers))
        {
            return null;
        }

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
        if (span.Length > 0 && ReportDays.Of(span, today) is null)
        {
            return null;
        }

        var form = match.Groups["form"].Value;
        return new ReportAsk(
            [named.Value],
            span.Length == 0 ? null : ReportDays.Of(span, today),
            FormOf(form),
            match.Groups["public"].Success) { List = match.Groups["list"] is { Success: true } list ? list.Value : null };
    }

    /// <summary>"đã gửi bảng 1 cho xã": which paper, and to whom as said; null for anything else.</summary>
    public static (ReportName Name, string To)? Sent(string text, DateOnly today)
    {
        if (!PlainWords.MayHave(text, Sending))
        {
            return null;
        }

        var match = SentTo().Match(text);
        return match.Success && In(match.Groups["what"].Value, today) is { Names: [var name] } ? (name, match.Groups["to"].Value.Trim().TrimEnd('.')) : null;
    }

    /// <summary>"word", "csv", "excel"; null for nothing said.</summary>
    internal static DocumentForm? FormOf(string said) => said is "word" or "docx" ? DocumentForm.Docx : said == "csv" ? DocumentForm.Csv : said.Length > 0 ? DocumentForm.Xlsx : null;

    /// <summary>Without marks; what is no letter and no digit is a space.</summary>
    private static string Plain(string text) => string.Join(' ', PlainWords.WordsOf(text));

    [GeneratedRegex(@"^(?:(?:gui|cho|xuat|lap|lam|xem|tai|lay)(?: (?:toi|em|minh|xem|thay|co|anh|chi|giup))* )?(?:(?<t1>bang (?:so )?1)|(?<t2>bang (?:so )?2)|(?<balance>(?:bang |bao cao )?can doi(?: si so)?)|(?<attendance>(?:bao cao|bang) chuyen can)|(?<rollup>(?:(?:bao cao|bang) )?tong hop)|(?<tet>(?:bao cao|bang|danh sach|file|tep) (?:chua tro lai )?sau tet)|(?<long>(?:bao cao|bang|file|tep) (?:vang )?qua 3 ngay)|(?<month>bang(?: si so)?(?= thang))|(?<now>bao cao dot xuat))(?:(?<=bang (?:so )?[12]) (?:theo )?(?:danh sach|chien dich) (?:so )?(?!(?:ban )?(?:cong khai|khong ten|an ten)|word|docx|excel|xlsx|csv)(?<list>[a-z0-9 ]{1,60}?))?(?: (?<span>hom nay|hom qua|tuan nay|tuan truoc|thang nay|thang truoc|thang \d{1,2}(?: \d{4})?|tu \d{1,2} \d{1,2} den \d{1,2} \d{1,2}))?(?:(?<public> (?:ban )?(?:cong khai|khong ten|an ten))|(?: (?:file |ban )?(?<form>word|docx|excel|xlsx|csv))){0,2}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Ask();

    [GeneratedRegex(@"^(?:(?:gui|cho|xuat|xem)(?: (?:toi|em|xem))* )?bang (?:so )?1(?: va)?(?: bang)? (?:so )?2$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Both();

    [GeneratedRegex(@"^\s*(?:(?:tôi|em|mình|toi|minh)\s+)?(?:đã|da)\s+(?:gửi|gui|nộp|nop)\s+(?<what>.{3,60}?)\s+(?:cho|lên|len|về|ve|tới|toi)\s+(?<to>\S.{0,78})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SentTo();
}
