using Bot.Domain.Calendar;

namespace Bot.Domain.Schools;

/// <summary>What <c>truong.json</c> says of a school.</summary>
/// <param name="TimeZone">IANA id, e.g. <c>Asia/Ho_Chi_Minh</c>; every school date and session is reckoned in it.</param>
/// <param name="SchoolDays">The weekdays on which school is held.</param>
/// <param name="Sessions">Start and cut-off of each session the school knows, in the order of the day.</param>
public sealed record SchoolProfile(
    SchoolId Id,
    string Name,
    string Commune,
    string Province,
    string TimeZone,
    IReadOnlySet<DayOfWeek> SchoolDays,
    IReadOnlyList<SessionTimes> Sessions,
    SchoolRules Rules)
{
    /// <summary>The times of a session, or null when the school does not know that session.</summary>
    public SessionTimes? TimesOf(Session session) => Sessions.FirstOrDefault(times => times.Session == session);
}
