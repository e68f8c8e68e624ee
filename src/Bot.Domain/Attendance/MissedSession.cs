namespace Bot.Domain.Attendance;

/// <summary>A session that a pupil missed, as the newest revision of the class's roll call has it.</summary>
public sealed record MissedSession(RollCallKey RollCall, Absence Absence)
{
    /// <summary>
    /// Whether it counts in totals: the report was confirmed, or stood long enough without contradiction, and the family does not say that
    /// the child was at school.
    /// </summary>
    public bool Counts { get; init; } = true;

    /// <summary>Whether the family answered about this session, or asked leave for it.</summary>
    public bool IsHeardOf { get; init; }

    /// <summary>The family's own reason, if it gave one.</summary>
    public ReasonCode? Claimed { get; init; }

    public DateOnly Date => RollCall.Date;

    /// <summary>The stated cause: the teacher's, else the family's; null where nobody knows.</summary>
    public ReasonCode? Cause => Absence.Reason is null or ReasonCode.KR ? Claimed : Absence.Reason;

    /// <summary>Unexplained in the sense of design §10.</summary>
    public bool IsUnexplained => Counts && !IsHeardOf && Absence.LacksExplanation;
}
