using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Domain;
using Bot.Domain.Cases;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Understanding.Cases;

/// <summary>What staff write about cases: "hồ sơ em Khoa", "đã gọi mẹ em Khoa 7A: …", with marks or without.</summary>
internal static partial class CaseWords
{
    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline;

    /// <summary>Every sentence below has one of them.</summary>
    private static readonly SearchValues<string> Words = SearchValues.Create(["ca", "ho so", "buoc", "rieng", "ho tro", "tra loi", "bao lai", "em", "chau", "hs"], StringComparison.Ordinal);

    /// <summary>The command; null for any other message.</summary>
    public static CaseCommand? In(SchoolRegister register, string text, DateOnly today)
    {
        if (!PlainWords.MayHave(text, Words))
        {
            return null;
        }

        var said = text.Trim();
        CaseCommand? command = Opening(register, said);
        command ??= HandingOver(register, said);
        command ??= PartnerWords.In(register, said, today);
        command ??= Revoking(register, said);
        command ??= AskingWhoOpened(register, said);
        command ??= Next(register, said, today);
        command ??= Noting(register, said);
        command ??= Calling(register, said);
        command ??= Supporting(register, said);
        command ??= Telling(register, said);
        command ??= Closing(register, said);
        return command ?? Showing(register, said);
    }

    /// <summary>"hồ sơ", "hồ sơ 7A", "hồ sơ khối 7": which open ones are asked about, null within for all; null for any other message.</summary>
    public static (QueryScope? Scope, bool IsAsked)? Asking(SchoolRegister register, string text)
    {
        if (!PlainWords.MayHave(text, Words) || ListWords().Match(text.Trim()) is not { Success: true } match)
        {
            return null;
        }

        var where = match.Groups["where"].Value;
        return where.Length == 0 ? (null, true)
            : match.Groups["grade"] is { Success: true } grade ? (new QueryScope.OfGrade(int.Parse(grade.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)), true)
            : register.Classes.FirstOrDefault(known => PlainWords.AreSame(known.Id.Value, where)) is { } named ? (new QueryScope.OfClass(named.Id), true)
            : null;
    }

    /// <summary>"hồ sơ", "hồ sơ 2", "hồ sơ em Khoa 7A" of somebody outside the school: which of those handed over, empty for all; null for any other message.</summary>
    public static string? AsksHanded(string text) => HandedWords().Match(text.Trim()) is { Success: true } match ? Person().Replace(match.Groups["who"].Value.Trim(), "").TrimEnd('.', '?', ' ') : null;

    /// <summary>"sổ hỗ trợ": what was asked, promised and given.</summary>
    public static bool AsksSupport(string text) => PlainWords.AreSame(text, "sổ hỗ trợ") || PlainWords.AreSame(text, "các hỗ trợ") || PlainWords.AreSame(text, "danh sách hỗ trợ");

    private static CaseCommand.Open? Opening(SchoolRegister register, string text) =>
        OpenWords().Match(text) is { Success: true } match && Whom(register, match) is { } whom ? new CaseCommand.Open(whom.Name, whom.Pupils, Rest(match)) : null;

    private static CaseCommand.HandOver? HandingOver(SchoolRegister register, string text) =>
        HandOverWords().Match(text) is { Success: true } match && Whom(register, match) is { } whom ? new CaseCommand.HandOver(whom.Name, whom.Pupils, match.Groups["to"].Value.Trim(), Rest(match)) : null;

    private static CaseCommand.Revoke? Revoking(SchoolRegister register, string text) =>
        RevokeWords().Match(text) is { Success: true } match && Whom(register, match) is { } whom
            ? new CaseCommand.Revoke(whom.Name, whom.Pupils, match.Groups["to"] is { Success: true } from ? from.Value.Trim() : null)
            : null;

    private static CaseCommand.WhoOpened? AskingWhoOpened(SchoolRegister register, string text) =>
        OpenedWords().Match(text) is { Success: true } match && Whom(register, match) is { } whom ? new CaseCommand.WhoOpened(whom.Name, whom.Pupils) : null;

    private static CaseCommand.NextStep? Next(SchoolRegister register, string text, DateOnly today)
    {
        if (NextWords().Match(text) is not { Success: true } match || Day().Match(match.Groups["who"].Value) is var day && Whom(register, day.Success ? match.Groups["who"].Value.Remove(day.Index, day.Length) : match.Groups["who"].Value) is not { } whom)
        {
            return null;
        }

        return new CaseCommand.NextStep(whom.Name, whom.Pupils, Rest(match), day.Success ? DayOf(day, today) : Day().Match(" " + Rest(match)) is { Success: true } inWords ? DayOf(inWords, today) : null);
    }

