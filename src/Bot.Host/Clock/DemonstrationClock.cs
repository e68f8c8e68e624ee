using Bot.Domain.Calendar;
using Bot.Domain.Schools;

namespace Bot.Host.Clock;

/// <summary>When the sample school's clock starts, so that a newcomer finds a school morning at any hour of any day.</summary>
internal static class DemonstrationClock
{
    /// <summary>Session start and a quarter of an hour: what a teacher confirms reaches the families at once.</summary>
    private static readonly TimeOnly Begins = new(7, 16);

    private const int DaysAhead = 120;

    /// <summary>The instant to start at; null where the real time will do: some class has a session now, or the calendar knows no school day ahead.</summary>
    /// <param name="lastSeen">Up to when the stored school has lived: its clock never goes back behind that.</param>
    public static DateTimeOffset? StartAt(SchoolRegister register, DateTimeOffset now, DateTimeOffset? lastSeen)
    {
        if (Timetable.IsInSession(register, now) && !(lastSeen > now))
        {
            return null;
        }

        if (lastSeen > now && Timetable.IsInSession(register, lastSeen.Value))
        {
            return lastSeen; // goes on where it stopped
        }

        var after = lastSeen > now ? lastSeen.Value : now;
        for (var day = register.Clock.DateOf(after); day < register.Clock.DateOf(after).AddDays(DaysAhead); day = day.AddDays(1))
        {
            var start = register.Clock.At(day, Begins);
            if (Timetable.IsSchoolDay(register, day) && start >= after)
            {
                return start;
            }
        }

        return null;
    }
}
