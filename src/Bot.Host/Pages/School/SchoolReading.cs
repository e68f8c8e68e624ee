using Bot.Dialogs.Pages;
using Bot.Dialogs.Pages.School;
using Bot.Dialogs.Ports;
using Bot.Dialogs.Turns;

namespace Bot.Host.Pages.School;

/// <summary>
/// Reads the page of the school. Two years of sixty classes are a hundred thousand rows; summed by day they are few, and days that are over seldom change. So sums are kept, and every
/// look asks the database, day by day, whether they still stand: whoever changed a roll call, on whatever host, is seen at the next look (docs/adr/0054).
/// </summary>
internal sealed class SchoolReading(ITurnStore turns, IPageStore pages)
{
    private readonly KeptSchools _kept = new();

    public async Task<SchoolView> OfAsync(PageVisitor visitor, SchoolSpan span, CancellationToken cancellationToken)
    {
        var (days, before) = (SchoolOverview.Days(visitor, span), SchoolOverview.DaysBefore(visitor, span));

        // Read before the rows: what is changed in between is read again at the next look, never missed.
        var asked = turns.LoadFactsAsync(SchoolOverview.Needed(visitor), cancellationToken);
        var stamps = await pages.StampsAsync(visitor.Register.School.Id, days, before, visitor.Now, cancellationToken);
        var kept = _kept.Of(visitor.Register);
        var sums = await DaysAsync(kept.Days, visitor, days, stamps.Days, isBefore: false, cancellationToken);
        var sumsBefore = await DaysAsync(kept.Before, visitor, before, stamps.Before, isBefore: true, cancellationToken);
        var facts = await asked;
        return SchoolOverview.Of(visitor, span, sums, sumsBefore, facts, await StatesAsync(kept, visitor, stamps, facts, cancellationToken));
    }

    private async Task<IReadOnlyList<SchoolDay>> DaysAsync(
        KeptDays kept, PageVisitor visitor, (DateOnly From, DateOnly To) span, IReadOnlyDictionary<DateOnly, string> stamps, bool isBefore, CancellationToken cancellationToken)
    {
        var days = Enumerable.Range(0, span.To.DayNumber - span.From.DayNumber + 1).Select(span.From.AddDays).ToList();
        var (known, unknown) = kept.Find(days, stamps);
        foreach (var (from, to) in KeptDays.Runs(unknown))
        {
            var facts = await turns.LoadFactsAsync(isBefore ? SchoolOverview.NeededBefore(visitor, from, to) : SchoolOverview.Needed(visitor, from, to), cancellationToken);
            var wanted = unknown.Where(day => from <= day && day <= to);
            foreach (var day in isBefore
                ? SchoolDay.OfYearBefore(wanted, facts.Held)
                : SchoolDay.Of(visitor.Register, wanted, facts.Held, facts.Missed, (visitor.Today, visitor.Register.Clock.TimeOf(visitor.Now))))
            {
                known[day.Date] = day;
                if (day.Date < visitor.Today)
                {
                    kept.Put(day, stamps);
                }
            }
        }

        return [.. days.Select(day => known[day])];
    }

    /// <summary>What each member sees of the classes' reports, as long as nothing of the last weeks has changed.</summary>
    private async Task<IReadOnlyList<SchoolClassState>> StatesAsync(KeptSchool kept, PageVisitor visitor, SchoolStamps stamps, Facts facts, CancellationToken cancellationToken)
    {
        var looked = SchoolOverview.NeededOfStates(visitor).AbsencesBetween!.Value;
        var basis = new StatesBasis(visitor.Today, string.Join(' ', stamps.Days.Where(day => looked.From <= day.Key && day.Key <= looked.To).OrderBy(day => day.Key).Select(day => day.Value)), facts.HeadCounts, facts.MealCounts);
        if (kept.StatesOf(visitor.Member.Id, basis) is { } known)
        {
            return known;
        }

        var states = SchoolOverview.States(visitor, await turns.LoadFactsAsync(SchoolOverview.NeededOfStates(visitor), cancellationToken));
        kept.Put(visitor.Member.Id, basis, states);
        return states;
    }
}
