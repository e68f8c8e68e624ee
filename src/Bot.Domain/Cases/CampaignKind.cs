namespace Bot.Domain.Cases;

/// <summary>Which of the two tables a campaign fills. The names are stored: never rename one.</summary>
public enum CampaignKind
{
    /// <summary>Table 1: children who attend irregularly (S0-12).</summary>
    Irregular,

    /// <summary>Table 2: children who dropped out (S0-13).</summary>
    DroppedOut,
}
