using System.Text.RegularExpressions;
using Bot.Domain;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Understanding;

/// <summary>"trích hộ em Khoa 7A theo đề nghị của UBND xã": a whole message.</summary>
internal static partial class HouseholdWords
{
    /// <summary>Whose household, and who asks for it; null for any other message.</summary>
    public static (string Name, IReadOnlyList<PupilId> Pupils, string? RequestedBy)? In(SchoolRegister register, string text)
    {
        if (Words().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var mention = PupilMention.Of(register, match.Groups["who"].Value.Trim());
        return (mention.Name, mention.Name.Length == 0 ? [] : mention.Pupils, match.Groups["for"].Success ? match.Groups["for"].Value.Trim().TrimEnd('.') : null);
    }

    [GeneratedRegex(@"^\s*(?:trích|trich)\s+(?:số liệu\s+|so lieu\s+)?(?:hộ|ho)(?:\s+(?:gia đình|gia dinh))?\s+(?:(?:em|cháu|chau|hs)\s+)?(?<who>\S.{0,60}?)(?:\s*,?\s+theo\s+(?:(?:đề nghị|de nghi|yêu cầu|yeu cau)\s+)?(?:(?:của|cua)\s+)?(?<for>\S[^\r\n]{1,79}))?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Words();
}
