using System.Text.Json;
using Bot.Dialogs.Ports;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.Telegram;

/// <summary>Takes one update into the inbox; the same for polling and webhook.</summary>
internal sealed class TelegramIntake(TelegramBotClient client, IInbox inbox, TimeProvider clock, ILogger log)
{
    private readonly TelegramUpdateReader _reader = new(clock);
    private readonly TelegramIdentity _identity = new(client, clock);

    /// <summary>Returns when the update is durable, or nothing for us. Throws what the inbox throws.</summary>
    /// <returns>The tap that is to be answered now; null for none.</returns>
    public async Task<string?> AcceptAsync(JsonElement update, CancellationToken cancellationToken)
    {
        switch (await _reader.ReadAsync(update, () => _identity.UsernameAsync(cancellationToken)))
        {
            case TelegramReading.Message message:
                await inbox.AcceptAsync(message.Inbound, cancellationToken);
                return message.CallbackQuery;
            case TelegramReading.Ignored ignored:
                log.UpdateIgnored(TelegramChannel.Account, ignored.Why);
                return ignored.CallbackQuery;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }
}
