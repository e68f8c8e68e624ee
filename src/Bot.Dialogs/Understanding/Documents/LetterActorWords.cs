using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Dialogs.Understanding.Documents;

/// <summary>"giao 1 PHT2": who is given which duty, in the words of the sender.</summary>
internal static partial class LetterActorWords
{
    /// <summary>Number of the duty and whom; null when the text is no such order.</summary>
    public static (int Duty, string Whom)? Assignment(string text)
    {
        var match = Assign().Match(text.Trim());
        return match.Success ? (int.Parse(match.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture), match.Groups["whom"].Value.Trim()) : null;
    }

    /// <summary>A role of the school by its usual short names; null for anything else, e.g. a person's name.</summary>
    public static LetterActor? Read(string words)
    {
        var plain = LetterText.Of(words).Plain.Trim();
        if (Deputy().Match(plain) is { Success: true } deputy)
        {
            return new LetterActor(LetterRole.VicePrincipal, deputy.Groups["n"].Success ? int.Parse(deputy.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null);
        }

        return plain switch
        {
            "ht" or "hieu truong" => new LetterActor(LetterRole.Principal),
            "vt" or "van thu" => new LetterActor(LetterRole.Clerk),
            "tpt" or "tpt doi" or "tong phu trach" or "tong phu trach doi" => new LetterActor(LetterRole.YouthLeader),
            "quan sinh" => new LetterActor(LetterRole.BoardingSupervisor),
            "to truong" or "ttcm" => new LetterActor(LetterRole.HeadOfSubject),
            _ => null,
        };
    }

    [GeneratedRegex(@"^giao\s+(?:việc\s+|viec\s+|hạn\s+|han\s+)?(?<n>\d{1,2})\s*(?:cho\s+|:)?\s*(?<whom>\S.{0,60})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Assign();

    [GeneratedRegex(@"^(?:pht|pho hieu truong|hieu pho)\s?(?<n>\d)?$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Deputy();
}
