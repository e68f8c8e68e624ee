using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Dialogs.Understanding;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.Telegram;

/// <summary>
/// The commands that Telegram offers behind its menu button: for everybody those of a stranger, for a linked chat those of its person's role, in
/// the language of the phone. What they mean, and who may give them, is decided where messages are read.
/// </summary>
internal sealed class TelegramMenu(TelegramBotClient client, ILogger log)
{
    /// <summary>A language of its own, and everybody else's; phones here are Vietnamese or English.</summary>
    private static readonly (string? Code, Func<SlashCommand, string> Describe)[] Languages =
    [
        (null, command => command.Description),
        ("vi", command => command.Description),
        ("en", command => command.EnglishDescription),
    ];

    /// <summary>Once, at the start of receiving; without the menu everything can be written as before.</summary>
    public Task ShowAsync(AccountLease lease, CancellationToken cancellationToken) =>
        ShowAsync(lease.Account, CommandMenu.Anyone, new BotCommandScope("all_private_chats"), cancellationToken);

    /// <summary>For one chat, from now on.</summary>
    public Task ShowAsync(long chat, CommandMenu menu, CancellationToken cancellationToken) =>
        ShowAsync(TelegramChannel.Account, menu, new BotCommandScope("chat", chat), cancellationToken);

    private async Task ShowAsync(string account, CommandMenu menu, BotCommandScope scope, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var (code, describe) in Languages)
            {
                var commands = SlashCommand.For(menu).Select(command => new BotCommand(command.Name, describe(command)));
                await client.SetMyCommandsAsync(new SetMyCommands([.. commands], scope, code), cancellationToken);
            }
        }
        catch (RequestException fault)
        {
            log.MenuNotShown(account, fault.ToReason());
        }
    }
}
