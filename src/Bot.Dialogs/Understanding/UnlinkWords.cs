using System.Buffers;
using System.Text.RegularExpressions;
using Bot.Dialogs.Understanding.Leaders;
using Bot.Domain.People;

namespace Bot.Dialogs.Understanding;

/// <summary>"gỡ số 0370 000 164", "số 0370000164 đổi chủ": a whole message and nothing else.</summary>
internal static partial class UnlinkWords
{
    private static readonly SearchValues<string> Words = SearchValues.Create(["so", "sdt", "lien ket"], StringComparison.Ordinal);

    public static PhoneNumber? Phone(string text)
    {
        if (!PlainWords.MayHave(text, Words))
        {
            return null;
        }

        var plain = new Sheet(text.Normalize()).Plain;
        var match = Command().Match(plain) is { Success: true } command ? command : Statement().Match(plain);
        return match.Success ? PhoneNumber.Of(match.Groups["phone"].Value.Trim()) : null;
    }

    [GeneratedRegex(@"^\s*(go|huy|bo|xoa|ngat)\s+(lien ket\s+)?(so|sdt|so dien thoai|lien ket)\s*:?\s*(?<phone>\+?[\d .()-]{9,18})[\s.!]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Command();

    [GeneratedRegex(@"^\s*(so|sdt|so dien thoai)\s*:?\s*(?<phone>\+?[\d .()-]{9,18})\s*(da\s+)?(doi chu|sang nguoi khac|nguoi khac dung|khong con cua gia dinh)( roi)?[\s.!]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Statement();
}
