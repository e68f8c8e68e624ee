using Bot.Domain.Calendar;

namespace Bot.Domain.Schools;

/// <summary>A class of some school of an area on one day, as far as superiors see it: numbers, and nobody's name (S1-10).</summary>
/// <param name="Pupils">In the register.</param>
/// <param name="Reported">Present and enrolled of each session that was reported.</param>
public sealed record AreaClass(SchoolId School, string SchoolName, string Commune, SchoolClass Class, int Pupils, IReadOnlyDictionary<Session, (int Present, int Enrolled)> Reported)
{
    /// <summary>When the school's sessions begin; which one is under way is asked of it.</summary>
    public IReadOnlyList<SessionTimes> Times { get; init; } = [];

    /// <summary>How many pupils the school is to have, by level (S1-03).</summary>
    public LevelTargets Targets { get; init; }

    /// <summary>Present and enrolled in the session under way at that time, or the last begun; null where it was not reported.</summary>
    public (int Present, int Enrolled)? At(TimeOnly time)
    {
        var known = Times.Where(times => Class.Sessions.Contains(times.Session) && !times.Session.IsOfBoarders()).OrderBy(times => times.Start).ToList();
        return known.Count > 0 && Reported.TryGetValue((known.LastOrDefault(times => times.Start <= time) ?? known[0]).Session, out var reported) ? reported : null;
    }
}
