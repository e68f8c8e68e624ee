using Bot.Dialogs.Ports;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.Telegram;

/// <summary>Asks Telegram to deliver to our webhook, until it agrees, and rests.</summary>
/// <param name="publicUrl">The https address under which this host is reached.</param>
public sealed class TelegramWebhookReceiver(
    TelegramBotClient client, TelegramOptions options, Uri publicUrl, TimeProvider clock, ILogger<TelegramWebhookReceiver> log) : IReceiver
{
    public string Kind => TelegramChannel.Account;

    public async Task RunAsync(AccountLease lease, CancellationToken cancellationToken)
    {
        var patience = new TelegramPatience(clock, log);
        try
        {
            while (true)
            {
                try
                {
                    await RegisterAsync(cancellationToken);
                    break;
                }
                catch (RequestException fault)
                {
                    if (!await patience.WaitOutAsync(lease.Account, fault, cancellationToken))
                    {
                        return;
                    }
                }
            }

            log.WebhookSet(lease.Account);
            await new TelegramMenu(client, log).ShowAsync(lease, cancellationToken);
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The webhook stays set: the next holder of the account is reached under the same address.
        }
    }

    /// <summary>Sets the webhook once.</summary>
    public Task RegisterAsync(CancellationToken cancellationToken) => TelegramEndpoints.SetWebhookAsync(client, options, publicUrl, cancellationToken);
}
