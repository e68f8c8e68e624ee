using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Domain.Deadlines;

namespace Bot.Dialogs.Understanding.Documents;

/// <summary>
/// The deadlines of a letter, each with its sentence. A day alone is none: only words that set an end ("trước", "chậm nhất", "đến hết", "hạn") make
/// one, or a span or a weekday in a sentence that asks for a report.
/// </summary>
internal static partial class LetterDeadlineReader
{
    public static OfficialLetter Read(LetterText text, LetterActors actors, OfficialLetter letter)
    {
        var body = BodyOf(text);
        var found = new List<(int From, int Until, LetterDeadline Deadline)>();
        var doubts = new List<LetterDoubt>();
        foreach (var (pattern, read) in Patterns)
        {
            foreach (Match match in pattern.Matches(text.Plain, body))
            {
                var (from, length) = text.SentenceAt(match.Index, match.Index + match.Length);
                if (found.Exists(one => one.From < match.Index + match.Length && match.Index < one.Until) || Cited().IsMatch(text.Plain[from..match.Index]))
                {
                    continue;
                }

                var sentence = text.OneLine(from, length);
                var plain = text.Plain.Substring(from, length);
                if (match.Groups["asks"].Success == false && pattern == Span() && !Asks().IsMatch(plain))
                {
                    continue;
                }

                var words = text.OneLine(match.Index, match.Length);
                if (read(match, YearFor(letter, match)) is not { } term)
                {
                    doubts.Add(new LetterDoubt.DeadlineImpossible(words, sentence));
                    continue;
                }

                found.Add((match.Index, match.Index + match.Length, new LetterDeadline(term, sentence, actors.For(plain, from))
                {
                    Words = words,
                    YearAssumed = !term.Recurs && term is not DeadlineTerm.Within && LetterDates.YearOf(match) is null,
                }));
            }
        }

        return letter with
        {
            Deadlines = [.. found.OrderBy(one => one.From).Select(one => one.Deadline).DistinctBy(deadline => (deadline.Term, deadline.Sentence))],
            Doubts = [.. letter.Doubts, .. doubts],
        };
    }

    /// <summary>The term in the short answer of a person; a bare day is the last one. Null when it says no day, or one that does not exist.</summary>
    public static DeadlineTerm? TermIn(string words)
    {
        var plain = LetterText.Of(words).Plain;
        foreach (var (pattern, read) in Patterns)
        {
            if (pattern.Match(plain) is { Success: true } match)
            {
                return read(match, 0);
            }
        }

        return LetterDates.In(plain, 0) is { } day ? new DeadlineTerm.Until(day) : null;
    }

    /// <summary>Tried in this order; what one has taken the later ones do not see.</summary>
    private static readonly (Regex Pattern, Func<Match, int, DeadlineTerm?> Read)[] Patterns =
    [
        (MonthlySpan(), (match, _) => MonthlyOf(match, LetterDates.Number(match, "from"), isInclusive: true)),
        (MonthlyBefore(), (match, _) => MonthlyOf(match, null, isInclusive: false)),
        (MonthlyUntil(), (match, _) => MonthlyOf(match, null, isInclusive: true)),
        (WeeklyDay(), (match, _) => new DeadlineTerm.Weekly(DayOf(match.Groups["day"].Value))),
        (BeforeHour(), (match, year) => LetterDates.Of(match, year) is { } day && HourOf(match) is { } hour ? new DeadlineTerm.BeforeHour(day, hour) : null),
        (BeforeDay(), (match, year) => LetterDates.Of(match, year) is { } day ? new DeadlineTerm.Before(day) : null),
        (UntilDay(), (match, year) => LetterDates.Of(match, year) is { } day ? new DeadlineTerm.Until(day) : null),
        (Span(), (match, year) => LetterDates.Of(match, year) is { } day ? new DeadlineTerm.Until(day) : null),
        (WithinDays(), (match, _) => new DeadlineTerm.Within(LetterDates.Number(match, "n"), match.Groups["work"].Success)),
    ];

    private static DeadlineTerm.Monthly? MonthlyOf(Match match, int? from, bool isInclusive)
    {
        var day = LetterDates.Number(match, "d");
        return day is >= 1 and <= 31 && from is null or (>= 1 and <= 31) ? new DeadlineTerm.Monthly(from, day, isInclusive) : null;
    }

    /// <summary>Where no year is written: the letter's, or that of the school year for which it was written.</summary>
    private static int YearFor(OfficialLetter letter, Match match)
    {
        var year = letter.DatedOn?.Year ?? letter.YearOnly ?? letter.SchoolYear ?? 0;
        return letter is { SchoolYear: { } began } && match.Groups["m"].Success
            ? LetterDates.Number(match, "m") >= 8 ? began : began + 1
            : letter.DatedOn is { } dated && match.Groups["m"].Success && LetterDates.Number(match, "m") < dated.Month - 6 ? year + 1 : year;
    }

    private static TimeOnly? HourOf(Match match)
    {
        var hour = LetterDates.Number(match, "hour");
        var minute = match.Groups["minute"].Success && match.Groups["minute"].Length > 0 ? LetterDates.Number(match, "minute") : 0;
        return hour <= 23 && minute <= 59 ? new TimeOnly(hour, minute) : null;
    }

