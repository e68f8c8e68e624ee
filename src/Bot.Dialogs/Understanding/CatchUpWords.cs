using System.Buffers;
using System.Text.RegularExpressions;
using Bot.Dialogs.CatchUps;
using Bot.Domain;
using Bot.Domain.Calendar;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Understanding;

/// <summary>
/// "đã dạy bù Khoa 12/11", "Khoa, Mận đã học bù", "đã bù cả lớp sáng 12/11": a whole message that says it is done. "7A học bù chủ nhật" is a change of the calendar, "danh sách học bù" a list.
/// </summary>
internal static partial class CatchUpWords
{
    private static readonly SearchValues<string> Words = SearchValues.Create(["bu"], StringComparison.Ordinal);

    /// <summary>Null for anything else, a message in which no name is anybody's included.</summary>
    public static CatchUpSaying? In(SchoolRegister register, string text, DateOnly today)
    {
        if (!PlainWords.MayHave(text, Words))
        {
            return null;
        }

        var match = Behind().Match(text) is { Success: true } behind ? behind : Before().Match(text);
        var when = match.Groups["when"].Value;
        var days = ReportDays.Of(string.Join(' ', PlainWords.WordsOf(when)), today);
        if (!match.Success || (days is null && when.Length > 0))
        {
            return null;
        }

        var session = PlainWords.WordsOf(match.Groups["session"].Value) is [.., var word] ? word == "sang" ? Session.Morning : Session.Afternoon : (Session?)null;
        var who = Titles().Replace(match.Groups["who"].Value, "").Trim();
        if (OwnClass().IsMatch(who))
        {
            return new CatchUpSaying(Class: null, IsOwnClass: true, [], days, session);
        }

        var named = WholeClass().Replace(who, "");
        if (register.Classes.FirstOrDefault(one => PlainWords.AreSame(one.Id.Value, named)) is { } schoolClass)
        {
            return new CatchUpSaying(schoolClass.Id, IsOwnClass: false, [], days, session);
        }

        var mentions = Between().Split(who).Select(part => Titles().Replace(part, "").Trim()).Where(part => part.Length > 0)
            .Select(part => (Said: part, PupilMention.Of(register, part).Pupils)).ToList();
        return mentions.Exists(one => one.Pupils.Count > 0) ? new CatchUpSaying(Class: null, IsOwnClass: false, mentions, days, session) : null;
    }

    private const string When = @"(?:[\s,]+(?:(?:buổi|buoi)\s+)?(?<session>sáng|sang|chiều|chieu))?(?:[\s,]+(?:(?:của|cua|bài|bai|hôm|hom)\s+)?(?<when>(?:từ|tu)\s+(?:(?:ngày|ngay)\s+)?\d{1,2}[/.-]\d{1,2}\s+(?:đến|den)\s+(?:(?:ngày|ngay)\s+)?\d{1,2}[/.-]\d{1,2}|(?:(?:ngày|ngay)\s+)?\d{1,2}[/.-]\d{1,2}(?:[/.-]20\d{2})?|hôm\s+(?:nay|qua|kia)|hom\s+(?:nay|qua|kia)|(?:tuần|tuan|tháng|thang)\s+(?:này|nay|trước|truoc)))?(?:\s+(?:rồi|roi|xong|ạ|nhé|nhe))*[\s.!]*$";

    [GeneratedRegex(@"^\s*(?:(?:em|tôi|toi|mình|minh)\s+)?(?:đã|da|vừa|vua)\s+(?:(?:dạy|day|học|hoc|kèm|kem|phụ đạo|phu dao)\s+)?(?:bù|bu)(?:\s+(?:bài|bai|xong|đủ|du|cho))*\s+(?<who>[\p{L}\p{N}' ,;&]{1,120}?)" + When, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Behind();

    [GeneratedRegex(@"^\s*(?<who>[\p{L}\p{N}' ,;&]{1,120}?)\s+(?:đã|da)\s+(?:(?:được|duoc|dc)\s+)?(?:(?:dạy|day|học|hoc)\s+)?(?:bù|bu)(?:\s+(?:bài|bai|xong|đủ|du|rồi|roi|hết|het))*" + When, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Before();

    [GeneratedRegex(@"^\s*(?:(?:các|cac|hai|ba)\s+)?(?:em|cháu|chau|bạn|ban|hs|học sinh)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Titles();

    [GeneratedRegex(@"^(?:cả|ca)\s+(?:lớp|lop)$|^(?:lớp|lop)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OwnClass();

    [GeneratedRegex(@"^(?:(?:cả|ca)\s+)?(?:lớp|lop)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WholeClass();

    [GeneratedRegex(@"[,;&]|\s+và\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Between();
}
