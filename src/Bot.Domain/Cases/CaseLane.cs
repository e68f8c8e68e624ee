namespace Bot.Domain.Cases;

/// <summary>Who acted or spoke: the three lanes of a case (S1-13). The names are stored: never rename one.</summary>
public enum CaseLane
{
    School,
    Commune,
    Family,
}
