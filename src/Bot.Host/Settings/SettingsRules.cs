using System.Text.RegularExpressions;
using Bot.Channels;
using Bot.Channels.Telegram;
using Bot.Storage;

namespace Bot.Host.Settings;

/// <summary>What settings must be, alone and together. Each broken rule is one sentence that names the setting.</summary>
internal static partial class SettingsRules
{
    private static readonly string[] SqliteKeys = ["data source", "datasource", "filename"];

    public static IEnumerable<string> Broken(BotSettings settings) =>
        [.. Addresses(settings), .. Storage(settings.Storage), .. Telegram(settings), .. BotFramework(settings), .. ZaloBotRules.Broken(settings), .. ZaloOaRules.Broken(settings), .. Numbers(settings), .. Clock(settings.Clock)];

    /// <summary>What is told where a webhook of Telegram has no token, asked once the database has been: the set-up keeps the token there.</summary>
    public static string? MissingToken(TelegramOptions telegram) => telegram switch
    {
        { IsConfigured: true } => null,
        { Updates: UpdateMode.Webhook } => SettingsWording.Missing("Bot:Telegram:Token", "Bot:Telegram:Updates"),
        { WebhookSecret: not null } => SettingsWording.Missing("Bot:Telegram:Token", "Bot:Telegram:WebhookSecret"),
        _ => null,
    };

    private static IEnumerable<string> Addresses(BotSettings settings)
    {
        if (!settings.Urls.Split(';', StringSplitOptions.TrimEntries).All(IsHttp))
        {
            yield return SettingsWording.BadValue("Bot:Urls", "http://localhost:5080");
        }

        if (settings.PublicUrl is { } address && (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttps))
        {
            yield return SettingsWording.BadValue("Bot:PublicUrl", "https://…");
        }

        if (settings.PublicUrl is not null && settings.WebChat.Enabled == true)
        {
            yield return SettingsWording.Contradict("Bot:WebChat:Enabled", "Bot:PublicUrl");
        }
    }

    private static IEnumerable<string> Storage(StorageOptions storage)
    {
        var keys = storage.ConnectionString.Split(';').Select(part => part.Split('=')[0].Trim().ToLowerInvariant()).ToList();
        var isSqlite = keys.Exists(key => SqliteKeys.Contains(key, StringComparer.Ordinal));
        if (storage.Provider == StorageProvider.Postgres && storage.ConnectionString == StorageOptions.DefaultConnectionString)
        {
            yield return SettingsWording.Missing("Bot:Storage:ConnectionString", "Bot:Storage:Provider = Postgres");
        }
        else if (storage.Provider == StorageProvider.Postgres ? isSqlite : !isSqlite)
        {
            yield return SettingsWording.Contradict("Bot:Storage:ConnectionString", "Bot:Storage:Provider");
        }
        else if (!IsConnectionString(storage))
        {
            yield return SettingsWording.BadValue("Bot:Storage:ConnectionString", storage.Provider == StorageProvider.Postgres ? "Host=localhost;Database=attendance" : StorageOptions.DefaultConnectionString);
        }
    }

