using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Bot.Domain.People;

/// <summary>What people call the roles of a school, with the short forms of official letters (domain.md D.1): HT, PHT1, GVCN, TTCM, TPT, VT.</summary>
public static partial class RoleNames
{
    private static readonly Dictionary<string, Position> Known = new(StringComparer.Ordinal)
    {
        ["ht"] = Position.Principal,
        ["hieu truong"] = Position.Principal,
        ["gvcn"] = Position.HomeroomTeacher,
        ["giao vien chu nhiem"] = Position.HomeroomTeacher,
        ["gvbm"] = Position.SubjectTeacher,
        ["giao vien bo mon"] = Position.SubjectTeacher,
        ["giao vien"] = Position.SubjectTeacher,
        ["ttcm"] = Position.HeadOfSubject,
        ["to truong"] = Position.HeadOfSubject,
        ["to truong chuyen mon"] = Position.HeadOfSubject,
        ["tpt"] = Position.YouthLeader,
        ["tpt doi"] = Position.YouthLeader,
        ["tong phu trach"] = Position.YouthLeader,
        ["tong phu trach doi"] = Position.YouthLeader,
        ["gv tpt doi"] = Position.YouthLeader,
        ["quan sinh"] = Position.BoardingSupervisor,
        ["giam thi"] = Position.BoardingSupervisor,
        ["vt"] = Position.Clerk,
        ["van thu"] = Position.Clerk,
        ["can bo xa"] = Position.CommuneOfficer,
        ["cb xa"] = Position.CommuneOfficer,
        ["can bo xa phu trach"] = Position.CommuneOfficer,
        ["truong thon"] = Position.HamletHead,
        ["truong lang"] = Position.HamletHead,
        ["truong ban"] = Position.HamletHead,
        ["truong buon"] = Position.HamletHead,
        ["truong ap"] = Position.HamletHead,
        ["quan tri"] = Position.Administrator,
        ["quan tri vien"] = Position.Administrator,
    };

    /// <summary>The role, and which of the deputies where they are counted; null for anything else, e.g. a person's name.</summary>
    public static (Position Position, int? Number)? Read(string words)
    {
        var plain = Plain(words);
        return Known.TryGetValue(plain, out var position) ? (position, null)
            : Deputy().Match(plain) is { Success: true } deputy
                ? (Position.VicePrincipal, deputy.Groups["n"].Success ? int.Parse(deputy.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null)
                : null;
    }

    /// <summary>Lower case without marks and signs, single spaces.</summary>
    private static string Plain(string words)
    {
        var plain = new StringBuilder(words.Length);
        foreach (var letter in words.Normalize(NormalizationForm.FormD).Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark))
        {
            plain.Append(letter is 'đ' or 'Đ' ? 'd' : char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : ' ');
        }

        return string.Join(' ', plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [GeneratedRegex(@"^(pht|pho ht|pho hieu truong|hieu pho)( ?(so )?(?<n>[1-9]))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Deputy();
}
