namespace Bot.Domain.Cases;

/// <summary>What opened a case. The names are stored: never rename one.</summary>
public enum CaseOrigin
{
    /// <summary>The ladder of absences reached its leaders (A.6, day 3).</summary>
    Ladder,

    /// <summary>Two messages to the family without an answer (C.2 rule 8).</summary>
    SilentFamily,

    /// <summary>A member of staff.</summary>
    Staff,

    /// <summary>A superior's list (S0-08).</summary>
    Campaign,
}
