namespace Bot.Domain.Attendance;

/// <summary>What can be known about how a class's numbers came about, over some weeks.</summary>
public sealed record ClassEvidence(ClassId Class)
{
    /// <summary>Its reported sessions, by day and session.</summary>
    public IReadOnlyList<HeldSession> Held { get; init; } = [];

    /// <summary>The blind counts that can be compared.</summary>
    public IReadOnlyList<HeadCountCheck> Counts { get; init; } = [];

    /// <summary>Absences of which the family was heard, or which it answered.</summary>
    public int Answered { get; init; }

    /// <summary>Those where the family says that the child was at school.</summary>
    public int Contradicted { get; init; }

    /// <summary>Meals reported for a day, and how many eat by the roll.</summary>
    public IReadOnlyList<(int Reported, int ByRoll)> Meals { get; init; } = [];

    /// <summary>Sessions changed on a later day than their own.</summary>
    public int LateEdits { get; init; }
}
