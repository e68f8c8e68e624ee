namespace Bot.Domain.Cases;

/// <summary>One name on a superior's list, as it stood there, and what became of it.</summary>
/// <param name="Number">From 1, in the order of the list.</param>
/// <param name="Written">The line as it was written.</param>
public sealed record CampaignLine(SchoolId School, string Campaign, int Number, string Written)
{
    /// <summary>The name on the line.</summary>
    public string Name { get; init; } = "";

    /// <summary>The class on the line, as written; empty when none stands there.</summary>
    public string Class { get; init; } = "";

    public DateOnly? BirthDate { get; init; }

    /// <summary>The child it means; null while nobody has said: then no report is ready.</summary>
    public PupilId? Pupil { get; init; }

    /// <summary>Somebody said that the child is in no list of the school any more: it stays in the base and needs a reason all the same.</summary>
    public bool NotInRegister { get; init; }

    /// <summary>The day on which the child was back; null while it is not.</summary>
    public DateOnly? BackOn { get; init; }

    /// <summary>Why the child could not be brought back, from the code book of causes; null while unknown.</summary>
    public LeavingReason? Reason { get; init; }

    /// <summary>Grows with every change; a change that saw another one is a conflict.</summary>
    public int Version { get; init; } = 1;

    /// <summary>It is known whom the line means.</summary>
    public bool IsSettled => Pupil is not null || NotInRegister;
}
