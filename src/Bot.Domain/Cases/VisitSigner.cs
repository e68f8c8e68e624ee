namespace Bot.Domain.Cases;

/// <summary>Who may sign the minutes of a home visit (S4-09). The names are stored: never rename one.</summary>
public enum VisitSigner
{
    Guardian,

    /// <summary>Người đỡ đầu.</summary>
    Sponsor,

    /// <summary>A person living next to the home.</summary>
    Neighbour,
}
