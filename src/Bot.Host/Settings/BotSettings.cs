using Bot.Channels.BotFramework;
using Bot.Channels.Telegram;
using Bot.Channels.ZaloBot;
using Bot.Channels.ZaloOa;
using Bot.Storage;

namespace Bot.Host.Settings;

/// <summary>All settings of the process (section <c>Bot</c>, design §6). What belongs to a school is a rule of that school, not a setting.</summary>
public sealed class BotSettings
{
    public const string Section = "Bot";

    /// <summary>Where the host listens; several separated by semicolons. Default <c>http://localhost:5080</c>.</summary>
    public string Urls { get; set; } = "http://localhost:5080";

    /// <summary>The https address under which webhooks and links are reached. Default none.</summary>
    public string? PublicUrl { get; set; }

    public SchoolOptions School { get; set; } = new();

    public StorageOptions Storage { get; set; } = new();

    public TelegramOptions Telegram { get; set; } = new();

    public BotFrameworkOptions BotFramework { get; set; } = new();

    public ZaloBotOptions ZaloBot { get; set; } = new();

    public ZaloOaOptions ZaloOa { get; set; } = new();

    public WebChatOptions WebChat { get; set; } = new();

    public WorkerOptions Workers { get; set; } = new();

    public SecretOptions Secrets { get; set; } = new();

    public ClockOptions Clock { get; set; } = new();

    /// <summary>Whether any channel to the outside is configured.</summary>
    public bool HasChannel => Telegram.IsConfigured || BotFramework.IsConfigured || ZaloBot.IsConfigured || ZaloOa.IsConfigured;

    /// <summary>The sample school stands in for a folder only while nothing real is at stake: no channel, the default database.</summary>
    public bool MayUseSampleSchool => School.Folder is null && !HasChannel && Storage.IsDefault;
}
