namespace Bot.Domain.Attendance;

/// <summary>One pupil's absence in a roll call.</summary>
public sealed record Absence(PupilId Pupil, AbsenceKind Kind, ReasonCode? Reason)
{
    /// <summary>Unexcused or unstated, and without a reason or with KR. Whether the family explained it stands elsewhere.</summary>
    public bool LacksExplanation => Kind != AbsenceKind.Excused && (Reason is null or ReasonCode.KR);
}

/// <summary>A skipped period (bỏ tiết), 1 to 10; no absence of the session.</summary>
public sealed record SkippedPeriod(PupilId Pupil, int Period);