    private static CaseCommand.Note? Noting(SchoolRegister register, string text) =>
        NoteWords().Match(text) is { Success: true } match && Whom(register, match) is { } whom ? new CaseCommand.Note(whom.Name, whom.Pupils, Rest(match)) : null;

    private static CaseCommand.Contacted? Calling(SchoolRegister register, string text)
    {
        if (ContactWords().Match(text) is not { Success: true } match || Whom(register, match) is not { } whom)
        {
            return null;
        }

        var way = match.Groups["call"].Success ? ContactWay.Call
            : match.Groups["chat"].Success ? ContactWay.Chat
            : match.Groups["sms"].Success ? ContactWay.Sms
            : ContactWay.AtSchool;
        return new CaseCommand.Contacted(whom.Name, whom.Pupils, way, match.Groups["with"].Value.Trim(), Rest(match));
    }

    private static CaseCommand.Support? Supporting(SchoolRegister register, string text)
    {
        if (SupportWords().Match(text) is not { Success: true } match || Whom(register, match) is not { } whom)
        {
            return null;
        }

        var kind = match.Groups["asked"].Success ? CaseEntryKind.SupportAsked : match.Groups["promised"].Success ? CaseEntryKind.SupportPromised : CaseEntryKind.SupportGiven;
        return new CaseCommand.Support(whom.Name, whom.Pupils, kind, Rest(match));
    }

    private static CaseCommand.CommuneSaid? Telling(SchoolRegister register, string text) =>
        CommuneWords().Match(text) is { Success: true } match && Whom(register, match) is { } whom ? new CaseCommand.CommuneSaid(whom.Name, whom.Pupils, Rest(match)) : null;

    private static CaseCommand.Close? Closing(SchoolRegister register, string text)
    {
        if (CloseWords().Match(text) is not { Success: true } match || Whom(register, match) is not { } whom)
        {
            return null;
        }

        var words = Rest(match);
        var isReturn = !PlainWords.Names(words, "bỏ học") && (PlainWords.Names(words, "học lại") || PlainWords.Names(words, "trở lại") || PlainWords.Names(words, "về lớp"));
        return new CaseCommand.Close(whom.Name, whom.Pupils, isReturn, words);
    }

    private static CaseCommand.Show? Showing(SchoolRegister register, string text) =>
        ShowWords().Match(text) is { Success: true } match && Whom(register, match) is { Pupils.Count: > 0 } whom ? new CaseCommand.Show(whom.Name, whom.Pupils) : null;

    private static (string Name, IReadOnlyList<PupilId> Pupils)? Whom(SchoolRegister register, Match match) => Whom(register, match.Groups["who"].Value);

    /// <summary>The child as typed, without "em", and those it may mean; null where nobody is named.</summary>
    public static (string Name, IReadOnlyList<PupilId> Pupils)? Whom(SchoolRegister register, string words)
    {
        var who = Person().Replace(words.Trim(), "").TrimEnd('.', '?');
        return who.Length == 0 ? null : PupilMention.Of(register, who) is var mention ? (mention.Name, mention.Pupils) : null;
    }

    private static string Rest(Match match) => match.Groups["rest"].Value.Trim();

    /// <summary>Without a year the next such day; null where there is no such day.</summary>
    private static DateOnly? DayOf(Match match, DateOnly today)
    {
        if (match.Groups["tomorrow"].Success)
        {
            return today.AddDays(1);
        }

        if (match.Groups["now"].Success)
        {
            return today;
        }

        var (day, month, year) = WrittenDay.Of(match);
        return WrittenDay.Next(day, month, year, today) is { } date && date >= today ? date : null;
    }

