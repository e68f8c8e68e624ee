using Bot.Domain.Calendar;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Domain.Attendance;

/// <summary>
/// The days of one pupil as the newest roll calls and today's calendar have them. A correction, a reason accepted or a closure entered afterwards changes
/// them, and so everything that is told from them.
/// </summary>
/// <param name="missed">Of this pupil.</param>
/// <param name="held">Of the pupil's class, by day.</param>
/// <param name="firstDay">The first day that is looked at: of the school year.</param>
public sealed class PupilDays(SchoolRegister register, Pupil pupil, IEnumerable<MissedSession> missed, ILookup<DateOnly, HeldSession> held, DateOnly firstDay)
{
    private readonly SchoolClass? _class = register.Find(pupil.Class);
    private readonly ILookup<DateOnly, MissedSession> _missed = missed.Where(session => !session.RollCall.Session.IsOfBoarders()).ToLookup(session => session.Date);

    public Pupil Pupil { get; } = pupil;

    /// <summary>Everybody of the register who missed anything.</summary>
    public static IReadOnlyList<PupilDays> Of(SchoolRegister register, IReadOnlyList<MissedSession> missed, IReadOnlyList<HeldSession> held, DateOnly firstDay)
    {
        var byClass = held.GroupBy(session => session.RollCall.Class).ToDictionary(group => group.Key, group => group.ToLookup(session => session.RollCall.Date));
        var none = Array.Empty<HeldSession>().ToLookup(session => session.RollCall.Date);
        return
        [
            .. from own in missed.GroupBy(session => session.Absence.Pupil)
               let pupil = register.Find(own.Key)
               where pupil is not null
               select new PupilDays(register, pupil, own, byClass.GetValueOrDefault(pupil.Class) ?? none, firstDay),
        ];
    }

    /// <summary>Everybody of the register whom no lesson of these days saw, whether or not anything is known of them.</summary>
    public static IReadOnlyList<Pupil> NotSeenBetween(SchoolRegister register, IEnumerable<MissedSession> missed, IEnumerable<HeldSession> held, DateOnly from, DateOnly to)
    {
        var (ofPupil, ofClass) = (missed.ToLookup(session => session.Absence.Pupil), held.GroupBy(session => session.RollCall.Class).ToDictionary(group => group.Key, group => group.ToLookup(session => session.RollCall.Date)));
        var none = Array.Empty<HeldSession>().ToLookup(session => session.RollCall.Date);
        return [.. register.Pupils.Where(pupil => !new PupilDays(register, pupil, ofPupil[pupil.Id], ofClass.GetValueOrDefault(pupil.Class) ?? none, from).IsSeenBetween(from, to))];
    }

    /// <summary>The spell that runs on that day; null where the pupil was seen last.</summary>
    public AbsenceSpell? Running(DateOnly day)
    {
        DateOnly? first = null;
        for (var back = day; back >= firstDay && StateOn(back) is var state && state != PupilDay.Present; back = back.AddDays(-1))
        {
            first = state == PupilDay.Absent ? back : first;
        }

        return first is { } since ? Since(since, day) : null;
    }

    /// <summary>The spell from that day on, until the pupil was seen again; null where no day of it counts any more.</summary>
    public AbsenceSpell? Since(DateOnly first, DateOnly until)
    {
        var (days, off, pending, unheard) = (new List<DateOnly>(), 0, 0, 0);
        ReasonCode? cause = null;
        DateOnly? back = null;
        for (var day = first; day <= until && back is null; day = day.AddDays(1))
        {
            var sessions = _missed[day].ToList();
            cause = sessions.Select(session => session.Cause).LastOrDefault(stated => stated is not null) ?? cause;
            unheard = sessions.Exists(session => session.IsHeardOf) ? 0 : unheard;
            switch (StateOn(day))
            {
                case PupilDay.Absent:
                    (off, pending) = (days.Count == 0 ? 0 : off + pending, 0);
                    days.Add(day);
                    unheard += sessions.Exists(session => session.IsHeardOf) ? 0 : 1;
                    break;
                case PupilDay.WeeklyOff:
                    pending++;
                    break;
                case PupilDay.Present:
                    back = day;
                    break;
            }
        }

        return days.Count == 0 ? null : new AbsenceSpell(Pupil.Id, days, off) { BackOn = back, Cause = cause, DaysUnheard = unheard };
    }

