using System.Globalization;
using Bot.Dialogs.Understanding.Documents;
using Bot.Domain.Deadlines;

namespace Bot.Dialogs.OfficialLetters;

/// <summary>One thing about a letter that is asked, what can be chosen, and what an answer changes.</summary>
/// <param name="About">Names the question in the answers.</param>
/// <param name="Text">What is asked.</param>
/// <param name="Choices">Value and label; an empty value leaves it open. Empty where a number is to be typed.</param>
internal sealed record LetterQuestion(string About, string Text, IReadOnlyList<(string Value, string Label)> Choices)
{
    private const string Day = "yyyy-MM-dd";

    /// <summary>How a typed answer is read: its value, or null when it fits nothing.</summary>
    public required Func<string, string?> Read { get; init; }

    /// <summary>The letter with this answer; an empty one leaves it as it was read.</summary>
    public required Func<OfficialLetter, string, OfficialLetter> Settle { get; init; }

    public static LetterQuestion Of(LetterDoubt doubt, OfficialLetter letter) => doubt switch
    {
        LetterDoubt.NumberBlank blank => new LetterQuestion("number", LetterWording.AskNumber(blank.Sign), [])
        {
            Read = text => LetterAnswerReader.Number(text, blank.Sign),
            Settle = (settled, value) => value.Length == 0 ? settled : settled with { Number = value },
        },
        LetterDoubt.DateBlank blank => OfDate(LetterWording.AskDate(blank.Year), [("", LetterWording.Unknown)], blank.Year),
        LetterDoubt.DateImpossible impossible => OfDate(LetterWording.AskImpossibleDate(impossible.Words), [("", LetterWording.Unknown)], letter.YearOnly),
        LetterDoubt.DateImplausible wrong => OfDate(
            LetterWording.AskImplausibleDate(wrong),
            [
                .. wrong.Likely is { } likely ? [(Iso(likely), LetterWording.Day(likely))] : Array.Empty<(string, string)>(),
                ("", LetterWording.KeepDate(wrong.DatedOn)),
            ],
            wrong.DatedOn.Year),
        LetterDoubt.IssuerUnknown issuer => new LetterQuestion("issuer", LetterWording.AskIssuer(issuer), [("", LetterWording.Unknown)])
        {
            Read = LetterAnswerReader.Words,
            Settle = (settled, value) => value.Length == 0 ? settled : settled with { Issuer = value },
        },
        LetterDoubt.SubjectMissing => new LetterQuestion("subject", LetterWording.AskSubject, [("", LetterWording.Unknown)])
        {
            Read = LetterAnswerReader.Words,
            Settle = (settled, value) => value.Length == 0 ? settled : settled with { Subject = value },
        },
        LetterDoubt.NoDeadline => new LetterQuestion("deadline", LetterWording.AskDeadline, [("", LetterWording.NoDeadline)])
        {
            Read = LetterAnswerReader.Deadline,
            Settle = (settled, value) => value.Length == 0 ? settled : settled with { Deadlines = [.. settled.Deadlines, Added(settled, value)] },
        },
        LetterDoubt.DeadlinesDisagree two => OfMonth(two),
        LetterDoubt.DeadlineImpossible wrong => new LetterQuestion($"day:{wrong.Words}", LetterWording.AskImpossibleDeadline(wrong), [("", LetterWording.LeaveOut)])
        {
            Read = LetterAnswerReader.Deadline,
            Settle = (settled, value) => value.Length == 0
                ? settled
                : settled with { Deadlines = [.. settled.Deadlines, new LetterDeadline(LetterAnswerReader.TermOf(value), wrong.Sentence, null) { Words = value }] },
        },
        LetterDoubt.DeadlineBeforeLetter early => OfDeadline($"early:{early.Deadline.Words}", LetterWording.AskEarlyDeadline(early), early.Deadline),
        LetterDoubt.BaseDisagrees bases => new LetterQuestion(
            "base",
            LetterWording.AskBase(bases),
            [.. new[] { bases.InTable, bases.InText }.Select(number => (number.ToString(CultureInfo.InvariantCulture), number.ToString(CultureInfo.InvariantCulture)))])
        {
            Read = text => int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number.ToString(CultureInfo.InvariantCulture) : null,
            Settle = (settled, value) => settled with
            {
                Tables = [.. settled.Tables.Select(table => table.Base is null ? table : table with { Base = int.Parse(value, CultureInfo.InvariantCulture) })],
            },
        },
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The last safe day is over: without a new one no task follows.</summary>
    public static LetterQuestion OfPast(LetterDeadline deadline, DueDay due) => OfDeadline($"past:{deadline.Words}", LetterWording.AskPast(deadline, due), deadline);

    private static LetterQuestion OfDate(string text, IReadOnlyList<(string, string)> choices, int? year) => new("date", text, choices)
    {
        Read = said => LetterAnswerReader.Date(said, year) is { } day ? Iso(day) : null,
        Settle = (settled, value) => value.Length == 0 ? settled : settled with { DatedOn = DateOnly.ParseExact(value, Day, CultureInfo.InvariantCulture) },
    };

    /// <summary>A deadline that is left out unless a new day is given.</summary>
    private static LetterQuestion OfDeadline(string about, string text, LetterDeadline deadline) => new(about, text, [("", LetterWording.LeaveOut)])
    {
        Read = LetterAnswerReader.Deadline,
        Settle = (settled, value) => settled with
        {
            Deadlines =
            [
                .. settled.Deadlines
                    .Where(one => one != deadline || value.Length > 0)
                    .Select(one => one == deadline ? one with { Term = LetterAnswerReader.TermOf(value), Words = value } : one),
            ],
        },
    };

    private static LetterQuestion OfMonth(LetterDoubt.DeadlinesDisagree two)
    {
        var day = ((DeadlineTerm.Monthly)two.One.Term).Day;
        return new LetterQuestion(
            "month",
            LetterWording.AskMonth(two, day),
            [("before", LetterWording.EndOf(day - 1)), ("until", LetterWording.EndOf(day))])
        {
            Read = text => text.Trim() == (day - 1).ToString(CultureInfo.InvariantCulture) ? "before" : text.Trim() == day.ToString(CultureInfo.InvariantCulture) ? "until" : null,
            Settle = (settled, value) => settled with
            {
                Deadlines =
                [
                    .. settled.Deadlines
                        .Where(one => one != two.Other)
                        .Select(one => one == two.One && one.Term is DeadlineTerm.Monthly month ? one with { Term = month with { IsInclusive = value == "until" } } : one),
                ],
            },
        };
    }

    private static LetterDeadline Added(OfficialLetter letter, string value) =>
        new(LetterAnswerReader.TermOf(value), letter.Subject ?? letter.Number ?? LetterWording.Report, null) { Words = value };

    private static string Iso(DateOnly day) => day.ToString(Day, CultureInfo.InvariantCulture);
}
