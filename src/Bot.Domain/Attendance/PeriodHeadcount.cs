using Bot.Domain.Schools;

namespace Bot.Domain.Attendance;

/// <summary>The headcounts of some classes over several days: every session that has begun by then, in order. What is not reported stands apart and is in no number.</summary>
/// <param name="From">The first day asked about.</param>
/// <param name="To">The last day asked about that is not still to come.</param>
public sealed record PeriodHeadcount(DateOnly From, DateOnly To, IReadOnlyList<SessionHeadcount> Sessions)
{
    public AttendanceCount Total => AttendanceCount.Sum(Reported);

    /// <summary>Days with a session, in order.</summary>
    public IReadOnlyList<(DateOnly Day, AttendanceCount Count)> ByDay =>
        [.. Sessions.GroupBy(session => session.Date).Select(day => (day.Key, AttendanceCount.Sum(day.SelectMany(session => session.Reported))))];

    /// <summary>Weeks with a session, by their Monday.</summary>
    public IReadOnlyList<(DateOnly Monday, AttendanceCount Count)> ByWeek =>
        [.. Sessions.GroupBy(session => MondayOf(session.Date)).Select(week => (week.Key, AttendanceCount.Sum(week.SelectMany(session => session.Reported))))];

    /// <summary>Classes with a report, by name.</summary>
    public IReadOnlyList<(SchoolClass Class, AttendanceCount Count)> ByClass =>
        [.. Reported.GroupBy(one => one.Class.Id).OrderBy(one => one.Key.Value, ClassOrder.ByName).Select(one => (one.First().Class, AttendanceCount.Sum(one)))];

    /// <summary>Levels with a report, from the lowest.</summary>
    public IReadOnlyList<(SchoolLevel Level, AttendanceCount Count)> ByLevel =>
        [.. Reported.GroupBy(one => one.Class.Level).OrderBy(level => level.Key).Select(level => (level.Key, AttendanceCount.Sum(level)))];

    /// <summary>How many roll calls each class owes, the most first; those of a session that is not due yet included.</summary>
    public IReadOnlyList<(ClassId Class, int Count)> Outstanding =>
        [.. Sessions.SelectMany(session => session.Outstanding).GroupBy(one => one.Id).Select(one => (one.Key, one.Count()))
            .OrderByDescending(one => one.Item2).ThenBy(one => one.Key.Value, ClassOrder.ByName)];

    private IEnumerable<ClassHeadcount> Reported => Sessions.SelectMany(session => session.Reported);

    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    /// <summary>Counts the sessions from <paramref name="from"/> to <paramref name="to"/> that have begun at <paramref name="now"/>.</summary>
    public static PeriodHeadcount Of(
        SchoolRegister register, IReadOnlyList<SchoolClass> classes, IReadOnlyDictionary<RollCallKey, RollCall> rollCalls, DateOnly from, DateOnly to, DateTimeOffset now)
    {
        var (today, time) = (register.Clock.DateOf(now), register.Clock.TimeOf(now));
        var last = to < today ? to : today;
        var counts = new List<SessionHeadcount>();
        for (var day = from; day <= last; day = day.AddDays(1))
        {
            foreach (var session in register.School.Sessions.Where(times => day < today || times.Start <= time).Select(times => times.Session))
            {
                var count = SessionHeadcount.Of(register, classes, rollCalls, day, session);
                if (count.Reported.Count + count.Outstanding.Count > 0)
                {
                    counts.Add(count);
                }
            }
        }

        return new PeriodHeadcount(from, last, counts);
    }
}