    /// <summary>Whether the driver knows every word of it; which one it does not is not repeated, for it may be a password.</summary>
    private static bool IsConnectionString(StorageOptions storage)
    {
        try
        {
            System.Data.Common.DbConnectionStringBuilder builder = storage.Provider == StorageProvider.Postgres
                ? new Npgsql.NpgsqlConnectionStringBuilder(storage.ConnectionString)
                : new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(storage.ConnectionString);
            return builder.Count > 0;
        }
        catch (ArgumentException)
        {
            return false;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static IEnumerable<string> Telegram(BotSettings settings)
    {
        var telegram = settings.Telegram;
        var isWebhook = telegram.Updates == UpdateMode.Webhook;
        if (telegram.Token is { } token && !token.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is ':' or '-' or '_'))
        {
            yield return SettingsWording.BadValue("Bot:Telegram:Token", "123456:ABC…");
        }

        if (!IsHttp(telegram.ApiUrl))
        {
            yield return SettingsWording.BadValue("Bot:Telegram:ApiUrl", "https://api.telegram.org");
        }

        if (isWebhook && settings.PublicUrl is null)
        {
            yield return SettingsWording.Missing("Bot:PublicUrl", "Bot:Telegram:Updates = Webhook");
        }

        if (isWebhook && telegram.WebhookSecret is null)
        {
            yield return SettingsWording.Missing("Bot:Telegram:WebhookSecret", "Bot:Telegram:Updates = Webhook");
        }

        if (telegram.WebhookSecret is { } secret && !WebhookSecret().IsMatch(secret))
        {
            yield return SettingsWording.BadValue("Bot:Telegram:WebhookSecret", "A–Z a–z 0–9 _ -");
        }
    }

    private static IEnumerable<string> BotFramework(BotSettings settings)
    {
        var bot = settings.BotFramework;
        if (bot.AppId is null && (bot.AppPassword is not null || bot.TenantId is not null))
        {
            yield return SettingsWording.Missing("Bot:BotFramework:AppId", bot.AppPassword is not null ? "Bot:BotFramework:AppPassword" : "Bot:BotFramework:TenantId");
        }

        if (bot.AppId is not null && bot.AppPassword is null)
        {
            yield return SettingsWording.Missing("Bot:BotFramework:AppPassword", "Bot:BotFramework:AppId");
        }

        if (bot.AppId is { } id && !Guid.TryParseExact(id, "D", out _))
        {
            yield return SettingsWording.BadValue("Bot:BotFramework:AppId", "00000000-0000-0000-0000-000000000000");
        }

        if (bot.TenantId is { } tenant && !Tenant().IsMatch(tenant))
        {
            yield return SettingsWording.BadValue("Bot:BotFramework:TenantId", "00000000-0000-0000-0000-000000000000");
        }

        if (bot.AllowAnonymous && bot.AppId is not null)
        {
            yield return SettingsWording.Contradict("Bot:BotFramework:AllowAnonymous", "Bot:BotFramework:AppId");
        }

        if (bot.AllowAnonymous && settings.PublicUrl is not null)
        {
            yield return SettingsWording.Contradict("Bot:BotFramework:AllowAnonymous", "Bot:PublicUrl");
        }

        // Keys that came over plain http could be anybody's, and a password that goes over it is everybody's.
        foreach (var (setting, address) in new[]
        {
            ("Bot:BotFramework:OpenIdMetadataUrl", bot.OpenIdMetadataUrl),
            ("Bot:BotFramework:EmulatorOpenIdMetadataUrl", bot.EmulatorOpenIdMetadataUrl),
            ("Bot:BotFramework:TokenUrl", bot.TokenUrl),
        })
        {
            if (address is not null && !(Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback))))
            {
                yield return SettingsWording.BadValue(setting, "https://…");
            }
        }
    }

    private static IEnumerable<string> Numbers(BotSettings settings)
    {
        if (settings.Workers.Count is < 1 or > 64)
        {
            yield return SettingsWording.OutOfRange("Bot:Workers:Count", 1, 64);
        }

        if (settings.Workers.BatchSize is < 1 or > 1000)
        {
            yield return SettingsWording.OutOfRange("Bot:Workers:BatchSize", 1, 1000);
        }

        if (settings.Storage.Writers is < 1 or > 16)
        {
            yield return SettingsWording.OutOfRange("Bot:Storage:Writers", 1, 16);
        }

        if (settings.Storage.CommitLimit is < 1 or > 1024)
        {
            yield return SettingsWording.OutOfRange("Bot:Storage:CommitLimit", 1, 1024);
        }
    }

    private static IEnumerable<string> Clock(ClockOptions clock)
    {
        if (clock.Rate is not (>= 1 and <= 1000))
        {
            yield return SettingsWording.OutOfRange("Bot:Clock:Rate", 1, 1000);
        }

        if (clock.Start is not null && clock.StartsAt is null)
        {
            yield return SettingsWording.BadValue("Bot:Clock:Start", "2026-11-23T06:55:00+07:00");
        }
    }

    internal static bool IsHttp(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);

    /// <summary>Domain names, separated by semicolons.</summary>
    internal static bool IsDomains(string names) => Domains().IsMatch(names);

    [GeneratedRegex("^[A-Za-z0-9_-]{1,256}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WebhookSecret();

    [GeneratedRegex("^[A-Za-z0-9.-]{1,253}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tenant();

    [GeneratedRegex(@"^[a-z0-9-]+(\.[a-z0-9-]+)+(;[a-z0-9-]+(\.[a-z0-9-]+)+)*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Domains();
}