    [GeneratedRegex(@"^(?:mở|mo)\s+(?:hồ sơ|ho so|ca)\s+(?:vận động\s+|van dong\s+)?(?<who>[^:]{1,80}?)\s*(?::\s*(?<rest>.{0,500}))?$", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OpenWords();

    [GeneratedRegex(@"^(?:giao|chuyển|chuyen)\s+(?:hồ sơ|ho so|ca)\s+(?:vận động\s+|van dong\s+)?(?<who>[^:]{1,80}?)\s*(?:\s(?:cho|sang|tới|toi)\s+|:\s*)(?<to>[^:]{1,80}?)\s*(?::\s*(?<rest>.{0,300}))?$", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HandOverWords();

    [GeneratedRegex(@"^(?:thu\s+(?:lại|lai|hồi|hoi)|rút\s+lại|rut\s+lai)\s+(?:hồ sơ|ho so|ca)\s+(?:vận động\s+|van dong\s+)?(?<who>[^:]{1,80}?)(?:\s+(?:từ|tu|khỏi|khoi|của|cua)\s+(?<to>[^:]{1,80}))?$", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RevokeWords();

    [GeneratedRegex(@"^(?:những\s+|nhung\s+)?ai\s+(?:đã\s+|da\s+)?(?:xem|mở|mo|mở xem|mo xem)\s+(?:hồ sơ|ho so)\s+(?:vận động\s+|van dong\s+)?(?<who>[^:]{1,80}?)\s*\??$", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OpenedWords();

    [GeneratedRegex(@"^(?:bước|buoc)\s+(?:tiếp|tiep)(?:\s+theo)?\s+(?<who>[^:]{1,100}?)\s*:\s*(?<rest>.{1,300})$", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NextWords();

    [GeneratedRegex(@"^(?:ghi|ghi chú|ghi chu)\s+(?:riêng|rieng)\s+(?<who>[^:]{1,80}?)\s*:\s*(?<rest>.{1,1000})$", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NoteWords();

    [GeneratedRegex(@"^(?:đã|da|em đã|em da)\s+(?:(?<call>gọi điện|goi dien|gọi|goi|điện|dien)|(?<chat>nhắn zalo|nhan zalo|zalo|nhắn telegram|nhan telegram)|(?<sms>nhắn tin|nhan tin|nhắn sms|nhan sms|sms)|(?<met>gặp|gap))\s+(?:cho\s+|tới\s+|toi\s+)?(?<with>[^:]{0,60}?)\s*\b(?:của\s+|cua\s+)?(?<who>(?:em|cháu|chau|hs)\s[^:]{1,80}?)\s*:\s*(?<rest>.{1,500})$", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ContactWords();

    [GeneratedRegex(@"^(?:(?<asked>xin|đề nghị|de nghi)|(?<promised>hứa|hua)|(?<given>đã|da))\s+(?:hỗ trợ|ho tro)\s+(?:cho\s+)?(?<who>[^:]{1,80}?)\s*:\s*(?<rest>.{1,500})$", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SupportWords();

    [GeneratedRegex(@"^(?:xã|xa|thôn|thon|làng|lang|địa phương|dia phuong)\s+(?:trả lời|tra loi|báo lại|bao lai)\s+(?:về\s+|ve\s+)?(?<who>[^:]{1,80}?)\s*:\s*(?<rest>.{1,500})$", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CommuneWords();

    [GeneratedRegex(@"^(?:khép|khep|đóng|dong)\s+(?:hồ sơ|ho so|ca)\s+(?:vận động\s+|van dong\s+)?(?<who>[^:]{1,80}?)\s*:\s*(?<rest>.{1,300})$", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CloseWords();

    [GeneratedRegex(@"^(?:xem\s+)?(?:hồ sơ|ho so|ca)\s+(?:vận động\s+|van dong\s+)?(?<who>[^:]{1,80})$", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ShowWords();

    [GeneratedRegex(@"^(?:xem\s+)?(?:các\s+|cac\s+)?(?:hồ sơ|ho so|ca)(?:\s+(?:vận động|van dong))?(?:\s+(?:đang mở|dang mo))?(?:\s+(?:lớp\s+|lop\s+)?(?<where>(?:khối|khoi)\s*(?<grade>\d{1,2})|[\w.]{1,8}))?\s*\??$", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ListWords();

    [GeneratedRegex(@"^(?:xem\s+)?(?:các\s+|cac\s+)?(?:hồ sơ|ho so)(?:\s+(?:vận động|van dong))?(?:\s+(?:được chuyển|duoc chuyen))?(?:\s+(?<who>[^:]{1,80}))?\s*\??$", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HandedWords();

    [GeneratedRegex(@"^(?:của\s+|cua\s+)?(?:em|cháu|chau|bạn|hs)\s+", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Person();

    [GeneratedRegex(@"\s+(?:(?:vào|vao)\s+)?(?:ngày\s+|ngay\s+|hạn\s+|han\s+|trước\s+|truoc\s+)?(?:(?<tomorrow>ngày mai|ngay mai|mai)\b|(?<now>hôm nay|hom nay|hnay)|(?<d>\d{1,2})[/-](?<m>\d{1,2})(?:[/-](?<y>\d{4}))?)", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Day();
}
