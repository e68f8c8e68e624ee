namespace Bot.Domain.Cases;

/// <summary>
/// Hồ sơ vận động: the work for one child who stays away, from the first unexplained days until the child is back or has dropped out. A child has at most one
/// that is not closed as dropped out; one that is open when a school year ends goes on in the next.
/// </summary>
/// <param name="Number">The first, second … case of this pupil.</param>
public sealed record PupilCase(SchoolId School, PupilId Pupil, int Number, CaseOrigin Origin, DateOnly OpenedOn, DateTimeOffset OpenedAt)
{
    public CaseState State { get; init; } = CaseState.Watching;

    /// <summary>Since when it is in that state.</summary>
    public DateOnly StateSince { get; init; } = OpenedOn;

    /// <summary>Who answers for it; null for the homeroom teacher of the child's class.</summary>
    public StaffId? Owner { get; init; }

    /// <summary>What is to be done next, in words; null where the state says it.</summary>
    public string? NextStep { get; init; }

    public DateOnly? NextOn { get; init; }

    /// <summary>How often the child came back and stayed away again.</summary>
    public int Relapses { get; init; }

    /// <summary>Why a leader closed it with too few visits; null otherwise.</summary>
    public string? ClosedDespite { get; init; }

    /// <summary>Grows with every change; a change that saw another one is a conflict.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Somebody still has to do something.</summary>
    public bool IsOpen => State is not (CaseState.Returned or CaseState.DroppedOut);
}
