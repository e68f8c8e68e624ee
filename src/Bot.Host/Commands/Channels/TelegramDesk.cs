using Bot.Channels;
using Bot.Channels.Telegram;
using Bot.Host.Settings;

namespace Bot.Host.Commands.Channels;

/// <summary>The verbs about the Telegram account.</summary>
internal static class TelegramDesk
{
    public static async Task<int> TestAsync(Desk desk, CancellationToken cancellationToken)
    {
        if (!await HasTokenAsync(desk, cancellationToken))
        {
            return RefuseWithoutToken(desk, ChannelsWording.TelegramMissing);
        }

        using var telegram = new TelegramBotClient(desk.Settings.Telegram);
        try
        {
            var me = await telegram.GetMeAsync(cancellationToken);
            return desk.Print([ChannelsWording.Telegram(me), ChannelsWording.Webhook(await telegram.GetWebhookInfoAsync(cancellationToken))]);
        }
        catch (RequestException fault)
        {
            return desk.Refuse(ExitCode.Refused, ChannelsWording.Trouble(fault));
        }
    }

    /// <summary>Sets the webhook now instead of at the next start, so that a wrong address or certificate is seen while somebody looks.</summary>
    public static async Task<int> RegisterAsync(Desk desk, CancellationToken cancellationToken)
    {
        var settings = desk.Settings;
        if (!await HasTokenAsync(desk, cancellationToken))
        {
            return RefuseWithoutToken(desk, ChannelsWording.TelegramPolls);
        }

        if (settings.Telegram.Updates != UpdateMode.Webhook)
        {
            return desk.Refuse(ExitCode.Refused, ChannelsWording.TelegramPolls); // while a webhook is set nobody may poll
        }

        using var telegram = new TelegramBotClient(settings.Telegram);
        try
        {
            await TelegramEndpoints.SetWebhookAsync(telegram, settings.Telegram, new Uri(settings.PublicUrl!), cancellationToken);
            return desk.Print([ChannelsWording.Webhook(await telegram.GetWebhookInfoAsync(cancellationToken))]);
        }
        catch (RequestException fault)
        {
            return desk.Refuse(ExitCode.Refused, ChannelsWording.Trouble(fault));
        }
    }

    /// <summary>Ends the webhook; what waits is kept for whoever polls next.</summary>
    public static async Task<int> UnregisterAsync(Desk desk, CancellationToken cancellationToken)
    {
        if (!await HasTokenAsync(desk, cancellationToken))
        {
            return RefuseWithoutToken(desk, ChannelsWording.TelegramMissing);
        }

        using var telegram = new TelegramBotClient(desk.Settings.Telegram);
        try
        {
            await telegram.DeleteWebhookAsync(cancellationToken);
            return desk.Print([ChannelsWording.Webhook(await telegram.GetWebhookInfoAsync(cancellationToken))]);
        }
        catch (RequestException fault)
        {
            return desk.Refuse(ExitCode.Refused, ChannelsWording.Trouble(fault));
        }
    }

    /// <summary>Settings that ask for a webhook without a token are wrong wherever they are met; else nothing is.</summary>
    private static int RefuseWithoutToken(Desk desk, string otherwise) => SettingsRules.MissingToken(desk.Settings.Telegram) is { } missing
        ? desk.Refuse(ExitCode.BadUsage, missing)
        : desk.Refuse(ExitCode.Refused, otherwise);

    /// <summary>Of the settings, or given in the set-up: that one lies in the database, which is opened for nothing else.</summary>
    private static async Task<bool> HasTokenAsync(Desk desk, CancellationToken cancellationToken)
    {
        if (!desk.Settings.Telegram.IsConfigured)
        {
            await using var stores = await Stores.OpenAsync(desk, cancellationToken);
        }

        return desk.Settings.Telegram.IsConfigured;
    }
}