    private static DayOfWeek DayOf(string plain) => plain.Trim() switch
    {
        "hai" or "2" => DayOfWeek.Monday,
        "ba" or "3" => DayOfWeek.Tuesday,
        "tu" or "4" => DayOfWeek.Wednesday,
        "nam" or "5" => DayOfWeek.Thursday,
        "sau" or "6" => DayOfWeek.Friday,
        "bay" or "7" => DayOfWeek.Saturday,
        _ => DayOfWeek.Sunday,
    };

    /// <summary>The letter's own date is no deadline: reading begins behind the date line.</summary>
    private static int BodyOf(LetterText text)
    {
        var mark = BodyMark().Match(text.Plain);
        return mark.Success ? mark.Index : 0;
    }

    private const string Time = @"(?<hour>\d{1,2})\s?(?:h|gio|:|g)\s?(?<minute>\d{2})?(?:\s?phut)?";
    private const string EveryMonth = @"(?:hang|moi)\s+thang";
    private const string EveryWeek = @"(?:hang|moi)\s+tuan";
    private const string WeekDay = @"(?:thu\s+(?<day>hai|ba|tu|nam|sau|bay|[2-7])|(?<day>chu nhat))";

    [GeneratedRegex(@"(?:^|\n)\s*(?:kinh gui|can cu)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BodyMark();

    [GeneratedRegex(@"tu\s+(?:ngay\s+)?(?:mung\s+)?(?<from>\d{1,2})\s*(?:den|-)\s*(?:het\s+)?(?:ngay\s+)?(?<d>\d{1,2})\s*(?:cua\s+)?" + EveryMonth + @"|" + EveryMonth + @"\s*,?\s*tu\s+(?:ngay\s+)?(?<from>\d{1,2})\s*(?:den|-)\s*(?:het\s+)?(?:ngay\s+)?(?<d>\d{1,2})(?![\d/])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MonthlySpan();

    [GeneratedRegex(@"truoc\s+(?:ngay\s+)?(?<d>\d{1,2})\s*(?:cua\s+)?" + EveryMonth + @"|" + EveryMonth + @"\s*,?\s*(?:bao cao\s+)?truoc\s+ngay\s+(?<d>\d{1,2})(?![\d/])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MonthlyBefore();

    [GeneratedRegex(@"(?:(?:cham nhat|den het|muon nhat|tre nhat|vao|han)\s+(?:la\s+)?(?:vao\s+)?)ngay\s+(?<d>\d{1,2})\s*(?:cua\s+)?" + EveryMonth + @"|" + EveryMonth + @"\s*,?\s*(?:cham nhat|vao|den het)\s+(?:la\s+)?ngay\s+(?<d>\d{1,2})(?![\d/])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MonthlyUntil();

    [GeneratedRegex(@"(?:(?:truoc\s+" + Time + @"\s+)?(?:chieu\s+|sang\s+)?" + WeekDay + @"\s*,?\s*" + EveryWeek + @"|" + EveryWeek + @"\s*,?\s*(?:cham nhat\s+|bao cao\s+)?(?:vao\s+|la\s+)?(?:ngay\s+)?(?:chieu\s+|sang\s+)?" + WeekDay + ")", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WeeklyDay();

    [GeneratedRegex(@"(?:truoc|cham nhat(?: la)?|muon nhat|han)\s+(?:luc\s+)?" + Time + @"\s*,?\s*(?:phut\s*)?(?:cung\s+)?" + WeekDayBefore + LetterDates.Day, RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BeforeHour();

    private const string WeekDayBefore = @"(?:thu\s+\w+\s*,?\s*|chu nhat\s*,?\s*)?\(?";

    [GeneratedRegex(@"truoc\s+" + WeekDayBefore + LetterDates.Day, RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BeforeDay();

    [GeneratedRegex(@"(?:(?:cham nhat|muon nhat|tre nhat)\s+(?:la\s+)?(?:vao\s+|den\s+)?(?:het\s+)?|(?:cho\s+)?den\s+het\s+|(?:thoi\s+)?han\s+(?:cuoi|chot|nop|gui|bao cao|hoan thanh)?\s*(?:cung\s+)?(?:la\s+|den\s+|vao\s+)?(?:het\s+)?:?\s*|hoan thanh\s+(?:xong\s+)?(?:vao|trong)\s+|hoan thanh\s+den\s+(?:het\s+)?)" + WeekDayBefore + LetterDates.Day, RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UntilDay();

    [GeneratedRegex(@"tu\s+(?:ngay\s+)?\d{1,2}(?:\s?[/.]\s?\d{1,2}(?:\s?[/.]\s?\d{2,4})?|\s+thang\s+\d{1,2}(?:\s+nam\s+\d{4})?)?\s*(?:den|-)\s*(?:het\s+)?" + LetterDates.Day, RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Span();

    [GeneratedRegex(@"trong\s+(?:vong\s+|thoi han\s+|thoi gian\s+)?(?<n>\d{1,2})\s+ngay\s+(?<work>lam viec\s+)?(?:,\s*)?ke tu\s+(?:khi|ngay)\s+nhan", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WithinDays();

    [GeneratedRegex(@"\b(?:bao cao|nop|gui|hoan thanh|tong hop|dang ky|cap nhat)\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Asks();

    /// <summary>"Căn cứ Công văn số 1741 ngày …": the day of another document.</summary>
    [GeneratedRegex(@"^\s*(?:can cu|thuc hien (?:su chi dao|cong van|ke hoach|van ban)|theo (?:cong van|ke hoach))[^.;]{0,200}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Cited();
}
