using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Domain.Reports;

/// <summary>
/// Who of a class was there in one session of a day long past or of today (S2-16), for tracing an illness. Somebody is called present only where the class reported and everybody
/// absent is named.
/// </summary>
/// <param name="Marks">Everybody of the class list of today, in its order.</param>
public sealed record SessionPresence(Session Session, IReadOnlyList<(Pupil Pupil, PresenceMark Mark)> Marks)
{
    /// <summary>Sĩ số when it was reported; null while it was not.</summary>
    public int? Enrolled { get; init; }

    /// <summary>Absent, and nobody said who.</summary>
    public int Unnamed { get; init; }

    /// <summary>The report contradicts itself, and its author was asked.</summary>
    public bool IsInDoubt { get; init; }

    public bool IsReported => Enrolled is not null;

    /// <summary>Known to have been there.</summary>
    public int Present => Count(PresenceMark.Present) + Count(PresenceMark.Late) + Count(PresenceMark.LeftEarly);

    public int Count(PresenceMark mark) => Marks.Count(one => one.Mark == mark);

    /// <summary>The sessions of the day that have begun, those of the boarding house included, in the order of the day; empty on a day without school.</summary>
    public static IReadOnlyList<SessionPresence> Of(SchoolRegister register, SchoolClass schoolClass, DateOnly day, IReadOnlyDictionary<RollCallKey, RollCall> rollCalls, DateTimeOffset now)
    {
        var (today, time) = (register.Clock.DateOf(now), register.Clock.TimeOf(now));
        return
        [
            .. register.School.Sessions.Where(times => day < today || (day == today && times.Start <= time)).Select(times => times.Session)
                .Where(session => session.IsOfBoarders() ? BoardingRolls.IsHeld(register, schoolClass, day, session) : schoolClass.Sessions.Contains(session) && register.Calendar.IsHeld(day, session, schoolClass))
                .OrderBy(session => session.PlaceInDay())
                .Select(session => Of(register, schoolClass, day, session, rollCalls.GetValueOrDefault(new RollCallKey(schoolClass.Id, day, session)))),
        ];
    }

    private static SessionPresence Of(SchoolRegister register, SchoolClass schoolClass, DateOnly day, Session session, RollCall? rollCall)
    {
        var called = BoardingRolls.PupilsOf(register, schoolClass.Id, session).Select(pupil => pupil.Id).ToHashSet();
        var marks = register.PupilsOf(schoolClass.Id).Where(pupil => register.DropoutOf(pupil.Id, day) is null)
            .Select(pupil => (pupil, !called.Contains(pupil.Id) ? PresenceMark.NotCalled : MarkOf(register, pupil, day, session, rollCall))).ToList();
        return new SessionPresence(session, marks)
        {
            Enrolled = rollCall is { IsReported: true } ? rollCall.Enrolled : null,
            Unnamed = rollCall is { IsReported: true } ? rollCall.Unnamed : 0,
            IsInDoubt = rollCall is { IsReported: true, IsInDoubt: true },
        };
    }

    private static PresenceMark MarkOf(SchoolRegister register, Pupil pupil, DateOnly day, Session session, RollCall? rollCall)
    {
        if (register.Calendar.ChangeOf(day, session, pupil.Id) is not null)
        {
            return PresenceMark.Elsewhere;
        }

        return rollCall switch
        {
            not { IsReported: true } => PresenceMark.NotReported,
            { IsInDoubt: true } => PresenceMark.Unknown,
            _ when rollCall.Absences.Any(absence => absence.Pupil == pupil.Id) => PresenceMark.Absent,
            _ when rollCall.Elsewhere.Any(absence => absence.Pupil == pupil.Id) => PresenceMark.Elsewhere,
            _ when rollCall.LeftEarly.Contains(pupil.Id) => PresenceMark.LeftEarly,
            _ when rollCall.Late.Contains(pupil.Id) => PresenceMark.Late,
            { Unnamed: > 0 } => PresenceMark.Unknown,
            _ => PresenceMark.Present,
        };
    }
}
