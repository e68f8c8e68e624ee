namespace Bot.Domain.Tasks;

/// <summary>
/// Việc: something one member of staff must do and may forget. Opened by the program or by a letter, closed by a person, or by the program
/// when the reason for it is gone.
/// </summary>
/// <param name="Key">Names the fact for ever within the school, e.g. <c>silent:GL00118:2026-12-04</c>: however often it is found, it is one task.</param>
/// <param name="Owner">Who is to do it; <see cref="TaskOwners"/> finds who answers for it once that person has left.</param>
public sealed record StaffTask(SchoolId School, string Key, TaskKind Kind, StaffId Owner, DateTimeOffset OpenedAt)
{
    /// <summary>The child it is about, if one.</summary>
    public PupilId? Pupil { get; init; }

    public ClassId? Class { get; init; }

    /// <summary>The school date of the absence or event it is about; null where the kind needs none.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The last day on which it is done in time; null for as soon as possible.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>What is to be done, in words for people; null where the kind says it.</summary>
    public string? Words { get; init; }

    public TaskState State { get; init; } = TaskState.Open;

    /// <summary>Null while open, or when the program closed it.</summary>
    public StaffId? ClosedBy { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>What came of it, in the words of who closed it.</summary>
    public string? Outcome { get; init; }

    public bool IsOpen => State == TaskState.Open;

    /// <summary>Still open after its last day.</summary>
    public bool IsOverdue(DateOnly today) => IsOpen && DueOn < today;
}
