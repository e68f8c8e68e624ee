namespace Bot.Domain.Cases;

/// <summary>How far the work for a child who stays away has come. The names are stored: never rename one.</summary>
public enum CaseState
{
    /// <summary>Somebody looks at it; nobody has spoken with the family yet.</summary>
    Watching,

    /// <summary>Somebody spoke with the family.</summary>
    Contacted,

    /// <summary>Somebody goes, or went, to the home.</summary>
    Visiting,

    /// <summary>What keeps the child away needs help: money, food, a place to stay.</summary>
    Support,

    /// <summary>The commune was told and takes part.</summary>
    Commune,

    /// <summary>The child is back: on quiet watch to the end of the school year (S3-04); staying away again re-opens the same case.</summary>
    Returned,

    /// <summary>The child dropped out ("không vận động được"): not before enough visits with minutes, unless a leader says why (S4-08).</summary>
    DroppedOut,
}
