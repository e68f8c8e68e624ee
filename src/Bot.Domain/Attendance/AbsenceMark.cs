namespace Bot.Domain.Attendance;

/// <summary>Something about a pupil's absence that people were told of once; told again only when a correction had taken it back.</summary>
/// <param name="Since">What it counts from: the first day of the spell, or of the school year.</param>
/// <param name="Value">The days or sessions reached.</param>
/// <param name="ReachedOn">The school day on which it was.</param>
public sealed record AbsenceMark(SchoolId School, PupilId Pupil, AbsenceMarkKind Kind, DateOnly Since, int Value, DateOnly ReachedOn, DateTimeOffset ToldAt)
{
    /// <summary>When it ended; null while it stands.</summary>
    public DateTimeOffset? SettledAt { get; init; }

    public AbsenceMarkEnd? SettledAs { get; init; }

    public bool Stands => SettledAt is null;
}

/// <summary>The names are stored: never rename one.</summary>
public enum AbsenceMarkKind
{
    /// <summary>The teacher heard that leaders are told the day after.</summary>
    Eve,

    /// <summary>Leaders heard, with a notice for the commune.</summary>
    Leaders,

    /// <summary>Leaders were asked whether the pupil dropped out.</summary>
    Proposal,

    /// <summary>Those outside the school who are in charge of the hamlet got the child on their list.</summary>
    Commune,

    /// <summary>A number of sessions of the 45 was reached; it counts from the school year's first day.</summary>
    Sessions,
}

/// <summary>How a mark ended. The names are stored: never rename one.</summary>
public enum AbsenceMarkEnd
{
    /// <summary>The pupil was seen again.</summary>
    Returned,

    /// <summary>A correction: it had not been reached.</summary>
    TakenBack,
}
