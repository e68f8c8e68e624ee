namespace Bot.Channels.Telegram;

/// <summary>The default Telegram account (section <c>Bot:Telegram</c>); without a token there is none.</summary>
public sealed class TelegramOptions
{
    /// <summary>Bot token from BotFather; secret, never logged. May come from a file (<c>TokenFile</c>). Default none.</summary>
    public string? Token { get; set; }

    /// <summary>Root of the Bot API, without a slash at the end. Default <c>https://api.telegram.org</c>; another for a local Bot API server or a test.</summary>
    public string ApiUrl { get; set; } = "https://api.telegram.org";

    /// <summary>Default <see cref="UpdateMode.Polling"/>.</summary>
    public UpdateMode Updates { get; set; } = UpdateMode.Polling;

    /// <summary>What Telegram repeats in every webhook call: 1–256 of <c>A–Z a–z 0–9 _ -</c>; secret. Needed for webhooks. May come from a file.</summary>
    public string? WebhookSecret { get; set; }

    public bool IsConfigured => Token is not null;
}
