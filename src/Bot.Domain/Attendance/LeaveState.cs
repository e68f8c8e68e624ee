namespace Bot.Domain.Attendance;

/// <summary>How far a leave is. The names are stored: never rename one without a migration.</summary>
public enum LeaveState
{
    /// <summary>The family's claim; the teacher has not decided.</summary>
    Claimed,

    /// <summary>The teacher asked the family something and waits.</summary>
    Asked,

    /// <summary>With leave.</summary>
    Accepted,

    /// <summary>The teacher did not give leave.</summary>
    Refused,

    /// <summary>The family took it back before its first day.</summary>
    Withdrawn,
}
