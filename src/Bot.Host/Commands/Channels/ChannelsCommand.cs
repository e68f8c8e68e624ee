using System.CommandLine;
using System.Globalization;
using Bot.Channels.Telegram;

namespace Bot.Host.Commands.Channels;

/// <summary><c>channels list|test KIND</c>.</summary>
internal static class ChannelsCommand
{
    private const string Telegram = "telegram";

    public static Command Create(DeskDoor door) => new("channels", ChannelsWording.Verb) { List(door), Test(door) };

    private static Command List(DeskDoor door)
    {
        var command = new Command("list", ChannelsWording.List);
        command.SetAction(door.Verb(async (desk, stores, _, cancellationToken) =>
        {
            var rows = from account in await stores.Accounts.ListAsync(cancellationToken)
                       select (IReadOnlyList<string>)
                       [
                           account.Id, account.Kind, account.School?.Value ?? "", account.NotBefore?.ToString("u", CultureInfo.InvariantCulture) ?? "",
                       ];
            return desk.Print(TextTable.Lines([ChannelsWording.ListHeader, .. rows]));
        }));
        return command;
    }

    private static Command Test(DeskDoor door)
    {
        var kind = new Argument<string>("KIND") { Description = ChannelsWording.Kind };
        kind.Validators.Add(given =>
        {
            if (given.Tokens[0].Value != Telegram)
            {
                given.AddError(ChannelsWording.UnknownKind(given.Tokens[0].Value));
            }
        });
        var command = new Command("test", ChannelsWording.Test) { kind };
        command.SetAction(door.Verb((desk, _, cancellationToken) => TestTelegramAsync(desk, cancellationToken)));
        return command;
    }

    private static async Task<int> TestTelegramAsync(Desk desk, CancellationToken cancellationToken)
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
