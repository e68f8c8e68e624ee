using System.Text.RegularExpressions;
using Bot.Domain;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Understanding;

/// <summary>"thông báo xã em Khoa 7A", "đã gửi xã em Khoa 7A", "brief xã Làng Hway"; and what officers answer: "đã nhận", "danh sách".</summary>
internal static partial class CommuneWords
{
    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private static readonly HashSet<string> Acknowledgements = new(StringComparer.Ordinal) { "da nhan", "nhan roi", "toi da nhan", "da nhan danh sach", "da nhan ds", "nhan duoc roi", "da nhan duoc" };
    private static readonly HashSet<string> Lists = new(StringComparer.Ordinal) { "danh sach", "xem danh sach", "xem lai danh sach", "ds" };

    public static bool IsReceived(string text) => Acknowledgements.Contains(string.Join(' ', PlainWords.WordsOf(text)));

    public static bool AsksList(string text) => Lists.Contains(string.Join(' ', PlainWords.WordsOf(text)));

    /// <summary>Whom the notice is to be about; an empty name for everybody. Null for any other message.</summary>
    public static (string Name, IReadOnlyList<PupilId> Pupils)? Notice(SchoolRegister register, string text) => Of(register, NoticeWords().Match(text));

    /// <summary>Of whom it is said that the commune was told; an empty name for everybody who waits. Null for any other message.</summary>
    public static (string Name, IReadOnlyList<PupilId> Pupils)? Sent(SchoolRegister register, string text) => Of(register, SentWords().Match(text));

    /// <summary>The brief for the commune: of one hamlet, or null for all.</summary>
    public static (bool IsAsked, string? Hamlet) Brief(string text) => BriefWords().Match(text) is { Success: true } match ? (true, match.Groups["where"].Value is { Length: > 0 } where ? where.Trim() : null) : (false, null);

    private static (string Name, IReadOnlyList<PupilId> Pupils)? Of(SchoolRegister register, Match match)
    {
        if (!match.Success)
        {
            return null;
        }

        var mention = PupilMention.Of(register, match.Groups["who"].Value.Trim().TrimEnd('.'));
        return (mention.Name, mention.Name.Length == 0 ? [] : mention.Pupils);
    }

    [GeneratedRegex(@"^\s*(?:soạn\s+|soan\s+|viết\s+|viet\s+)?(?:thông báo|thong bao)\s+(?:cho\s+|gửi\s+|gui\s+)?(?:xã|xa)(?:\s*[:,–-]?\s*(?:(?:về|ve)\s+)?(?:(?:em|cháu|chau|hs)\s+)?(?<who>\S.{0,100}))?\s*$", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NoticeWords();

    [GeneratedRegex(@"^\s*(?:tôi\s+|toi\s+|em\s+)?(?:đã|da)\s+(?:gửi|gui|báo|bao)\s+(?:(?:thông báo|thong bao)\s+)?(?:cho\s+)?(?:xã|xa)(?:\s*[:,–-]?\s*(?:(?:về|ve)\s+)?(?:(?:em|cháu|chau|hs)\s+)?(?<who>\S.{0,100}))?\s*$", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SentWords();

    [GeneratedRegex(@"^\s*(?:brief|tóm tắt|tom tat)\s+(?:(?:gửi|gui|cho)\s+)?(?:xã|xa)(?:\s+(?<where>\S.{0,60}))?\s*$", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BriefWords();
}
