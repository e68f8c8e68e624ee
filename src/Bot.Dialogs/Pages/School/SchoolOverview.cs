using Bot.Dialogs.Dropouts;
using Bot.Dialogs.Quality;
using Bot.Dialogs.Reach;
using Bot.Dialogs.Reports;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.People;
using Bot.Domain.Reports;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Pages.School;

/// <summary>Attendance over weeks, over the same classes and from the same counting as the paper "chuyên cần" and the weekly message.</summary>
public static class SchoolOverview
{
    /// <summary>Weeks shown at first: what a leader remembers.</summary>
    public const int Weeks = 12;

    /// <summary>As long as the truth meter looks back.</summary>
    private const int StateDays = 28;

    /// <summary>Leaders, a deputy for the own grades, and the clerk.</summary>
    public static bool IsFor(PageVisitor visitor) => visitor.Member.IsLeader || visitor.Member.Position == Position.Clerk;

    /// <summary>The days of which the sums are wanted: the span, and at least as far back as the truth meter looks.</summary>
    public static (DateOnly From, DateOnly To) Days(PageVisitor visitor, SchoolSpan span)
    {
        var (first, state) = (FirstDay(visitor, span), visitor.Today.AddDays(-StateDays));
        return (first < state ? first : state, visitor.Today);
    }

    /// <summary>The same of a year before: the same weeks and seasons.</summary>
    public static (DateOnly From, DateOnly To) DaysBefore(PageVisitor visitor, SchoolSpan span)
    {
        var (from, to) = (FirstDay(visitor, span), visitor.Today);
        var seasons = SchoolSeasons.Spans(visitor.Register, from, to).Select(season => season.Before).ToList();
        return (seasons.Select(season => season.From).Append(SchoolSeasons.YearBefore(from)).Min(), seasons.Select(season => season.To).Append(SchoolSeasons.YearBefore(to)).Max());
    }

    /// <summary>Rows to be summed by day.</summary>
    public static FactsNeeded Needed(PageVisitor visitor, DateOnly from, DateOnly to) => new() { School = visitor.Register.School.Id, AbsencesBetween = (from, to) };

    /// <summary>What was reported on days of the year before; no absence of it is shown by pupil.</summary>
    public static FactsNeeded NeededBefore(PageVisitor visitor, DateOnly from, DateOnly to) => new()
    {
        School = visitor.Register.School.Id,
        AbsencesBetween = (from, to),
        AbsencesOf = new AbsencesOf([.. visitor.Register.Classes.Select(one => one.Id)], []),
    };

    /// <summary>What is shown besides sums of days, without the roll calls of <see cref="NeededOfStates"/>.</summary>
    public static FactsNeeded Needed(PageVisitor visitor) => NeededOfStates(visitor) with
    {
        AbsencesBetween = null,
        Span = null,
        LeftSince = DropoutGauge.OpeningOf(visitor.Register, visitor.Today),
        AllContacts = visitor.Member.IsLeader,
    };

    /// <summary>How the classes report: the roll calls of the last weeks themselves.</summary>
    public static FactsNeeded NeededOfStates(PageVisitor visitor) => ClassEvidences.With(new FactsNeeded(), visitor.Register, visitor.Today);

