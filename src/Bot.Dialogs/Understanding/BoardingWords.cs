using System.Buffers;
using System.Text.RegularExpressions;
using Bot.Domain.Calendar;

namespace Bot.Dialogs.Understanding;

/// <summary>
/// Which roll of the boarding house a message is about. The word for the boarders must stand beside the time of day: "trưa" alone is a time, "Sáng" may be a child, and meals are
/// another matter.
/// </summary>
internal static partial class BoardingWords
{
    /// <summary>Every word for the boarders has one of them.</summary>
    private static readonly SearchValues<string> Words = SearchValues.Create(["tru", "ktx", "tuc", "bt", "nt", "2b"], StringComparison.Ordinal);

    private const string Boarders = @"(?:bán\s+trú|ban\s+tru|nội\s+trú|noi\s+tru|ktx|ký\s+túc\s+xá|khu\s+nội\s+trú|khu\s+bán\s+trú|bt|nt|2b)";
    private const string Now = @"(?:\s+(?:nay|sớm|som))?";
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>The message as one about the evening's roll, and whose roll it is; null where the words are no such, or are the evening's own.</summary>
    public static (string Text, Session Session)? In(string text, DateOnly today)
    {
        if (!PlainWords.MayHave(text, Words) || Meals().IsMatch(text) || !Any().IsMatch(text))
        {
            return null;
        }

        if (Noon().IsMatch(text))
        {
            return (Absent(Noon().Replace(text, "tối nội trú ", 1)), Session.Noon);
        }

        if (Dawn().IsMatch(text))
        {
            return (Absent(Dawn().Replace(text, "tối nội trú ", 1)), Session.Dawn);
        }

        if (Sunday().IsMatch(text))
        {
            return (Absent(Sunday().Replace(text, today.DayOfWeek == DayOfWeek.Sunday ? "tối nội trú " : "tối chủ nhật nội trú ", 1)), Session.Evening);
        }

        if (today.DayOfWeek == DayOfWeek.Sunday && !TimeOfDay().IsMatch(text))
        {
            return (Absent($"tối {text}"), Session.Evening);
        }

        return NotIn().IsMatch(text) || (Evening().IsMatch(text) && Short().IsMatch(text)) ? (Absent(Short().Replace(text, "nội trú", 1)), Session.Evening) : null;
    }

    /// <summary>"chưa lên", "chưa vô phòng" of a boarder is to be absent from the roll.</summary>
    private static string Absent(string text) => NotIn().Replace(text, "vắng");

    [GeneratedRegex($@"(?<![\p{{L}}\d]){Boarders}(?![\p{{L}}\d])", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Any();

    [GeneratedRegex(@"(?<!\p{L})(cơm|com|suất|suat|không\s+ăn|ko\s+ăn|k\s+ăn)(?!\p{L})", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Meals();

    [GeneratedRegex($@"(?<![\p{{L}}\d])((điểm\s+danh\s+|sau\s+(giờ\s+)?(ăn\s+)?)?(buổi\s+)?(trưa|trua){Now}\s+{Boarders}|{Boarders}\s+(điểm\s+danh\s+|sau\s+(giờ\s+)?(ăn\s+)?)?(buổi\s+)?(trưa|trua){Now})(?![\p{{L}}\d])\s*:?", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Noon();

    [GeneratedRegex($@"(?<![\p{{L}}\d])((điểm\s+danh\s+)?(buổi\s+)?(sáng|sang){Now}\s+{Boarders}|{Boarders}\s+(điểm\s+danh\s+)?(buổi\s+)?(sáng|sang){Now})(?![\p{{L}}\d])\s*:?", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Dawn();

    [GeneratedRegex($@"^\s*(tối\s+|toi\s+)?(cn|chủ\s+nhật|chu\s+nhat)(\s+nay)?\s*[:,–-]?\s*{Boarders}(?![\p{{L}}\d])\s*:?", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sunday();

    [GeneratedRegex(@"(?<!\p{L})(tối|toi|sáng|sang|trưa|trua|chiều|chieu|hôm\s+qua|hom\s+qua|thứ|thu)(?!\p{L})", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TimeOfDay();

    [GeneratedRegex(@"(?<!\p{L})(tối|toi)(?!\p{L})", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Evening();

    [GeneratedRegex(@"(?<![\p{L}\d])(bt|nt|2b)(?![\p{L}\d])", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Short();

    [GeneratedRegex(@"(?<!\p{L})(chưa|chua)\s+(có\s+mặt|co\s+mat|trở\s+lại|tro\s+lai|quay\s+lại|quay\s+lai|lên|len|vô|vo|vào|vao|về|ve|tới|toi|đến|den)(\s+(phòng|phong|trường|truong|khu))?(?!\p{L})", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NotIn();
}
