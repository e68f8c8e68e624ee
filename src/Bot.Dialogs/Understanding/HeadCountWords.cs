using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Domain;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Understanding;

/// <summary>"đếm 7A 31", "31 em", "7A 31", "đếm": whole messages and nothing else. What they mean is decided by whether somebody was asked to count.</summary>
internal static partial class HeadCountWords
{
    private static readonly string[] Asks = ["đếm", "kết quả đếm", "đếm thử", "kết quả đếm thử", "xem đếm thử"];

    public static bool IsAsking(string text) => PlainWords.IsOneOf(text, Asks);

    /// <summary>The class, null when none is named, and the number; null for any other message.</summary>
    public static (ClassId? Class, int Number)? In(SchoolRegister register, string text)
    {
        var match = Count().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var number = int.Parse(match.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        var named = match.Groups["class"].Value;
        return named.Length == 0 ? (null, number)
            : register.Classes.FirstOrDefault(one => PlainWords.AreSame(one.Id.Value, named)) is { } schoolClass ? (schoolClass.Id, number)
            : null;
    }

    [GeneratedRegex(@"^\s*(?:(đếm|dem)(\s+(được|duoc|thử|thu))?\s+)?(?:(lớp|lop)\s+)?(?:(?<class>\d{1,2}[\p{L}./]\p{L}?\d{0,2})\s*[:,-]?\s*)?(?:(có|co|được|duoc|đang có|dang co)\s+)?(?<number>\d{1,3})(\s*(em|bạn|hs|học sinh|hoc sinh))?\s*[.!]?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Count();
}
