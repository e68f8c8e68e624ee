using System.Text.RegularExpressions;

namespace Bot.Dialogs.Understanding.Documents;

/// <summary>To whom a report goes and by which way: "báo cáo … về Phòng Giáo dục qua mail Tổng hợp".</summary>
internal static partial class LetterContactReader
{
    public static OfficialLetter Read(LetterText text, LetterActors actors, OfficialLetter letter)
    {
        var contacts = new List<LetterContact>();
        foreach (Match match in Sentence().Matches(text.Plain))
        {
            var (from, length) = text.SentenceAt(match.Index, match.Index + match.Length);
            var (plain, start) = (text.Plain.Substring(from, length), match.Index - from);
            var to = Receiver().Match(plain, start);
            var by = Way().Match(plain, start);
            if (!to.Success && !by.Success)
            {
                continue;
            }

            contacts.Add(new LetterContact(
                to.Success ? text.OneLine(from + to.Groups["to"].Index, to.Groups["to"].Length) : null,
                by.Success ? text.OneLine(from + by.Groups["by"].Index, by.Groups["by"].Length) : null,
                actors.For(plain, from)));
        }

        return letter with { Contacts = [.. contacts.DistinctBy(contact => (contact.To, contact.By))] };
    }

    [GeneratedRegex(@"\b(?:bao cao|gui|nop)\b(?!\s+(?:tong ket|so\s*:?\s*\d))", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"(?:(?:\bve|\bcho|\bvoi|\bden|\btoi)\s+|\bkip thoi\s+)(?<to>(?:phong|so\s+(?:gd|giao duc)|ubnd|uy ban|ban giam hieu|bgh|van phong|bo phan|hieu truong|pho hieu truong|pht|to\s|lanh dao|van thu|thuong truc|gvcn)[^.;,()]*?)(?=\s+(?:qua|truoc|cham nhat|den het|theo|bang|de|vao|trong|ve|khi|nham)\s|[.;,(:]|\s*$)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Receiver();

    [GeneratedRegex(@"\b(?:qua|theo|bang)\s+(?:dia chi\s+)?(?<by>(?:hop thu|thu dien tu|mail|e-?mail|gmail|zalo|phan mem|he thong|ioffice|eoffice|van ban giay|duong buu dien|duong link|duong line|duong dan|link)[^;,()]*?)(?=\s+(?:truoc|cham nhat|den het|de|vao|trong|ve)\s|[;,(]|\.\s|\.?\s*$)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Way();
}
