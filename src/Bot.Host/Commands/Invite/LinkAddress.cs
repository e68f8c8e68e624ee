using Bot.Channels.Telegram;
using Bot.Host.Commands.Channels;
using Bot.Host.Documents.Slips;
using Bot.Host.Settings;

namespace Bot.Host.Commands.Invite;

/// <summary>Where QR codes lead: straight into the chat of every channel that has such addresses.</summary>
internal static class LinkAddress
{
    /// <summary>Makes the doors of a code; none where no channel can be opened by an address.</summary>
    /// <remarks>See https://core.telegram.org/bots/features#deep-linking. Zalo's addresses carry no code.</remarks>
    /// <param name="warn">Told why a channel that is configured has no door just now.</param>
    public static async Task<Func<string, IReadOnlyList<SlipDoor>>> FindAsync(BotSettings settings, Action<string> warn, CancellationToken cancellationToken)
    {
        var bot = await TelegramNameAsync(settings, warn, cancellationToken);
        (string Channel, string? Address)[] zalo =
        [
            ("Zalo", settings.ZaloOa.IsConfigured ? settings.ZaloOa.Link : null),
            ("Zalo bot", settings.ZaloBot.IsConfigured ? settings.ZaloBot.Link : null),
        ];
        List<SlipDoor> fixedDoors = [.. zalo.Where(door => door.Address is not null).Select(door => new SlipDoor(door.Channel, door.Address!))];
        return code => bot is null ? fixedDoors : [new SlipDoor("Telegram", $"https://t.me/{bot}?start={code}"), .. fixedDoors];
    }

    private static async Task<string?> TelegramNameAsync(BotSettings settings, Action<string> warn, CancellationToken cancellationToken)
    {
        if (!settings.Telegram.IsConfigured)
        {
            return null;
        }

        using var telegram = new TelegramBotClient(settings.Telegram);
        try
        {
            return (await telegram.GetMeAsync(cancellationToken)).Username;
        }
        catch (RequestException fault)
        {
            warn(InviteWording.WithoutAddress(ChannelsWording.Trouble(fault)));
            return null;
        }
    }
}
