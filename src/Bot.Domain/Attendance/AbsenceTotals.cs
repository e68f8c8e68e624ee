using Bot.Domain.Calendar;
using Bot.Domain.Schools;

namespace Bot.Domain.Attendance;

/// <summary>
/// What a pupil missed over a span, in days and in sessions. Lessons only: the boarders' evening roll is no session of the rule, and a session
/// that was not held, or in which the pupil learned in another way, by today's calendar, counts for nobody.
/// </summary>
/// <param name="Days">Each day counts once: excused when all its missed sessions are, unexcused when one of them is, else unstated.</param>
public sealed record AbsenceTotals(AbsenceCount Days, AbsenceCount Sessions)
{
    /// <summary>More than so many sessions in a school year, and a pupil from grade 6 on is not promoted (Thông tư 22/2021, điều 12).</summary>
    public const int Limit = 45;

    /// <summary>From here on the limit is spoken of.</summary>
    public const int NearLimit = 30;

    /// <summary>Days on which only lessons beside the plan of one session a day were missed, where the school leaves them out of <see cref="TowardsLimit"/>.</summary>
    public int LeftOut { get; init; }

    /// <summary>What counts towards <see cref="Limit"/>, on its plan of one session a day. The only counter of it.</summary>
    public int TowardsLimit => Days.All - LeftOut;

    /// <summary>Whether the limit concerns the grade, is near and not passed yet.</summary>
    public bool IsNearLimit(int grade) => grade >= 6 && TowardsLimit is >= NearLimit and <= Limit;

    /// <summary>Counts one pupil's sessions, both days of the span included.</summary>
    public static AbsenceTotals Of(SchoolRegister register, IEnumerable<MissedSession> missed, DateOnly from, DateOnly to)
    {
        var (days, sessions, leftOut) = (default(AbsenceCount), default(AbsenceCount), 0);
        foreach (var day in missed.Where(session => from <= session.Date && session.Date <= to && CountsFor(register, session)).GroupBy(session => session.Date))
        {
            var kinds = day.Select(session => session.Absence.Kind).ToList();
            sessions = kinds.Aggregate(sessions, (count, kind) => count.With(kind));
            days = days.With(
                kinds.Contains(AbsenceKind.Unexcused) ? AbsenceKind.Unexcused
                : kinds.Contains(AbsenceKind.Unstated) ? AbsenceKind.Unstated
                : AbsenceKind.Excused);
            leftOut += !register.School.Rules.SecondSessionCounts && day.All(session => !IsOnPlan(register, session.RollCall)) ? 1 : 0;
        }

        return new AbsenceTotals(days, sessions) { LeftOut = leftOut };
    }

    /// <summary>Whether the session is the one of that day which a plan of one session has: the first that was held.</summary>
    private static bool IsOnPlan(SchoolRegister register, RollCallKey key) =>
        register.Find(key.Class) is not { } schoolClass || schoolClass.Sessions.Where(session => register.Calendar.IsHeld(key.Date, session, schoolClass)).DefaultIfEmpty(key.Session).Min() == key.Session;

    /// <summary>Whether the session is one of those that totals and messages speak of.</summary>
    public static bool CountsFor(SchoolRegister register, MissedSession session) =>
        session.Counts
        && !session.RollCall.Session.IsOfBoarders()
        && register.Calendar.ChangeOf(session.Date, session.RollCall.Session, session.Absence.Pupil) is null
        && (register.Find(session.RollCall.Class) is not { } schoolClass || register.Calendar.IsHeld(session.Date, session.RollCall.Session, schoolClass));
}

/// <summary>Absences by kind; what nobody stated is its own and never counted as unexcused.</summary>
public readonly record struct AbsenceCount(int Excused, int Unexcused, int Unstated)
{
    public int All => Excused + Unexcused + Unstated;

    public AbsenceCount With(AbsenceKind kind) => kind switch
    {
        AbsenceKind.Excused => this with { Excused = Excused + 1 },
        AbsenceKind.Unexcused => this with { Unexcused = Unexcused + 1 },
        _ => this with { Unstated = Unstated + 1 },
    };
}
