namespace Bot.Dialogs.Understanding.Visits;

/// <summary>What a message says of a visit; null for what it does not say.</summary>
public sealed record VisitAccount
{
    /// <summary>Empty for "một mình".</summary>
    public IReadOnlyList<string>? Companions { get; init; }

    public DateOnly? Day { get; init; }

    /// <summary>It is still to be made.</summary>
    public bool IsAhead { get; init; }

    public bool NobodyHome { get; init; }

    public string? Met { get; init; }

    public string? Said { get; init; }

    /// <summary>Empty for "không hứa gì".</summary>
    public string? Promise { get; init; }

    public DateOnly? PromisedFor { get; init; }

    public bool IsEmpty => this == new VisitAccount();
}
