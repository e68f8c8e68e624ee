namespace Bot.Domain.Attendance;

/// <summary>Somebody who is not the class's teacher was asked to count heads, without being told what the roll says (S0-03).</summary>
/// <param name="Counter">Who was asked.</param>
public sealed record HeadCount(SchoolId School, RollCallKey RollCall, StaffId Counter, DateTimeOffset AskedAt)
{
    /// <summary>What was counted last; null while nothing was said.</summary>
    public int? Counted { get; init; }

    public DateTimeOffset? CountedAt { get; init; }
}
