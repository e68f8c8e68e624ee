namespace Bot.Domain.Attendance;

/// <summary>
/// School days in a row on which a pupil was missing without leave. What is no day of absence – no lessons, learning in another way, leave, not reported – is
/// neither counted nor an end: only a day on which the pupil was seen is.
/// </summary>
/// <param name="Days">The days counted, oldest first; never empty.</param>
/// <param name="DaysOff">Weekly days off between them; holidays and closures are none.</param>
public sealed record AbsenceSpell(PupilId Pupil, IReadOnlyList<DateOnly> Days, int DaysOff)
{
    /// <summary>Names the spell, however long it grows.</summary>
    public DateOnly First => Days[0];

    public DateOnly Last => Days[^1];

    /// <summary>The first day on which the pupil was seen again; null while away.</summary>
    public DateOnly? BackOn { get; init; }

    /// <summary>The cause stated last; null where nobody stated one.</summary>
    public ReasonCode? Cause { get; init; }

    /// <summary>The days counted since anybody of the family was last heard of.</summary>
    public int DaysUnheard { get; init; }

    public int Count(bool inCalendarDays) => Days.Count + (inCalendarDays ? DaysOff : 0);
}
