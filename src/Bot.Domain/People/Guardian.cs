namespace Bot.Domain.People;

/// <summary>A guardian (phụ huynh, người giám hộ) as the register has it.</summary>
/// <param name="Phone">As written; empty when the register has none.</param>
/// <param name="Children">The pupils this person answers for, with the relation to each; never empty.</param>
public sealed record Guardian(GuardianId Id, string Name, string Phone, IReadOnlyList<Guardianship> Children)
{
    /// <summary>The day on which the guardian signed on paper that the school may write; null where the roster has none. Whether it still stands is no matter of the roster.</summary>
    public DateOnly? AgreedOnPaper { get; init; }
}

public sealed record Guardianship(PupilId Pupil, Relation Relation);

public enum Relation
{
    Father,
    Mother,

    /// <summary>Người giám hộ, người đỡ đầu.</summary>
    Sponsor,
}
