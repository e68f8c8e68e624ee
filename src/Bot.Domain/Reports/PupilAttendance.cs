using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Domain.Reports;

/// <summary>How one pupil attended over a span. Only sessions of the own class count in which everybody absent is known by name.</summary>
/// <param name="Sessions">Of which it is known who was there.</param>
public sealed record PupilAttendance(Pupil Pupil, int Sessions, AbsenceCount Missed)
{
    public int Present => Sessions - Missed.All;

    /// <summary>Null where nothing is known.</summary>
    public decimal? Percentage => Sessions == 0 ? null : 100m * Present / Sessions;

    public static PupilAttendance Of(SchoolRegister register, Pupil pupil, IEnumerable<MissedSession> missed, IEnumerable<HeldSession> held, DateOnly first, DateOnly last)
    {
        var known = held.Where(session => session.IsCertain && session.RollCall.Class == pupil.Class && !session.RollCall.Session.IsOfBoarders() && first <= session.RollCall.Date && session.RollCall.Date <= last)
            .Select(session => session.RollCall)
            .Where(key => register.Calendar.ChangeOf(key.Date, key.Session, pupil.Id) is null && (register.Find(key.Class) is not { } schoolClass || register.Calendar.IsHeld(key.Date, key.Session, schoolClass))).ToHashSet();
        return new PupilAttendance(pupil, known.Count, AbsenceTotals.Of(register, missed.Where(session => session.Absence.Pupil == pupil.Id && known.Contains(session.RollCall)), first, last).Sessions);
    }
}
