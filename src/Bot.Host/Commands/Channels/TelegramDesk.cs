using Bot.Channels.Telegram;

namespace Bot.Host.Commands.Channels;

/// <summary>The verbs about the Telegram account.</summary>
internal static class TelegramDesk
{
    public static async Task<int> TestAsync(Desk desk, CancellationToken cancellationToken)
    {
        if (!desk.Settings.Telegram.IsConfigured)
        {
            return desk.Refuse(ExitCode.Refused, ChannelsWording.TelegramMissing);
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
}
