using Bot.Dialogs.Communes;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Quality;
using Bot.Dialogs.RollCalls;
using Bot.Dialogs.Turns;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.People;
using Bot.Domain.Schools;
using Bot.Domain.Tasks;

namespace Bot.Dialogs.Digests;

/// <summary>One digest: the week's list "quá 3 ngày", what teachers still owe for it, the week before or the month that ends. Pure.</summary>
/// <param name="Unreachable">People of whom none has a chat.</param>
public sealed record DigestRound(IReadOnlyList<Effect> Effects, int Unreachable)
{
    private static readonly TimeOnly WholeDay = new(23, 59);

    public static FactsNeeded Needs(SchoolRegister register, DueItem.DigestRound due) =>
        due.Kind == DigestKind.Week ? ClassEvidences.With(Common(register, due), register, due.Day) : Common(register, due);

    private static FactsNeeded Common(SchoolRegister register, DueItem.DigestRound due) => new()
    {
        School = register.School.Id,
        AbsencesBetween = (register.Calendar.YearOf(due.Day).From, due.Day),
        OpenTasks = due.Kind is DigestKind.Week or DigestKind.Month,
        OpenCases = due.Kind == DigestKind.Week,
        Campaigns = due.Kind == DigestKind.Week,
        LeftSince = DropoutGauge.OpeningOf(register, due.Day),
        AllContacts = true,
    };

    public static DigestRound Decide(SchoolRegister register, DueItem.DigestRound due, Facts facts, DateTimeOffset now)
    {
        var (effects, unreachable) = (new List<Effect>(), 0);
        foreach (var member in register.Staff)
        {
            if (TextFor(register, due, facts, member) is not { } text)
            {
                continue;
            }

            if (Routes.To(register, facts, member) is { } route)
            {
                var kind = due.Kind == DigestKind.RollsWanted ? MessageKind.Reminder : MessageKind.Digest;
                effects.Add(new Effect.Say(route.Entry($"{due.Key}:{member.Id}", register.School.Id, kind, new Outbound(text), SafetyPolicy.ByDay(register, now), due.StaleAt)));
            }
            else
            {
                unreachable++;
            }
        }

        return new DigestRound(effects, unreachable);
    }

    /// <summary>Null for whom the digest does not concern.</summary>
    private static string? TextFor(SchoolRegister register, DueItem.DigestRound due, Facts facts, StaffMember member)
    {
        if (member.Position == Position.CommuneOfficer && due.Kind == DigestKind.Week)
        {
            return CommuneWording.Weekly(register, CommuneBrief.Of(register, facts, DigestTimetable.WeekOf(due.Day)));
        }

        var classes = LongAbsenceDialog.ClassesOf(register, member).ToList();
        return classes.Count == 0 ? null : due.Kind switch
        {
            DigestKind.RollsWanted => member.Homeroom is { } own && LongAbsences.NotReportedIn(register, classes, facts.Held, DigestTimetable.WeekOf(due.Day), due.Day.AddDays(-1), WholeDay).ToList() is { Count: > 0 } missing
                ? LongAbsenceWording.RollsWanted(own, missing)
                : null,
            DigestKind.LongAbsences => ListFor(register, due, facts, member, classes),
            _ => member.IsLeader ? PeriodFor(register, due, facts, member, classes) : null,
        };
    }

    /// <summary>Leaders and the clerk hear that there is nobody; a teacher hears only of children.</summary>
    private static string? ListFor(SchoolRegister register, DueItem.DigestRound due, Facts facts, StaffMember member, List<SchoolClass> classes)
    {
        var list = LongAbsences.Of(register, classes, facts.Missed, facts.Held, due.Day, LadderTimetable.EveningAt, LongAbsences.Usual);
        return member.IsLeader || member.Position == Position.Clerk || list.InARow.Count + list.InWeek.Count > 0
            ? LongAbsenceWording.List(list, LongAbsenceWording.Scope(register, classes))
            : null;
    }

    private static string PeriodFor(SchoolRegister register, DueItem.DigestRound due, Facts facts, StaffMember member, List<SchoolClass> classes)
    {
        var (from, to) = due.Kind == DigestKind.Week
            ? (DigestTimetable.WeekOf(due.Day).AddDays(-7), DigestTimetable.WeekOf(due.Day).AddDays(-1))
            : (new DateOnly(due.Day.Year, due.Day.Month, 1), due.Day);
        var (earlierFrom, earlierTo) = due.Kind == DigestKind.Week ? (from.AddDays(-7), from.AddDays(-1)) : (from.AddMonths(-1), from.AddDays(-1));
        PeriodFigures Figures(IReadOnlyList<SchoolClass> of, DateOnly first, DateOnly last) => PeriodFigures.Of(register, of, facts.Missed, facts.Held, first, last, LadderTimetable.EveningAt);
        var missed = facts.Missed.ToLookup(session => session.Absence.Pupil);
        var standings = classes.SelectMany(schoolClass => register.PupilsOf(schoolClass.Id)).Where(pupil => missed[pupil.Id].Any())
            .Select(pupil => LimitStanding.Of(register, pupil, missed[pupil.Id], due.Day)).OfType<LimitStanding>().ToList();
        var open = facts.Tasks.Where(task => task.IsOpen && TaskOwners.IsLedBy(register, task, member)).ToList();
        return DigestWording.Period(new Digest(due.Kind, LongAbsenceWording.Scope(register, classes), Figures(classes, from, to), Figures(classes, earlierFrom, earlierTo))
        {
            Grades = [.. classes.GroupBy(schoolClass => schoolClass.Grade).OrderBy(grade => grade.Key).Select(grade => (grade.Key, Figures([.. grade], from, to)))],
            LongAway = LongAbsences.Of(register, classes, facts.Missed, facts.Held, to, LadderTimetable.EveningAt, LongAbsences.Usual).InARow.Count,
            Marks = [.. LimitStanding.Marks.Skip(2).Select(mark => (mark, standings.Count(standing => standing.Reached == mark))).Where(one => one.Item2 > 0)],
            Gauge = DropoutGauge.For(register, due.Day, facts.PupilsLeft),
            OpenTasks = open.Count,
            Overdue = open.Count(task => task.IsOverdue(due.Day)),
        }) + (due.Kind == DigestKind.Week ? QualityWording.Behind([.. ClassEvidences.Of(register, facts, due.Day).Where(mark => classes.Exists(schoolClass => schoolClass.Id == mark.Class))]) : "");
    }
}
