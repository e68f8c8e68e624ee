using System.Text.RegularExpressions;
using Bot.Domain.Cases;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Understanding.Cases;

/// <summary>What partner bodies of the contact book are asked, and what came of it: only where the words name such a body.</summary>
internal static partial class PartnerWords
{
    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline;

    /// <summary>The command; null for any other message.</summary>
    public static CaseCommand? In(SchoolRegister register, string text, DateOnly today) =>
        Asks().Match(text) is { Success: true } ask && Body(ask) is { } asked && CaseWords.Whom(register, ask.Groups["who"].Value) is { } child ? Asking(child, asked, ask, today)
        : Answers().Match(text) is { Success: true } answer && Body(answer) is { } answered && CaseWords.Whom(register, answer.Groups["who"].Value) is { } about
            ? new CaseCommand.PartnerAnswered(about.Name, about.Pupils, answered, answer.Groups["body"].Value.Trim(), answer.Groups["refused"].Success, answer.Groups["rest"].Value.Trim())
        : null;

    /// <summary>A teacher may be called Đoàn: who has a title is nobody's body.</summary>
    private static ContactKind? Body(Match match) => Title().IsMatch(match.Groups["body"].Value) ? null : BookWords.KindIn(match.Groups["body"].Value);

    private static CaseCommand.AskPartner Asking((string Name, IReadOnlyList<Domain.PupilId> Pupils) child, ContactKind kind, Match ask, DateOnly today)
    {
        var words = ask.Groups["rest"].Value.Trim();
        var due = Due().Match(words);
        DateOnly? dueOn = null;
        if (due.Success)
        {
            var (day, month, year) = WrittenDay.Of(due);
            dueOn = WrittenDay.Next(day, month, year, today)?.AddDays(due.Groups["before"].Success ? -1 : 0);
            words = words.Remove(due.Index, due.Length);
        }

        var names = Naming().Match(words);
        words = names.Success ? words.Remove(names.Index, names.Length) : words;
        return new CaseCommand.AskPartner(child.Name, child.Pupils, kind, ask.Groups["body"].Value.Trim(), words.Trim(' ', ',', ';', '.'), dueOn, names.Success);
    }

    [GeneratedRegex(@"^(?:nhờ|nho|giao việc|giao viec)\s+(?:cho\s+)?(?<body>[^:]{2,60}?)\s+(?:giúp\s+|giup\s+|cho\s+)?(?<who>(?:em|cháu|chau|hs)\s[^:]{1,80}?)\s*:\s*(?<rest>.{1,300})$", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Asks();

    [GeneratedRegex(@"^(?<body>[^:]{2,60}?)\s+(?:(?<done>đã làm|da lam|đã xong|da xong|làm xong|lam xong|đã giúp|da giup)|(?<refused>từ chối|tu choi|không nhận|khong nhan|không giúp được|khong giup duoc))\s+(?:việc\s+|viec\s+)?(?:cho\s+|của\s+|cua\s+)?(?<who>(?:em|cháu|chau|hs)\s[^:]{1,80}?)\s*:\s*(?<rest>.{1,300})$", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Answers();

    [GeneratedRegex(@"^(?:thầy|thay|cô|co)\s", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Title();

    [GeneratedRegex(@"[,;.]?\s*(?:\b(?:hạn|han|đến|den)\s+(?:chót\s+|chot\s+)?|(?<before>\b(?:trước|truoc)\s+))(?:ngày\s+|ngay\s+)?(?<d>\d{1,2})[/-](?<m>\d{1,2})(?:[/-](?<y>\d{4}))?", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Due();

    [GeneratedRegex(@"[,;.]?\s*\(?(?:có\s+|co\s+)?(?:nêu|neu)\s+(?:rõ\s+|ro\s+)?(?:tên|ten)(?:\s+em)?\)?", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Naming();
}
