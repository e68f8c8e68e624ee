using Bot.Domain.Schools;

namespace Bot.Domain.Calendar;

/// <summary>Which session a time of day belongs to (contract of reading, "Time").</summary>
public static class SessionUnderway
{
    /// <summary>The session under way or last begun among those given; before the first of the day, the first. Null when none is given or known.</summary>
    public static Session? At(SchoolProfile school, IReadOnlyList<Session> sessions, TimeOnly time)
    {
        var known = sessions.Select(school.TimesOf).OfType<SessionTimes>().OrderBy(times => times.Start).ToList();
        return known.LastOrDefault(times => times.Start <= time)?.Session ?? (known.Count > 0 ? known[0].Session : null);
    }
}
