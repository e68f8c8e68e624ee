using Bot.Domain.Schools;

namespace Bot.Domain.Attendance;

/// <summary>Which classes had school in which sessions of a span, as <see cref="PeriodHeadcount"/> has them, without counting anybody.</summary>
public static class HeldSessions
{
    /// <summary>Session by session what has begun by then; a class of which every child learns in another way counts only where it reported.</summary>
    public static IEnumerable<RollCallKey> Of(SchoolRegister register, IReadOnlyList<SchoolClass> classes, Func<RollCallKey, bool> isReported, DateOnly from, DateOnly to, DateTimeOffset now)
    {
        var (today, time) = (register.Clock.DateOf(now), register.Clock.TimeOf(now));
        for (var day = from; day <= to && day <= today; day = day.AddDays(1))
        {
            foreach (var times in register.School.Sessions)
            {
                if (day == today && times.Start > time)
                {
                    continue;
                }

                var hasChanges = register.Calendar.HasChanges(day, times.Session);
                foreach (var schoolClass in classes)
                {
                    var key = new RollCallKey(schoolClass.Id, day, times.Session);
                    if (schoolClass.Sessions.Contains(times.Session) && register.Calendar.IsHeld(day, times.Session, schoolClass) && (HasPupils(schoolClass, hasChanges, day, times.Session) || isReported(key)))
                    {
                        yield return key;
                    }
                }
            }
        }

        bool HasPupils(SchoolClass schoolClass, bool hasChanges, DateOnly day, Calendar.Session session) => hasChanges
            ? register.PupilsOf(schoolClass.Id).Any(pupil => register.Calendar.ChangeOf(day, session, pupil.Id) is null)
            : register.PupilsOf(schoolClass.Id).Count > 0;
    }
}
