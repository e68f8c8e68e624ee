namespace Bot.Channels;

/// <summary>How updates come from a vendor.</summary>
public enum UpdateMode
{
    /// <summary>The bot asks for them; needs no public address.</summary>
    Polling,

    /// <summary>The vendor calls the bot; needs <c>Bot:PublicUrl</c> and a secret.</summary>
    Webhook,
}
