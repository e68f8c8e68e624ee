using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Digests;

/// <summary>
/// "Vắng quá 3 ngày" of one week (S4-03): the text of the superiors does not say which, so days in a row, whole days and up to that day, stand apart from the
/// week's total, in which a day counts when any lesson of it was missed. With and without leave alike.
/// </summary>
/// <param name="InARow">Most days first.</param>
/// <param name="InWeek">Most days first.</param>
/// <param name="NotReported">Sessions of the week that were held and that nobody reported.</param>
internal sealed record LongAbsences(
    DateOnly Monday,
    DateOnly Until,
    int MoreThan,
    IReadOnlyList<(Pupil Pupil, IReadOnlyList<(DateOnly Day, bool WithLeave)> Days)> InARow,
    IReadOnlyList<(Pupil Pupil, AbsenceCount Days)> InWeek,
    IReadOnlyList<RollCallKey> NotReported)
{
    /// <summary>"quá 3 ngày": from the fourth.</summary>
    public const int Usual = 3;

    /// <param name="classes">Those spoken of.</param>
    public static LongAbsences Of(SchoolRegister register, IReadOnlyList<SchoolClass> classes, IReadOnlyList<MissedSession> missed, IReadOnlyList<HeldSession> held, DateOnly day, TimeOnly now, int moreThan)
    {
        var monday = DigestTimetable.WeekOf(day);
        var ids = classes.Select(schoolClass => schoolClass.Id).ToHashSet();
        var pupils = PupilDays.Of(register, missed, held, register.Calendar.YearOf(day).From).Where(days => ids.Contains(days.Pupil.Class)).ToList();
        return new LongAbsences(
            monday,
            day,
            moreThan,
            [.. pupils.Select(days => (days.Pupil, Days: LongestIn(days, monday, day))).Where(one => one.Days.Count > moreThan).OrderByDescending(one => one.Days.Count)],
            [.. pupils.Select(days => (days.Pupil, days.Totals(monday, day).Days)).Where(one => one.Days.All > moreThan).OrderByDescending(one => one.Days.All)],
            [.. NotReportedIn(register, classes, held, monday, day, now)]);
    }

    /// <summary>Those who missed something this week and of whom no lesson since that day says that they were there: how long they are away, only the time before tells.</summary>
    public static IReadOnlyList<Pupil> NotSeenSince(SchoolRegister register, IReadOnlyList<MissedSession> missed, IReadOnlyList<HeldSession> held, DateOnly since, DateOnly day)
    {
        var monday = DigestTimetable.WeekOf(day);
        var away = missed.Where(session => session.Date >= monday).Select(session => session.Absence.Pupil).ToHashSet();
        return [.. PupilDays.Of(register, missed, held, since).Where(days => away.Contains(days.Pupil.Id) && !days.IsSeenBetween(since, monday)).Select(days => days.Pupil)];
    }

    /// <summary>The longest run of days away of which one lies in the week, running still or over.</summary>
    private static IReadOnlyList<(DateOnly Day, bool WithLeave)> LongestIn(PupilDays days, DateOnly monday, DateOnly until) =>
        Enumerable.Range(0, until.DayNumber - monday.DayNumber + 1).Select(offset => days.AwayUntil(monday.AddDays(offset))).Where(run => run.Count > 0 && run[^1].Day >= monday).MaxBy(run => run.Count) ?? [];

    /// <summary>What was held up to now and is not reported, by day and session; nothing where the span ends before it begins.</summary>
    public static IEnumerable<RollCallKey> NotReportedIn(SchoolRegister register, IReadOnlyList<SchoolClass> classes, IReadOnlyList<HeldSession> held, DateOnly first, DateOnly until, TimeOnly now)
    {
        var reported = held.Select(session => session.RollCall).ToHashSet();
        return from offset in Enumerable.Range(0, Math.Max(0, until.DayNumber - first.DayNumber + 1))
               let day = first.AddDays(offset)
               from schoolClass in classes
               from session in schoolClass.Sessions
               where !session.IsOfBoarders() && register.Calendar.IsHeld(day, session, schoolClass) && register.School.TimesOf(session) is { } times && (day < until || times.DueAt <= now)
               let key = new RollCallKey(schoolClass.Id, day, session)
               where !reported.Contains(key)
               select key;
    }
}
