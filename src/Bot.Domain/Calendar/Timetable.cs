using System.Globalization;
using Bot.Domain.Attendance;
using Bot.Domain.Schools;

namespace Bot.Domain.Calendar;

/// <summary>
/// What falls due at a school, computed from its register alone (design §9: Quartz fires, the timetable decides). Pure: the same register
/// and the same span give the same items, whatever was down or late meanwhile.
/// </summary>
public static class Timetable
{
    /// <summary>How long after <see cref="SessionTimes.DueAt"/> the leader of the grade is told (domain.md A.7).</summary>
    public static readonly TimeSpan EscalateAfter = TimeSpan.FromMinutes(15);

    /// <summary>How long a session lasts, from its start: the roster names no end. Five periods of 45 minutes with their breaks.</summary>
    public static readonly TimeSpan SessionLength = TimeSpan.FromHours(4);

    /// <summary>Everything that falls due in the half-open span (<paramref name="from"/>, <paramref name="to"/>], by time, then in class order.</summary>
    public static IReadOnlyList<DueItem> Due(SchoolRegister register, DateTimeOffset from, DateTimeOffset to)
    {
        var due = new List<DueItem>();
        var lastDay = register.Clock.DateOf(to);
        for (var day = register.Clock.DateOf(from); day <= lastDay; day = day.AddDays(1))
        {
            due.AddRange(On(register, day).Where(item => from < item.At && item.At <= to));
        }

        return [.. due.OrderBy(item => item.At)];
    }

    /// <summary>Whether some class has a session at that instant.</summary>
    public static bool IsInSession(SchoolRegister register, DateTimeOffset now)
    {
        var day = register.Clock.DateOf(now);
        return SessionsOn(register, day).Any(held =>
            register.Clock.At(day, held.Times.Start) <= now && now < EndOf(register, day, held.Times));
    }

    /// <summary>Whether any class has school on that date.</summary>
    public static bool IsSchoolDay(SchoolRegister register, DateOnly day) => SessionsOn(register, day).Any();

    /// <summary>When the session is over, at the school's clock.</summary>
    public static DateTimeOffset EndOf(SchoolRegister register, DateOnly day, SessionTimes times) =>
        register.Clock.At(day, times.Start) + SessionLength;

    /// <summary>What every reminder of a roll call is called by: withdrawing it ends them all.</summary>
    public static string ReminderPrefix(SchoolId school, RollCallKey rollCall) => $"remind:{school}:{Name(rollCall)}:";

    /// <summary>What every list of missing classes of a session is called by; the leader's code follows.</summary>
    public static string EscalationPrefix(SchoolId school, DateOnly date, Session session) =>
        string.Create(CultureInfo.InvariantCulture, $"escalate:{school}:{date:yyyy-MM-dd}:{Word(session)}:");

    private static IEnumerable<DueItem> On(SchoolRegister register, DateOnly day)
    {
        foreach (var (schoolClass, times) in SessionsOn(register, day))
        {
            var rollCall = new RollCallKey(schoolClass.Id, day, times.Session);
            var remindAt = register.Clock.At(day, times.RemindAt);
            var dueAt = register.Clock.At(day, times.DueAt);
            var escalateAt = dueAt + EscalateAfter;
            var prefix = ReminderPrefix(register.School.Id, rollCall);

            // The first reminder is stale once the second is due: after a gap a teacher gets one, not both at once.
            yield return new DueItem.RollReminder(prefix + "1", remindAt, dueAt, rollCall, 1, times.DueAt);
            yield return new DueItem.RollReminder(prefix + "2", dueAt, escalateAt, rollCall, 2, times.DueAt);
            yield return new DueItem.Escalation(
                $"escalate:{register.School.Id}:{Name(rollCall)}", escalateAt, Latest(escalateAt, EndOf(register, day, times)), rollCall);
        }
    }

    private static IEnumerable<(SchoolClass Class, SessionTimes Times)> SessionsOn(SchoolRegister register, DateOnly day) =>
        from schoolClass in register.Classes
        from session in schoolClass.Sessions
        where register.Calendar.IsHeld(day, session, schoolClass)
        let times = register.School.TimesOf(session)
        where times is not null
        select (schoolClass, times);

    private static string Name(RollCallKey rollCall) =>
        string.Create(CultureInfo.InvariantCulture, $"{rollCall.Class}:{rollCall.Date:yyyy-MM-dd}:{Word(rollCall.Session)}");

    private static string Word(Session session) => session switch
    {
        Session.Morning => "morning",
        Session.Afternoon => "afternoon",
        Session.Evening => "evening",
        Session.Noon => "noon",
        Session.Dawn => "dawn",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static DateTimeOffset Latest(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
