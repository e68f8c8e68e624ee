using Bot.Dialogs.Ports;
using Bot.Dialogs.Understanding;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.Telegram;

/// <summary>The commands that Telegram offers behind its menu button, in every language the same. What they mean is decided where messages are read.</summary>
internal sealed class TelegramMenu(TelegramApi api, ILogger log)
{
    /// <summary>Once, at the start of receiving; without the menu everything can be written as before.</summary>
    public async Task ShowAsync(AccountLease lease, CancellationToken cancellationToken)
    {
        var answer = await api.SetMyCommandsAsync([.. SlashCommand.All.Select(command => new TelegramCommand(command.Name, command.Description))], cancellationToken);
        if (answer is not TelegramAnswer<bool>.Ok)
        {
            log.MenuNotShown(lease.Account, answer.ToReason());
        }
    }
}
