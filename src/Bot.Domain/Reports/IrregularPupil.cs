using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Domain.Reports;

/// <summary>
/// A pupil who attended irregularly in a span ("không chuyên cần", S0-15): so many sessions without leave, or below so many percent of the sessions, as the school's rules
/// have it. Only sessions count in which everybody absent is known by name.
/// </summary>
/// <param name="Sessions">Sessions of the class of which it is known who was there.</param>
public sealed record IrregularPupil(Pupil Pupil, int Sessions, AbsenceCount Missed)
{
    public decimal Percentage => Sessions == 0 ? 100 : 100m * (Sessions - Missed.All) / Sessions;

    /// <summary>By class, then by name.</summary>
    public static IReadOnlyList<IrregularPupil> Of(
        SchoolRegister register, IReadOnlyList<SchoolClass> classes, IReadOnlyList<MissedSession> missed, IReadOnlyList<HeldSession> held, DateOnly first, DateOnly last)
    {
        var rules = register.School.Rules;
        var known = held.Where(session => session.IsCertain && !session.RollCall.Session.IsOfBoarders() && first <= session.RollCall.Date && session.RollCall.Date <= last).Select(session => session.RollCall).ToHashSet();
        var (ofClass, byPupil) = (known.ToLookup(key => key.Class), missed.Where(session => known.Contains(session.RollCall)).ToLookup(session => session.Absence.Pupil));
        return
        [
            .. from schoolClass in classes.OrderBy(one => one.Grade).ThenBy(one => one.Id.Value, ClassOrder.ByName)
               let sessions = ofClass[schoolClass.Id].Where(key => register.Calendar.IsHeld(key.Date, key.Session, schoolClass)).ToList()
               let changed = sessions.Where(key => register.Calendar.HasChanges(key.Date, key.Session)).ToList()
               from one in register.PupilsOf(schoolClass.Id)
                   .Select(pupil => new IrregularPupil(
                       pupil,
                       sessions.Count - changed.Count(key => register.Calendar.ChangeOf(key.Date, key.Session, pupil.Id) is not null),
                       AbsenceTotals.Of(register, byPupil[pupil.Id].Where(session => session.RollCall.Class == schoolClass.Id), first, last).Sessions))
                   .Where(one => one.Missed.Unexcused >= rules.IrregularSessions || rules.IrregularBelowPercent > one.Percentage)
                   .OrderBy(one => one.Pupil.Name, VietnameseOrder.Names).ThenBy(one => one.Pupil.Id.Value, StringComparer.Ordinal)
               select one,
        ];
    }
}
