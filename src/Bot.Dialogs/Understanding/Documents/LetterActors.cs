using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Dialogs.Understanding.Documents;

/// <summary>Whom a sentence charges: named in it, else in the heading it stands under ("1. Giáo viên chủ nhiệm").</summary>
internal sealed partial class LetterActors
{
    private static readonly (LetterRole Role, Regex Words)[] Roles =
    [
        (LetterRole.HomeroomTeacher, Homeroom()),
        (LetterRole.SubjectTeacher, Subject()),
        (LetterRole.HeadOfSubject, SubjectHead()),
        (LetterRole.Clerk, Clerk()),
        (LetterRole.YouthLeader, YouthLeader()),
        (LetterRole.BoardingSupervisor, Boarding()),
        (LetterRole.VicePrincipal, Deputy()),
        (LetterRole.Principal, Head()),
        (LetterRole.School, School()),
        (LetterRole.Superior, Superior()),
        (LetterRole.Commune, Commune()),
        (LetterRole.Bodies, Bodies()),
    ];

    private readonly LetterText _text;
    private readonly List<(int From, LetterActor? Actor)> _headings = [];

    public LetterActors(LetterText text)
    {
        _text = text;
        for (var line = 0; line < text.Lines.Count; line++)
        {
            var plain = text.PlainLine(line);
            if (Heading().Match(plain) is { Success: true } match)
            {
                _headings.Add((text.Lines[line].From, First(match.Groups["title"].Value)));
            }
        }
    }

    /// <summary>Who must do what stands in this sentence; null when neither it nor the beginning of its paragraph nor a heading says.</summary>
    public LetterActor? For(string plainSentence, int at)
    {
        var paragraph = at == 0 ? 0 : _text.Plain.LastIndexOf('\n', at - 1) + 1;
        return Doer(plainSentence) ?? Doer(_text.Plain[paragraph..at]) ?? _headings.LastOrDefault(heading => heading.From <= at).Actor;
    }

    /// <summary>A role at the beginning of a sentence or before its verb is its subject; one behind "giao", "yêu cầu" or "đề nghị" is charged.</summary>
    private static LetterActor? Doer(string plain)
    {
        foreach (var (role, words) in Roles)
        {
            if (words.Match(plain) is { Success: true } match && (match.Index <= 3 || Charged().IsMatch(plain[..match.Index]) || Acts().IsMatch(plain, match.Index + match.Length)))
            {
                return new LetterActor(role, NumberIn(match));
            }
        }

        return null;
    }

    /// <summary>The role that a heading names first.</summary>
    private static LetterActor? First(string plain) => Roles
        .Select(role => (role.Role, Match: role.Words.Match(plain)))
        .Where(found => found.Match.Success)
        .OrderBy(found => found.Match.Index)
        .Select(found => new LetterActor(found.Role, NumberIn(found.Match)))
        .FirstOrDefault();

    private static int? NumberIn(Match match) =>
        match.Groups["n"] is { Success: true, Value: var number } ? int.Parse(number, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"^(?:\d{1,2}|[ivx]{1,4})[.)]\s*(?:doi voi\s+|giao\s+(?!vien)|de nghi\s+)?(?<title>[^.;]{3,90}?)(?::|$)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Heading();

    [GeneratedRegex(@"(?:giao|yeu cau|de nghi|phan cong)\s+(?:[^.;,]{0,25}\s)?$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Charged();

    [GeneratedRegex(@"\G\s+(?:phai\s+|kip thoi\s+|co trach nhiem\s+)?(?:bao cao|nop|gui|tong hop|hoan thanh|dang ky|lap)\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Acts();

    [GeneratedRegex(@"\b(?:gvcn|giao vien chu nhiem)\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Homeroom();

    [GeneratedRegex(@"\b(?:gvbm|giao vien bo mon)\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Subject();

    [GeneratedRegex(@"\b(?:to truong|ttcm)\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SubjectHead();

    [GeneratedRegex(@"\bvan thu\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Clerk();

    [GeneratedRegex(@"\b(?:tong phu trach|tpt)\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex YouthLeader();

    [GeneratedRegex(@"\bquan sinh\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Boarding();

    [GeneratedRegex(@"\b(?:pht|pho hieu truong)\s?(?<n>\d)?\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Deputy();

    [GeneratedRegex(@"(?<!pho )\bhieu truong\b|\bthu truong\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Head();

    [GeneratedRegex(@"\b(?:(?:cac )?(?:don vi )?truong hoc|nha truong|cac truong|co so giao duc|don vi truong)\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex School();

    [GeneratedRegex(@"\b(?:phong (?:gd|giao duc)|so (?:gd|giao duc)|phong van hoa)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Superior();

    [GeneratedRegex(@"\b(?:ubnd|uy ban nhan dan)(?: cac)? (?:xa|thi tran|phuong)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Commune();

    [GeneratedRegex(@"\b(?:mat tran|hoi khuyen hoc|cong doan|doan thanh nien|cac to chuc chinh tri)\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Bodies();
}
