using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Dialogs.Understanding;

/// <summary>The few sentences about one's tasks: "việc", "việc quá hạn", "xong 2: đã gặp mẹ em", "bỏ việc 2: em đã chuyển trường".</summary>
internal static partial class TaskWords
{
    private static readonly string[] Asks =
    [
        "việc", "việc của tôi", "việc của em", "việc của mình", "việc cần làm", "việc phải làm", "việc chưa xong", "việc chưa làm", "việc đang chờ", "xem việc", "danh sách việc", "công việc",
        "còn việc gì", "còn việc gì không", "tôi còn việc gì", "có việc gì", "việc gì cần làm", "việc hôm nay",
    ];

    private static readonly string[] AsksOverdue = ["việc quá hạn", "việc trễ hạn", "việc trễ", "việc muộn"];

    private static readonly string[] AsksGaps = ["lệch", "chỗ lệch", "xem lệch", "bảng lệch", "có gì lệch", "có gì lệch không", "còn lệch không", "lệch sĩ số"];

    public static bool IsAskingDiscrepancies(string text) => PlainWords.IsOneOf(text, AsksGaps);

    public static bool IsAsking(string text) => PlainWords.IsOneOf(text, Asks);

    public static bool IsAskingOverdue(string text) => PlainWords.IsOneOf(text, AsksOverdue);

    /// <summary>"xong 2: …" with a colon, a dash or nothing behind the number; null for anything else.</summary>
    public static (int? Number, string Words, bool IsCancelled)? Closing(string text) => Of(Close().Match(text));

    /// <summary>"xong 2 đã gặp mẹ em": only where the words are no report.</summary>
    public static (int? Number, string Words, bool IsCancelled)? LooseClosing(string text) => Of(LooseClose().Match(text));

    private static (int? Number, string Words, bool IsCancelled)? Of(Match match)
    {
        if (!match.Success)
        {
            return null;
        }

        var number = match.Groups["number"].ValueSpan;
        return (
            number.Length > 0 ? int.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture) : null,
            match.Groups["words"].Value.Trim(),
            !match.Groups["done"].Success);
    }

    [GeneratedRegex(@"^\s*(?:((đã|da)\s+)?(?<done>xong)(\s+(việc|viec|lệch|lech))?|(?<done>lệch|lech)(?=\s+\d)|(bỏ|bo|hủy|huỷ|huy)\s+(việc|viec))(\s+(số|so))?(\s+(?<number>\d{1,3}))?\s*([:–-]\s*(?<words>\S.*)|(?<=\d)\s*[:.]?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Close();

    [GeneratedRegex(@"^\s*((đã|da)\s+)?(?<done>xong)(\s+(việc|viec))?(\s+(số|so))?\s+(?<number>\d{1,3})[\s,.]+(?<words>\S.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LooseClose();
}
