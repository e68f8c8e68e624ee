namespace Bot.Domain.Attendance;

/// <summary>
/// One revision of a class's roll call (điểm danh). Revisions are never overwritten: each report, correction or undo adds one, and the
/// newest counts (design §5).
/// </summary>
/// <param name="Revision">1 for the first report, then rising by one.</param>
/// <param name="Enrolled">Sĩ số in the register when it was reported.</param>
/// <param name="AbsentCount">
/// How many are absent; null when nobody said so (only late, early or skipped pupils were told) or when the roll call was taken back.
/// </param>
public sealed record RollCall(SchoolId School, RollCallKey Key, int Revision, int Enrolled, int? AbsentCount)
{
    /// <summary>The absent pupils whose names are known; may be fewer than <see cref="AbsentCount"/>, never more.</summary>
    public IReadOnlyList<Absence> Absences { get; init; } = [];

    public IReadOnlyList<PupilId> Late { get; init; } = [];

    public IReadOnlyList<PupilId> LeftEarly { get; init; } = [];

    public IReadOnlyList<SkippedPeriod> Skipped { get; init; } = [];

    /// <summary>On school duty (NV) or learning in another way (HT): no absence.</summary>
    public IReadOnlyList<Absence> Elsewhere { get; init; } = [];

    public required RollCallOrigin Origin { get; init; }

    /// <summary>Who reported; null when a job or the office's import did.</summary>
    public StaffId? Author { get; init; }

    /// <summary>When the message was sent, by the channel's clock.</summary>
    public required DateTimeOffset ReportedAt { get; init; }

    /// <summary>When the author said "đúng"; null while unconfirmed. An unconfirmed revision counts all the same.</summary>
    public DateTimeOffset? ConfirmedAt { get; init; }

    /// <summary>The report's numbers contradict one another and the reporter was asked: until the yes, no pupil's absence counts from it.</summary>
    public bool IsInDoubt { get; init; }

    /// <summary>The message it came from, as <c>account/update key</c>.</summary>
    public required string SourceMessage { get; init; }

    /// <summary>Whether the class has reported: a number of absent pupils stands.</summary>
    public bool IsReported => AbsentCount is not null;

    /// <summary>Absent pupils whose names are not known yet.</summary>
    public int Unnamed => Math.Max(0, (AbsentCount ?? 0) - Absences.Count);

    /// <summary>Present pupils; null when not reported.</summary>
    public int? Present => AbsentCount is { } absent ? Enrolled - absent : null;
}

public enum RollCallOrigin
{
    Report,
    Correction,

    /// <summary>"hủy": what stood before stands again, or nothing does.</summary>
    Undo,

    /// <summary>The teacher accepted a guardian's reason.</summary>
    AcceptedReason,
}
