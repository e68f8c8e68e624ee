using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Digests;

/// <summary>What was reported over a span: present of enrolled over reported sessions only; what was not reported stands apart.</summary>
/// <param name="Enrolled">Pupils times sessions reported.</param>
internal sealed record PeriodFigures(DateOnly From, DateOnly To, int Enrolled, int Absent, AbsenceCount Named, int NotReported)
{
    /// <summary>Null when nothing was reported.</summary>
    public decimal? Percentage => Enrolled == 0 ? null : 100m * (Enrolled - Absent) / Enrolled;

    public static PeriodFigures Of(SchoolRegister register, IReadOnlyList<SchoolClass> classes, IReadOnlyList<MissedSession> missed, IReadOnlyList<HeldSession> held, DateOnly from, DateOnly to, TimeOnly now)
    {
        var byId = classes.ToDictionary(schoolClass => schoolClass.Id);
        var reported = held.Where(session => from <= session.RollCall.Date && session.RollCall.Date <= to && !session.RollCall.Session.IsOfBoarders()
            && byId.TryGetValue(session.RollCall.Class, out var schoolClass) && register.Calendar.IsHeld(session.RollCall.Date, session.RollCall.Session, schoolClass)).ToList();
        var named = missed.Where(session => byId.ContainsKey(session.RollCall.Class) && from <= session.Date && session.Date <= to && AbsenceTotals.CountsFor(register, session))
            .Aggregate(default(AbsenceCount), (count, session) => count.With(session.Absence.Kind));
        return new PeriodFigures(
            from, to, reported.Sum(session => session.Enrolled), reported.Sum(session => session.Absent), named,
            LongAbsences.NotReportedIn(register, classes, held, from, to, now).Count());
    }
}
