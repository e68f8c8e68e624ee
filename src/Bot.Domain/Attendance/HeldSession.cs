namespace Bot.Domain.Attendance;

/// <summary>A roll call that was reported.</summary>
/// <param name="IsCertain">It counts, and everybody absent is named: who is not named was there.</param>
public sealed record HeldSession(RollCallKey RollCall, bool IsCertain)
{
    /// <summary>Sĩ số at that time.</summary>
    public int Enrolled { get; init; }

    public int Absent { get; init; }
}