    /// <summary>The days away that run on that day, with and without leave alike, oldest first.</summary>
    public IReadOnlyList<(DateOnly Day, bool WithLeave)> AwayUntil(DateOnly day)
    {
        var away = new List<(DateOnly, bool)>();
        for (var back = day; back >= firstDay && StateOn(back) is var state && state != PupilDay.Present; back = back.AddDays(-1))
        {
            if (state is PupilDay.Absent or PupilDay.Excused)
            {
                away.Insert(0, (back, state == PupilDay.Excused));
            }
        }

        return away;
    }

    /// <summary>What was missed in the span, both days included.</summary>
    public AbsenceTotals Totals(DateOnly from, DateOnly to) => AbsenceTotals.Of(register, _missed.SelectMany(day => day), from, to);

    /// <summary>Whether nobody explained an absence of that day.</summary>
    public bool IsUnexplained(DateOnly day) => _missed[day].Any(session => session.IsUnexplained && AbsenceTotals.CountsFor(register, session));

    /// <summary>Whether some lesson of these days saw the pupil.</summary>
    public bool IsSeenBetween(DateOnly from, DateOnly to) =>
        Enumerable.Range(0, Math.Max(0, to.DayNumber - from.DayNumber + 1)).Any(offset => StateOn(from.AddDays(offset)) == PupilDay.Present);

    public PupilDay StateOn(DateOnly day)
    {
        if (_class is null)
        {
            return PupilDay.NoSchool;
        }

        var lessons = _class.Sessions.Where(session => !session.IsOfBoarders() && register.Calendar.IsHeld(day, session, _class)).ToList();
        if (lessons.Count == 0)
        {
            return IsWeeklyOff(day) ? PupilDay.WeeklyOff : PupilDay.NoSchool;
        }

        lessons.RemoveAll(session => register.Calendar.ChangeOf(day, session, Pupil.Id) is not null);
        if (lessons.Count == 0)
        {
            return PupilDay.NoSchool;
        }

        var away = _missed[day].ToList();
        if (held[day].Any(session => session.IsCertain && lessons.Contains(session.RollCall.Session) && !away.Exists(missing => missing.RollCall.Session == session.RollCall.Session)))
        {
            return PupilDay.Present;
        }

        var counted = away.Where(session => AbsenceTotals.CountsFor(register, session)).ToList();
        return counted.Count == 0 ? PupilDay.Unknown
            : counted.TrueForAll(session => session.Absence.Kind == AbsenceKind.Excused) ? PupilDay.Excused
            : PupilDay.Absent;
    }

    private bool IsWeeklyOff(DateOnly day) =>
        !register.School.SchoolDays.Contains(day.DayOfWeek)
        && !register.Calendar.Of(_class!).Any(entry => entry.Covers(day) && entry.Kind is CalendarEntryKind.Holiday or CalendarEntryKind.EmergencyClosure)
        && !_class!.Sessions.Any(session => register.Calendar.ChangeOf(day, session, _class) is { TakesAway: true });
}

/// <summary>One day of one pupil.</summary>
public enum PupilDay
{
    /// <summary>No lessons for this pupil: a holiday, a closure, learning in another way.</summary>
    NoSchool,

    /// <summary>A weekday on which the school never teaches.</summary>
    WeeklyOff,

    /// <summary>Not reported, or in doubt: neither there nor missing.</summary>
    Unknown,

    /// <summary>Seen in some lesson.</summary>
    Present,

    /// <summary>Missing with leave.</summary>
    Excused,

    /// <summary>Missing all that was reported, not all of it with leave.</summary>
    Absent,
}
