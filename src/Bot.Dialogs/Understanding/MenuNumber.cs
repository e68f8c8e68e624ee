using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Dialogs.Understanding;

/// <summary>A number that stands for a line of a menu, and nothing else in the message.</summary>
internal static partial class MenuNumber
{
    /// <summary><c>1</c>, <c>1.</c>, <c>(1)</c>, <c>số 1</c>, <c>chọn 1 ạ</c>; null for anything else.</summary>
    public static int? In(string text) =>
        Number().Match(text) is { Success: true } match && int.TryParse(match.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    [GeneratedRegex(
        @"^\s*(?:(?:dạ|da|em|chọn|chon|số|so|câu|cau)\s+){0,3}[(\[]?(?<number>[0-9]{1,3})[)\].:]?(?:\s+(?:ạ|a|nhé|nhe|nha))?[.!]?\s*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}
