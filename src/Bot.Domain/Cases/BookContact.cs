namespace Bot.Domain.Cases;

/// <summary>Somebody outside the register whom the school may ring: of one child, of a hamlet, or of the whole school. Guardians, staff, officers and hamlet leads are in the register.</summary>
/// <param name="Id">Short ASCII id, unique in the school.</param>
/// <param name="Purpose">What this contact may be asked and told for, in words; nothing else is.</param>
public sealed record BookContact(SchoolId School, string Id, ContactKind Kind, string Name, string Purpose, DateTimeOffset At)
{
    public string? Phone { get; init; }

    /// <summary>The only child the contact may hear of; null for none in particular.</summary>
    public PupilId? Pupil { get; init; }

    /// <summary>The hamlet, by its name in the register; null for no hamlet in particular.</summary>
    public string? Hamlet { get; init; }
}
