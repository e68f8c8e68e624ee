namespace Bot.Domain.Cases;

/// <summary>One line in a case, never changed: what happened, in whose lane, when, told by whom.</summary>
/// <param name="Id">Short ASCII id, unique in the school; the same whenever the same message is decided on again.</param>
/// <param name="Day">The school date on which it happened, which may be before it was told.</param>
/// <param name="At">When it was told.</param>
public sealed record CaseEntry(SchoolId School, PupilId Pupil, string Id, CaseEntryKind Kind, CaseLane Lane, DateOnly Day, DateTimeOffset At)
{
    /// <summary>Who told it; null when the program found it.</summary>
    public StaffId? By { get; init; }

    /// <summary>What was said or done, in words of people; null where the kind says it.</summary>
    public string? Words { get; init; }

    /// <summary>The state the case has from here on; null where it stays as it is.</summary>
    public CaseState? To { get; init; }

    public ContactWay? Way { get; init; }

    /// <summary>The number of the visit, from 1.</summary>
    public int? Visit { get; init; }

    /// <summary>Who was spoken with or told, from the contact book; null where nobody in particular.</summary>
    public string? Contact { get; init; }

    /// <summary>The id of the entry that was a mistake.</summary>
    public string? TakesBack { get; init; }
}
