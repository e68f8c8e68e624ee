using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Dialogs.Reports;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Understanding;

/// <summary>
/// "danh sách học bù 7A tuần này", "ai có mặt 7A 12/11": lists of a class, a grade or the school. A whole message: the subject, and around it of whom, which days and as what, in any order.
/// "7A học bù chủ nhật" is no list but a change of the calendar.
/// </summary>
internal static partial class ListWords
{
    /// <summary>Every subject has one of them.</summary>
    private static readonly SearchValues<string> Words = SearchValues.Create(["bu", "co mat", "hop", "hoi nghi", "kiem tra", "gui", "nop"], StringComparison.Ordinal);

    private static readonly IReadOnlyDictionary<string, ReportName> Names = new Dictionary<string, ReportName>(StringComparer.Ordinal)
    {
        ["catchup"] = ReportName.CatchUp,
        ["present"] = ReportName.Presence,
        ["meeting"] = ReportName.Meeting,
        ["inspection"] = ReportName.Inspection,
        ["sent"] = ReportName.Sent,
    };

    /// <summary>The list asked for; null for anything else.</summary>
    public static ReportAsk? In(SchoolRegister register, string text, DateOnly today)
    {
        if (!PlainWords.MayHave(text, Words))
        {
            return null;
        }

        var match = Subject().Match(string.Join(' ', PlainWords.WordsOf(text)));
        if (!match.Success || Names.FirstOrDefault(name => match.Groups[name.Key].Success) is not { Key: not null } named)
        {
            return null;
        }

        var ask = new ReportAsk([named.Value], Days: null, Form: null, IsPublic: false);
        var behind = match.Groups["behind"].Value.Trim();
        if (match.Groups["who"].Success)
        {
            var what = Asking().Replace(behind, "");
            if (ReportWords.In(what, today) is { Names: [var about], Days: null })
            {
                return ask with { About = about };
            }

            if (Papers().Match(what) is not { Success: true } papers)
            {
                return null;
            }

            behind = what[papers.Length..].Trim();
        }

        return Around(register, match.Groups["before"].Value.Trim(), ask, today) is { } first ? Around(register, behind, first, today) : null;
    }

    /// <summary>Takes piece by piece what stands on one side of the subject; null when something else stands there.</summary>
    private static ReportAsk? Around(SchoolRegister register, string words, ReportAsk ask, DateOnly today)
    {
        while (words.Length > 0)
        {
            int taken;
            (ask, taken) = Piece(register, words, ask, today);
            if (taken == 0)
            {
                return null;
            }

            words = words[taken..].TrimStart();
        }

        return ask;
    }

    private static (ReportAsk Ask, int Taken) Piece(SchoolRegister register, string words, ReportAsk ask, DateOnly today)
    {
        if (ask.Scope is null && ClassAt(register, words) is { } named)
        {
            return (ask with { Scope = new QueryScope.OfClass(named.Class) }, named.Length);
        }

        if (ask.Scope is null && Grade().Match(words) is { Success: true } grade)
        {
            return (ask with { Scope = new QueryScope.OfGrade(int.Parse(grade.Groups["grade"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)) }, grade.Length);
        }

        if (ask.Scope is null && WholeSchool().Match(words) is { Success: true } all)
        {
            return (ask with { Scope = new QueryScope.WholeSchool() }, all.Length);
        }

        if (ask.Days is null && Days().Match(words) is { Success: true } days && ReportDays.Of(days.Value, today) is { } span)
        {
            return (ask with { Days = span }, days.Length);
        }

        return Form().Match(words) is { Success: true } form ? (form.Groups["public"].Success ? ask with { IsPublic = true } : ask with { Form = ReportWords.FormOf(form.Groups["form"].Value) }, form.Length) : (ask, 0);
    }

    /// <summary>The longest class name that the words begin with.</summary>
    private static (Domain.ClassId Class, int Length)? ClassAt(SchoolRegister register, string words)
    {
        var behind = words.StartsWith("lop ", StringComparison.Ordinal) ? "lop ".Length : 0;
        return register.Classes.Select(one => (one.Id, Name: string.Join(' ', PlainWords.WordsOf(one.Id.Value)))).OrderByDescending(one => one.Name.Length)
            .Where(one => $"{words[behind..]} ".StartsWith($"{one.Name} ", StringComparison.Ordinal))
            .Select(one => ((Domain.ClassId, int)?)(one.Id, behind + one.Name.Length)).FirstOrDefault();
    }

    [GeneratedRegex(@"^(?<before>(?:.{1,20} )?)(?:(?:gui|cho|xuat|lap|xem|tai|lay)(?: (?:toi|em|minh|xem|thay|co|anh|chi|giup))* )?(?:(?<catchup>(?:danh sach|ds|file|tep|bang) (?:(?:cac |nhung )?(?:em|hs|hoc sinh) )?(?:(?:can|phai) )?(?:hoc bu|bu bai|hoc bu bai|day bu)|(?:(?:nhung |cac )?(?:em|hs|hoc sinh|ban) nao|(?:nhung )?ai) (?:can|phai) (?:hoc bu|bu bai|hoc bu bai))|(?<present>(?:nhung )?ai (?:da )?co mat|(?:danh sach|ds|file|tep) (?:(?:cac |nhung )?(?:em|hs|hoc sinh) )?(?:da )?co mat|co mat nhung ai)|(?<meeting>(?:tai lieu|bo tai lieu|so lieu|bao cao) (?:cho |cua )?(?:cuoc )?(?:hop|hoi nghi))|(?<inspection>(?:ho so|tai lieu|so lieu|bao cao) (?:phuc vu |cho )?(?:doan )?kiem tra)|(?<sent>(?:cac |nhung |so )?(?:van ban|bao cao|giay to) (?:nao )?da (?:gui|nop)(?: di)?|(?<who>(?:nhung )?ai da (?:gui|nop))|da gui nhung (?:van ban|bao cao|gi)(?: gi| nao)?))(?<behind>(?: .{1,60})?)$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Subject();

    /// <summary>"ai đã gửi các văn bản": all of them.</summary>
    [GeneratedRegex(@"^(?:(?:cac|nhung) )?(?:van ban|bao cao|giay to)(?: (?:gi|nao|di))?(?= |$)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Papers();

    [GeneratedRegex(@" (?:chua|roi)$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Asking();

    [GeneratedRegex(@"^khoi (?:lop )?(?<grade>\d{1,2})(?= |$)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Grade();

    [GeneratedRegex(@"^(?:toan|ca) truong(?= |$)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WholeSchool();

    [GeneratedRegex("^(?:" + ReportDays.Pattern + ")(?= |$)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Days();

    [GeneratedRegex(@"^(?:(?<public>(?:ban )?(?:cong khai|khong ten|an ten))|(?:file |ban |tep )?(?<form>word|docx|excel|xlsx|csv))(?= |$)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}
