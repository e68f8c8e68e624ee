using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Dialogs.Understanding.Documents;

/// <summary>
/// Reads the text of an official letter as pasted or scanned: broken lines, lost heads and blanks are expected. No I/O, no guess: what is missing or
/// cannot be is a doubt for a person.
/// </summary>
public static partial class OfficialLetterReader
{
    /// <summary>Letters are not longer; beyond it nothing is read.</summary>
    public const int LongestText = 20_000;

    /// <summary>Shorter messages are never the beginning of a letter.</summary>
    private const int ShortestText = 160;

    private static readonly Regex[] Signs = [AddressSign(), NumberSign(), SubjectSign(), RecipientSign(), MottoSign(), BasisSign(), TitleSign(), DateSign()];

    /// <summary>Whether a message is a letter, or the first part of one, and no report of a roll call: at least two of the parts every letter has.</summary>
    public static bool LooksLikeLetter(string text) =>
        text.Length >= ShortestText && LetterText.Of(text[..Math.Min(text.Length, LongestText)]).Plain is var plain && Signs.Count(sign => sign.IsMatch(plain)) >= 2;

    /// <summary>Whether its end is there: the list of recipients. Without it more may follow.</summary>
    public static bool IsComplete(string text) => RecipientSign().IsMatch(LetterText.Of(text).Plain);

    public static OfficialLetter Read(string pasted)
    {
        var text = LetterText.Of(pasted);
        var actors = new LetterActors(text);
        var letter = LetterHeadReader.Read(text, new OfficialLetter());
        letter = letter with { Cites = [.. CitesIn(text)], SchoolYear = SchoolYearIn(text, letter), Semester = SemesterIn(text) };
        letter = LetterListReader.Read(text, letter);
        letter = LetterDeadlineReader.Read(text, actors, letter);
        letter = LetterRuleReader.Read(text, letter);
        letter = LetterTableReader.Read(text, letter);
        letter = letter with { Rules = [.. letter.Rules.Where(rule => rule.Kind is not (LetterRuleKind.EveryDay or LetterRuleKind.EveryWeek) || letter.Deadlines.All(deadline => deadline.Sentence != rule.Sentence))] };
        letter = LetterContactReader.Read(text, actors, letter);
        return LetterDoubts.Add(letter);
    }

    private static IEnumerable<CitedDocument> CitesIn(LetterText text) =>
        from Match match in Cited().Matches(text.Plain)
        let day = LetterDates.Of(match, 0)
        where day is not null
        select new CitedDocument(text.OneLine(match.Groups["number"].Index, match.Groups["number"].Length).TrimEnd(','), day.Value);

    /// <summary>The school year of the subject; without one there, the only one that the text names.</summary>
    private static int? SchoolYearIn(LetterText text, OfficialLetter letter)
    {
        var subject = letter.Subject is { } title ? YearsIn(LetterText.Of(title).Plain) : [];
        return subject.Count == 1 ? subject[0] : YearsIn(text.Plain) is [var only] ? only : null;
    }

    private static List<int> YearsIn(string plain) =>
        [.. SchoolYear().Matches(plain).Select(match => int.Parse(match.Groups["from"].Value, CultureInfo.InvariantCulture)).Distinct()];

    private static int? SemesterIn(LetterText text) =>
        Semester().Match(text.Plain) is { Success: true } match ? match.Groups["n"].Value is "ii" or "2" ? 2 : 1 : null;

    [GeneratedRegex(@"(?:^|\n)\s*kinh gui\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AddressSign();

    [GeneratedRegex(@"(?:^|\n)\s*so\s*:[^\n]{0,12}/", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NumberSign();

    [GeneratedRegex(@"(?:^|\n)\s*(?:v/v|ve viec)\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SubjectSign();

    [GeneratedRegex(@"(?:^|\n)\s*noi nhan\s*:?\s*(?:\n|$)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RecipientSign();

    [GeneratedRegex(@"cong hoa xa hoi chu nghia viet nam", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MottoSign();

    [GeneratedRegex(@"(?:^|\n)\s*(?:can cu|thuc hien)\s+(?:cong van|ke hoach|quyet dinh|van ban|nghi quyet|luat|su chi dao|tinh hinh|chi thi)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BasisSign();

    [GeneratedRegex(@"(?:^|\n)\s*(?:ke hoach|thong bao|quyet dinh)\s*\n", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TitleSign();

    [GeneratedRegex(@",\s*ngay[\s.…_\d]*thang[\s.…_\d]*nam\s*\d{4}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DateSign();

    [GeneratedRegex(@"(?:cong van|van ban|ke hoach|quyet dinh|thong bao|chi thi|nghi quyet)\s+so\s*:?\s*(?<number>\d+\s?/[^\s;]+(?:\s[a-z.&\-]+){0,2}?)\s*,?\s+ngay\s+(?:(?<d>\d{1,2})\s?[/.]\s?(?<m>\d{1,2})\s?[/.]\s?(?<y>\d{4})|(?<d>\d{1,2})\s+thang\s+(?<m>\d{1,2})\s+nam\s+(?<y>\d{4}))", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Cited();

    [GeneratedRegex(@"nam hoc\s+(?<from>20\d\d)\s?-\s?20\d\d", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SchoolYear();

    [GeneratedRegex(@"\b(?:hoc ky|hoc ki|hk)\s?(?<n>ii|i|2|1)\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Semester();
}
