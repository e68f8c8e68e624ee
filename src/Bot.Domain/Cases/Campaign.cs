namespace Bot.Domain.Cases;

/// <summary>A superior's list of children to be brought back (S0-08): the number on it never changes, whatever becomes of the names.</summary>
/// <param name="Id">Short ASCII id, unique in the school.</param>
/// <param name="Base">How many names the list had when it was taken over; every report of the campaign reconciles with it (S0-09).</param>
public sealed record Campaign(SchoolId School, string Id, string Title, CampaignKind Kind, int Base, StaffId By, DateTimeOffset At)
{
    /// <summary>The letter it came with, by its key; null for none.</summary>
    public string? Letter { get; init; }

    /// <summary>The next day by which that letter wants something done; null where there is no letter, or nothing left to do.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>When the import was taken back; null while it counts.</summary>
    public DateTimeOffset? CancelledAt { get; init; }
}
