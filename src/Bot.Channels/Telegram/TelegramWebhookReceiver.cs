using Bot.Dialogs.Ports;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.Telegram;

/// <summary>Asks Telegram to deliver to our webhook, until it agrees, and rests.</summary>
/// <param name="publicUrl">The https address under which this host is reached.</param>
public sealed class TelegramWebhookReceiver(TelegramApi api, TelegramOptions options, Uri publicUrl, TimeProvider clock, ILogger<TelegramWebhookReceiver> log) : IReceiver
{
    public string Kind => TelegramChannel.Account;

    public async Task RunAsync(AccountLease lease, CancellationToken cancellationToken)
    {
        var backoff = new Backoff(clock);
        try
        {
            while (await RegisterAsync(cancellationToken) is not TelegramAnswer<bool>.Ok and var answer)
            {
                if (answer is TelegramAnswer<bool>.Failed { Code: 401 or 404 } refused)
                {
                    log.AccountRefused(lease.Account, refused.Code);
                    return;
                }

                log.PollFailed(lease.Account, answer.ToReason());
                await backoff.WaitAsync((answer as TelegramAnswer<bool>.Failed)?.RetryAfter ?? TimeSpan.Zero, cancellationToken);
            }

            log.WebhookSet(lease.Account);
            await new TelegramMenu(api, log).ShowAsync(lease, cancellationToken);
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The webhook stays set: the next holder of the account is reached under the same address.
        }
    }

    /// <summary>Sets the webhook once (also <c>channels register telegram</c>).</summary>
    public Task<TelegramAnswer<bool>> RegisterAsync(CancellationToken cancellationToken) => api.SetWebhookAsync(
        new SetWebhook(new Uri(publicUrl, TelegramEndpoints.Path).AbsoluteUri, options.WebhookSecret!, TelegramUpdates.Wanted), cancellationToken);
}
