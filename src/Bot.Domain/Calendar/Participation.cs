namespace Bot.Domain.Calendar;

/// <summary>Who of a class took part in learning in another way on a day: a tick of its own, no attendance (S2-08).</summary>
/// <param name="Expected">How many pupils of the class were to take part.</param>
/// <param name="TookPart">How many did.</param>
public sealed record Participation(SchoolId School, ClassId Class, DateOnly Date, int Expected, int TookPart, StaffId By, DateTimeOffset At)
{
    /// <summary>Those who did not, where named.</summary>
    public IReadOnlyList<PupilId> Missing { get; init; } = [];
}
