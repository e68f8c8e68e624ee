using Bot.Domain.Deadlines;

namespace Bot.Dialogs.Understanding.Documents;

/// <summary>What a person must say about a letter: blanks, days that cannot be, clauses that disagree.</summary>
internal static class LetterDoubts
{
    /// <summary>Puts the doubts of the head before those of the deadlines.</summary>
    public static OfficialLetter Add(OfficialLetter letter)
    {
        var doubts = new List<LetterDoubt>();
        if (letter.Number is null)
        {
            doubts.Add(new LetterDoubt.NumberBlank(letter.Sign));
        }

        if (letter.DatedOn is null && !letter.Doubts.OfType<LetterDoubt.DateImpossible>().Any())
        {
            doubts.Add(new LetterDoubt.DateBlank(letter.YearOnly));
        }

        if (letter.DatedOn is { } dated && Implausible(letter, dated) is { } implausible)
        {
            doubts.Add(implausible);
        }

        if (letter.Issuer is null)
        {
            doubts.Add(new LetterDoubt.IssuerUnknown(letter.SignedFor, letter.Place));
        }

        if (letter.Subject is null)
        {
            doubts.Add(new LetterDoubt.SubjectMissing());
        }

        var isDateSound = !doubts.OfType<LetterDoubt.DateImplausible>().Any();
        var early = letter.Deadlines
            .Where(deadline => isDateSound && letter.DatedOn is { } day && DayOf(deadline.Term) < day)
            .Select(deadline => new LetterDoubt.DeadlineBeforeLetter(deadline, letter.DatedOn!.Value));
        return letter with
        {
            Doubts =
            [
                .. doubts.Where(doubt => doubt is LetterDoubt.NumberBlank),
                .. letter.Doubts.OfType<LetterDoubt.DateImpossible>(),
                .. doubts.Where(doubt => doubt is not LetterDoubt.NumberBlank),
                .. Disagreeing(letter.Deadlines),
                .. early,
                .. letter.Doubts.Where(doubt => doubt is not LetterDoubt.DateImpossible),
                .. letter.Deadlines.Count == 0 && !letter.Doubts.OfType<LetterDoubt.DeadlineImpossible>().Any() ? [new LetterDoubt.NoDeadline()] : Array.Empty<LetterDoubt>(),
            ],
        };
    }

    /// <summary>A letter cannot cite what was written later, nor plan a term that was over or far away.</summary>
    private static LetterDoubt.DateImplausible? Implausible(OfficialLetter letter, DateOnly dated)
    {
        var latest = letter.Cites.Where(cited => cited.DatedOn > dated).MaxBy(cited => cited.DatedOn);
        var (from, to) = letter.SchoolYear is { } began ? (new DateOnly(began, 6, 1), new DateOnly(began + 1, 8, 31)) : (DateOnly.MinValue, DateOnly.MaxValue);
        if (latest is null && dated >= from && dated <= to)
        {
            return null;
        }

        var fitting = new[] { dated.Year - 1, dated.Year + 1 }
            .Select(year => new DateOnly(year, dated.Month, Math.Min(dated.Day, DateTime.DaysInMonth(year, dated.Month))))
            .Where(day => day >= from && day <= to && letter.Cites.All(cited => cited.DatedOn <= day))
            .ToList();
        return new LetterDoubt.DateImplausible(dated, latest, letter.SchoolYear, fitting is [var only] ? only : null);
    }

    /// <summary>Two clauses about the month that end on different days.</summary>
    private static IEnumerable<LetterDoubt> Disagreeing(IReadOnlyList<LetterDeadline> deadlines)
    {
        var monthly = deadlines.Where(deadline => deadline.Term is DeadlineTerm.Monthly).ToList();
        for (var i = 1; i < monthly.Count; i++)
        {
            var (one, other) = ((DeadlineTerm.Monthly)monthly[i - 1].Term, (DeadlineTerm.Monthly)monthly[i].Term);
            if (one.Day == other.Day && one.IsInclusive != other.IsInclusive)
            {
                yield return new LetterDoubt.DeadlinesDisagree(monthly[i - 1], monthly[i]);
            }
        }
    }

    private static DateOnly? DayOf(DeadlineTerm term) => term switch
    {
        DeadlineTerm.Before before => before.Day,
        DeadlineTerm.Until until => until.Day,
        DeadlineTerm.BeforeHour hour => hour.Day,
        _ => null,
    };
}
