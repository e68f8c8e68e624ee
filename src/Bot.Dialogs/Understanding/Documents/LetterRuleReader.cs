using System.Text.RegularExpressions;

namespace Bot.Dialogs.Understanding.Documents;

/// <summary>Numbers that bind without a date: so many days, at least so many visits, at most so many percent.</summary>
internal static partial class LetterRuleReader
{
    private static readonly (LetterRuleKind Kind, Regex Pattern)[] Patterns =
    [
        (LetterRuleKind.DaysAfter, DaysAfter()),
        (LetterRuleKind.MoreThanDays, MoreThanDays()),
        (LetterRuleKind.AtLeastTimes, AtLeast()),
        (LetterRuleKind.AtMostPercent, AtMost()),
        (LetterRuleKind.EveryDay, EveryDay()),
        (LetterRuleKind.EveryWeek, EveryWeek()),
    ];

    public static OfficialLetter Read(LetterText text, OfficialLetter letter) => letter with
    {
        Rules =
        [
            .. from pattern in Patterns
               from Match match in pattern.Pattern.Matches(text.Plain)
               orderby match.Index
               let sentence = text.SentenceAt(match.Index, match.Index + match.Length)
               select new LetterRule(pattern.Kind, match.Groups["n"].Success ? LetterDates.Number(match, "n") : 1, text.OneLine(match.Index, match.Length), text.OneLine(sentence.From, sentence.Length)),
        ],
    };

    [GeneratedRegex(@"(?<n>\d{1,2})\s+ngay\s+ke tu\s+(?:khi|ngay)\s+(?!nhan)[^.;,()]{3,60}?(?=\s+(?:de|thi|sau ky|phai)\b|[.;,()]|$)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DaysAfter();

    [GeneratedRegex(@"(?:qua|tren)\s+(?<n>\d{1,2})\s+ngay\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MoreThanDays();

    [GeneratedRegex(@"it nhat\s+(?:la\s+)?(?<n>\d{1,2})\s+lan(?:\s+tren\s+(?:mot|1|moi)\s+truong hop|/truong hop|/em)?", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AtLeast();

    [GeneratedRegex(@"(?:khong (?:qua|vuot qua)|duoi|toi da)\s+(?<n>\d{1,3})\s?%", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AtMost();

    /// <summary>A duty, not a figure: "tỷ lệ hàng ngày còn thấp" binds nobody.</summary>
    [GeneratedRegex(@"(?:hang|moi)\s+ngay\s*,?\s+(?:gvcn|giao vien[^.;,]{0,20})?\s*(?:diem danh|bao cao|theo doi|cap nhat)|(?:diem danh|theo doi|cap nhat)[^.;,]{0,40}\s(?:hang|moi)\s+ngay\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EveryDay();

    [GeneratedRegex(@"(?:theo doi|nam chac|bao cao|tong hop)[^.;,]{0,50}\s(?:hang|moi)\s+tuan\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EveryWeek();
}
