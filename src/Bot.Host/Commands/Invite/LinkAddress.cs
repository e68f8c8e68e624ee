using Bot.Channels.Telegram;
using Bot.Host.Commands.Channels;

namespace Bot.Host.Commands.Invite;

/// <summary>Where a QR code leads: straight into the chat where the channel has such addresses, else it holds the bare code.</summary>
internal static class LinkAddress
{
    /// <summary>Makes the address of a code; returns null for every code where no channel can be opened by an address.</summary>
    /// <remarks>See https://core.telegram.org/bots/features#deep-linking.</remarks>
    public static async Task<Func<string, string?>> FindAsync(Desk desk, CancellationToken cancellationToken)
    {
        if (!desk.Settings.Telegram.IsConfigured)
        {
            return _ => null;
        }

        using var telegram = new TelegramBotClient(desk.Settings.Telegram);
        try
        {
            if ((await telegram.GetMeAsync(cancellationToken)).Username is { } name)
            {
                return code => $"https://t.me/{name}?start={code}";
            }
        }
        catch (RequestException fault)
        {
            await desk.Error.WriteLineAsync(InviteWording.WithoutAddress(ChannelsWording.Trouble(fault)));
        }

        return _ => null;
    }
}
