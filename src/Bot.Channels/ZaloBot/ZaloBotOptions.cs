namespace Bot.Channels.ZaloBot;

/// <summary>The default Zalo bot (section <c>Bot:ZaloBot</c>); without a token there is none.</summary>
public sealed class ZaloBotOptions
{
    /// <summary>Token from the bot creator in the Zalo app, <c>digits:secret</c>; secret, never logged. May come from a file (<c>TokenFile</c>). Default none.</summary>
    public string? Token { get; set; }

    /// <summary>Root of the Zalo Bot API, without a slash at the end. Default <c>https://bot-api.zaloplatforms.com</c>.</summary>
    public string ApiUrl { get; set; } = "https://bot-api.zaloplatforms.com";

    /// <summary>Default <see cref="UpdateMode.Polling"/>. For <see cref="UpdateMode.Webhook"/> register once: <c>channels register zalo-bot</c>.</summary>
    public UpdateMode Updates { get; set; } = UpdateMode.Polling;

    /// <summary>What Zalo repeats in every webhook call: 8–256 of <c>A–Z a–z 0–9 _ -</c>; secret. Needed for webhooks. May come from a file.</summary>
    public string? WebhookSecret { get; set; }

    /// <summary>Messages a second to all chats together, 1 to 30. Zalo publishes no limit; default 5.</summary>
    public double PerSecond { get; set; } = 5;

    /// <summary>Messages a second to one chat, 0.1 to 5. Default 1.</summary>
    public double PerChatPerSecond { get; set; } = 1;

    /// <summary>Messages a month that the plan allows, 1 to 1,000,000. Default 3,000, the free plan.</summary>
    public int MonthlyQuota { get; set; } = 3000;

    /// <summary>How many percent of <see cref="MonthlyQuota"/> only alarms and questions to families may use, 0 to 50. Default 10.</summary>
    public int QuotaReservePercent { get; set; } = 10;

    /// <summary>
    /// Domains from which pictures and voice notes are fetched, with everything under them, separated by semicolons. Default: Zalo's own. The
    /// host of <see cref="ApiUrl"/> is always one.
    /// </summary>
    public string MediaHosts { get; set; } = "zdn.vn;zadn.vn;zalo.me;zaloapp.com;zaloplatforms.com;zapps.me";

    /// <summary>The https address that opens a chat with the bot, as the Zalo app shares it; printed as a QR code on invitation slips. Default none.</summary>
    public string? Link { get; set; }

    public bool IsConfigured => Token is not null;
}
