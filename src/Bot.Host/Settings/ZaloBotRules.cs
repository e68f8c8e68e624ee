using System.Text.RegularExpressions;
using Bot.Channels;

namespace Bot.Host.Settings;

/// <summary>What the settings of the Zalo bot must be.</summary>
internal static partial class ZaloBotRules
{
    public static IEnumerable<string> Broken(BotSettings settings)
    {
        var zalo = settings.ZaloBot;
        var isWebhook = zalo.Updates == UpdateMode.Webhook;
        if (!zalo.IsConfigured && (isWebhook || zalo.WebhookSecret is not null))
        {
            yield return SettingsWording.Missing("Bot:ZaloBot:Token", isWebhook ? "Bot:ZaloBot:Updates" : "Bot:ZaloBot:WebhookSecret");
        }

        if (zalo.Token is { } token && !token.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is ':' or '-' or '_' or '.'))
        {
            yield return SettingsWording.BadValue("Bot:ZaloBot:Token", "123456:ABC…");
        }

        if (!SettingsRules.IsHttp(zalo.ApiUrl))
        {
            yield return SettingsWording.BadValue("Bot:ZaloBot:ApiUrl", "https://bot-api.zaloplatforms.com");
        }

        if (isWebhook && settings.PublicUrl is null)
        {
            yield return SettingsWording.Missing("Bot:PublicUrl", "Bot:ZaloBot:Updates = Webhook");
        }

        if (isWebhook && zalo.WebhookSecret is null)
        {
            yield return SettingsWording.Missing("Bot:ZaloBot:WebhookSecret", "Bot:ZaloBot:Updates = Webhook");
        }

        if (zalo.WebhookSecret is { } secret && !WebhookSecret().IsMatch(secret))
        {
            yield return SettingsWording.BadValue("Bot:ZaloBot:WebhookSecret", SettingsWording.ZaloSecret);
        }

        if (zalo.PerSecond is not (>= 1 and <= 30))
        {
            yield return SettingsWording.OutOfRange("Bot:ZaloBot:PerSecond", 1, 30);
        }

        if (zalo.PerChatPerSecond is not (>= 0.1 and <= 5))
        {
            yield return SettingsWording.OutOfRange("Bot:ZaloBot:PerChatPerSecond", 0.1, 5);
        }

        if (zalo.MonthlyQuota is < 1 or > 1_000_000)
        {
            yield return SettingsWording.OutOfRange("Bot:ZaloBot:MonthlyQuota", 1, 1_000_000);
        }

        if (zalo.QuotaReservePercent is < 0 or > 50)
        {
            yield return SettingsWording.OutOfRange("Bot:ZaloBot:QuotaReservePercent", 0, 50);
        }

        if (zalo.Link is { } link && !link.StartsWith("https://", StringComparison.Ordinal))
        {
            yield return SettingsWording.BadValue("Bot:ZaloBot:Link", "https://zalo.me/…");
        }

        if (!SettingsRules.IsDomains(zalo.MediaHosts))
        {
            yield return SettingsWording.BadValue("Bot:ZaloBot:MediaHosts", "zdn.vn;zalo.me");
        }
    }

    [GeneratedRegex("^[A-Za-z0-9_-]{8,256}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WebhookSecret();
}