    /// <param name="days">Every one of <see cref="Days"/>.</param>
    /// <param name="before">Every one of <see cref="DaysBefore"/>.</param>
    /// <param name="facts">What <see cref="Needed(PageVisitor)"/> asked for.</param>
    /// <param name="states">Of <see cref="States"/>.</param>
    public static SchoolView Of(PageVisitor visitor, SchoolSpan span, IReadOnlyList<SchoolDay> days, IReadOnlyList<SchoolDay> before, Facts facts, IReadOnlyList<SchoolClassState> states)
    {
        var (register, from, to) = (visitor.Register, FirstDay(visitor, span), visitor.Today);
        var classes = ClassesOf(visitor);
        var figures = new SchoolFigures(register, classes, from, days, before);
        var grades = classes.GroupBy(one => one.Grade).OrderBy(grade => grade.Key);
        return new SchoolView(
            span,
            from,
            to,
            figures.OfAll(SchoolWording.Total, from, to),
            figures.Before(SchoolWording.YearBefore, SchoolSeasons.YearBefore(from), SchoolSeasons.YearBefore(to)),
            [.. Mondays(from, to).Select(monday => Week(figures, register, monday, from, to))],
            [.. SchoolSeasons.Spans(register, from, to).Select(season => new SchoolSeason(
                season.Label, season.From, season.To, figures.OfAll(season.Label, season.From, Earlier(season.To, to)), figures.Before(season.Label, season.Before.From, season.Before.To)))],
            [.. grades.Select(grade => figures.Of(PageWording.Grade(grade.Key), [.. grade], from, to))],
            [.. classes.Select(one => figures.Of(one.Id.Value, [one], from, to))],
            [.. Enumerable.Range(0, 7).Select(weekday => figures.OfWeekday(weekday, from, to)).Where(line => line.Enrolled > 0)],
            figures.Hamlets(from, to),
            figures.Reasons(from, to),
            visitor.Member.IsLeader ? [.. classes.Select(one => ReachOf(visitor, facts, one))] : [],
            states,
            DropoutDialog.MayDecide(visitor.Member) ? DropoutGauge.For(register, to, facts.PupilsLeft) : null);
    }

    private static IReadOnlyList<SchoolClass> ClassesOf(PageVisitor visitor) => ReportAccess.ClassesOf(visitor.Register, visitor.Member, ReportName.Attendance, scope: null);

    private static DateOnly FirstDay(PageVisitor visitor, SchoolSpan span)
    {
        var opening = visitor.Register.Calendar.YearOf(visitor.Today).From;
        var first = PeriodHeadcount.MondayOf(visitor.Today).AddDays(-7 * (Weeks - 1));
        return span == SchoolSpan.Year || first < opening ? opening : first;
    }

    private static IEnumerable<DateOnly> Mondays(DateOnly from, DateOnly to)
    {
        for (var monday = PeriodHeadcount.MondayOf(from); monday <= to; monday = monday.AddDays(7))
        {
            yield return monday;
        }
    }

    private static SchoolWeek Week(SchoolFigures figures, SchoolRegister register, DateOnly monday, DateOnly from, DateOnly to)
    {
        var (label, sunday) = (PageWording.ShortDay(monday), monday.AddDays(6));
        return new SchoolWeek(
            monday,
            figures.OfAll(label, monday < from ? from : monday, Earlier(sunday, to)),
            figures.Before(label, SchoolSeasons.YearBefore(monday), SchoolSeasons.YearBefore(sunday)),
            [.. SchoolSeasons.Bands(register).Where(band => band.From <= sunday && band.To >= monday)]);
    }

    private static SchoolReach ReachOf(PageVisitor visitor, Facts facts, SchoolClass one)
    {
        var reach = ClassReach.Of(visitor.Register, facts, one, visitor.Now);
        return new SchoolReach(one.Id.Value, reach.Pupils, reach.Linked, reach.Reachable, reach.Answering);
    }

    /// <summary>How far each class's numbers came in time, and why some should be looked at.</summary>
    /// <param name="facts">What <see cref="NeededOfStates"/> asked for.</param>
    public static IReadOnlyList<SchoolClassState> States(PageVisitor visitor, Facts facts)
    {
        var classes = ClassesOf(visitor);
        var (register, today) = (visitor.Register, visitor.Today);
        var staff = new Party.Staff(Membership.Of(register.School.Id, visitor.Member.Id), register, visitor.Member);
        var period = PeriodHeadcount.Of(register, classes, facts.RollCalls, today.AddDays(-StateDays), today.AddDays(-1), visitor.Now);
        var marks = ClassEvidences.Of(register, facts, today).Where(mark => QualityAccess.MaySee(staff, mark.Class)).ToDictionary(mark => mark.Class);
        return
        [
            .. RollQuality.Of(register, classes, period, facts.RollCalls, facts.HeadCounts, visitor.Now).Select(one => new SchoolClassState(
                one.Class.Id.Value, one.Due, one.Reported, one.OnTime, one.Uncorrected, one.Corrected,
                marks.TryGetValue(one.Class.Id, out var mark) ? QualityWording.Reasons(mark) : "")),
        ];
    }

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
