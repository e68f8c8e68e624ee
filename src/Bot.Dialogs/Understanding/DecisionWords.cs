using System.Text.RegularExpressions;
using Bot.Dialogs.Meetings;
using Bot.Domain.Deadlines;

namespace Bot.Dialogs.Understanding;

/// <summary>"quyết định họp: thầy Lực: đến nhà các em Làng Hway trước 5/12; cô Hoa: mở lớp phụ đạo": what a meeting decided (S1-07), one thing a line or behind a semicolon.</summary>
internal static partial class DecisionWords
{
    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>The decisions; empty behind the bare words; null for any other message.</summary>
    public static IReadOnlyList<DecisionSaid>? In(string text, DateOnly today) => Whole().Match(text) is { Success: true } match
        ? [.. match.Groups["items"].Value.Split(['\n', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(item => Said(Bullet().Replace(item, ""), today)).Where(said => said.What.Length > 0)]
        : null;

    private static DecisionSaid Said(string item, DateOnly today)
    {
        var term = Term().Match(item);
        var due = term.Success && WrittenDay.Of(term) is var (day, month, year) && WrittenDay.Next(day, month, year, today) is { } date ? date : default(DateOnly?);
        var what = (due is null ? item : item[..term.Index]).Trim().TrimEnd('.', ',', ' ');
        var named = Named().Match(what);
        return new DecisionSaid(
            named.Success ? named.Groups["who"].Value.Trim() : null,
            named.Success ? named.Groups["what"].Value.Trim() : what,
            due is not { } on ? null : IsBefore().IsMatch(term.Value) ? new DeadlineTerm.Before(on) : new DeadlineTerm.Until(on));
    }

    [GeneratedRegex(@"^\s*(?:(?:các|cac)\s+)?(?:quyết định|quyet dinh|kết luận|ket luan)\s+(?:của\s+|cua\s+)?(?:(?:cuộc|cuoc|hội nghị|hoi nghi|buổi|buoi)\s+)?(?:họp|hop)\s*(?:[:–-]\s*(?<items>.*))?$", Plain | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Whole();

    [GeneratedRegex(@"^(?:\d{1,2}[.)]|[-•+*])\s*", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"[\s,(]+(?:xong\s+)?(?:hạn\s+|han\s+)?(?:trước|truoc|hạn|han|chậm nhất|cham nhat|đến hết|den het|đến|den|xong)\s+(?:là\s+)?(?:(?:ngày|ngay)\s+)?(?<d>\d{1,2})[/.-](?<m>\d{1,2})(?:[/.-](?<y>20\d{2}))?\)?\s*\.?\s*$", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Term();

    [GeneratedRegex(@"trước|truoc", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IsBefore();

    [GeneratedRegex(@"^(?<who>[^:]{2,40}):(?!\d)\s*(?<what>\S.*)$", Plain | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Named();
}
