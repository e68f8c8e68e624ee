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

    public static FactsNeeded Needed(PageVisitor visitor, SchoolSpan span) => ClassEvidences.With(
        new FactsNeeded
        {
            School = visitor.Register.School.Id,
            AbsencesBetween = (FirstDay(visitor, span), visitor.Today),
            LeftSince = DropoutGauge.OpeningOf(visitor.Register, visitor.Today),
            AllContacts = visitor.Member.IsLeader,
        },
        visitor.Register,
        visitor.Today);

    /// <summary>What was reported a year before, of the same weeks and seasons; loaded apart, for no absence of it is shown by pupil.</summary>
    public static FactsNeeded NeededBefore(PageVisitor visitor, SchoolSpan span)
    {
        var (from, to) = (FirstDay(visitor, span), visitor.Today);
        var seasons = SchoolSeasons.Spans(visitor.Register, from, to).Select(season => season.Before).ToList();
        return new FactsNeeded
        {
            School = visitor.Register.School.Id,
            AbsencesBetween = (seasons.Select(season => season.From).Append(SchoolSeasons.YearBefore(from)).Min(), seasons.Select(season => season.To).Append(SchoolSeasons.YearBefore(to)).Max()),
            AbsencesOf = new AbsencesOf([.. ClassesOf(visitor).Select(one => one.Id)], []),
        };
    }

    public static SchoolView Of(PageVisitor visitor, SchoolSpan span, Facts facts, Facts before)
    {
        var (register, from, to) = (visitor.Register, FirstDay(visitor, span), visitor.Today);
        var classes = ClassesOf(visitor);
        var figures = new SchoolFigures(visitor, classes, from, facts, before);
        var grades = classes.GroupBy(one => one.Grade).OrderBy(grade => grade.Key);
        return new SchoolView(
            span,
            from,
            to,
            figures.Of(SchoolWording.Total, classes, from, to),
            figures.Before(SchoolWording.YearBefore, SchoolSeasons.YearBefore(from), SchoolSeasons.YearBefore(to)),
            [.. Mondays(from, to).Select(monday => Week(figures, register, classes, monday, from, to))],
            [.. SchoolSeasons.Spans(register, from, to).Select(season => new SchoolSeason(
                season.Label, season.From, season.To, figures.Of(season.Label, classes, season.From, Earlier(season.To, to)), figures.Before(season.Label, season.Before.From, season.Before.To)))],
            [.. grades.Select(grade => figures.Of(PageWording.Grade(grade.Key), [.. grade], from, to))],
            [.. classes.Select(one => figures.Of(one.Id.Value, [one], from, to))],
            [.. Enumerable.Range(0, 7).Select(weekday => figures.OfWeekday(weekday, from, to)).Where(line => line.Enrolled > 0)],
            figures.Hamlets(from, to),
            figures.Reasons(from, to),
            visitor.Member.IsLeader ? [.. classes.Select(one => ReachOf(visitor, facts, one))] : [],
            States(visitor, classes, facts),
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

    private static SchoolWeek Week(SchoolFigures figures, SchoolRegister register, IReadOnlyList<SchoolClass> classes, DateOnly monday, DateOnly from, DateOnly to)
    {
        var (label, sunday) = (PageWording.ShortDay(monday), monday.AddDays(6));
        return new SchoolWeek(
            monday,
            figures.Of(label, classes, monday < from ? from : monday, Earlier(sunday, to)),
            figures.Before(label, SchoolSeasons.YearBefore(monday), SchoolSeasons.YearBefore(sunday)),
            [.. SchoolSeasons.Bands(register).Where(band => band.From <= sunday && band.To >= monday)]);
    }

    private static SchoolReach ReachOf(PageVisitor visitor, Facts facts, SchoolClass one)
    {
        var reach = ClassReach.Of(visitor.Register, facts, one, visitor.Now);
        return new SchoolReach(one.Id.Value, reach.Pupils, reach.Linked, reach.Reachable, reach.Answering);
    }

    private static IReadOnlyList<SchoolClassState> States(PageVisitor visitor, IReadOnlyList<SchoolClass> classes, Facts facts)
    {
        var (register, today) = (visitor.Register, visitor.Today);
        var staff = new Party.Staff(Membership.Of(register.School.Id, visitor.Member.Id), register, visitor.Member);
        var period = PeriodHeadcount.Of(register, classes, facts.RollCalls, today.AddDays(-StateDays), today.AddDays(-1), visitor.Now);
        var marks = ClassEvidences.Of(register, facts, today).Where(mark => QualityAccess.MaySee(staff, mark.Class)).ToDictionary(mark => mark.Class);
        return
        [
            .. classes.Select(one => (one.Id, Quality: RollQuality.Of(register, one, period, facts.RollCalls, facts.HeadCounts, visitor.Now))).Select(one => new SchoolClassState(
                one.Id.Value, one.Quality.Due, one.Quality.Reported, one.Quality.OnTime, one.Quality.Uncorrected, one.Quality.Corrected,
                marks.TryGetValue(one.Id, out var mark) ? QualityWording.Reasons(mark) : "")),
        ];
    }

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
