using Bot.Dialogs.Ports;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.ZaloBot;

/// <summary>
/// Looks whether Zalo delivers to our webhook and says so, once an hour until it does. It registers nothing: Zalo counts that per day, so only
/// <c>channels register zalo-bot</c> does.
/// </summary>
/// <param name="webhook">Where updates of this host arrive.</param>
public sealed class ZaloBotWebhookReceiver(ZaloBotApi api, Uri webhook, TimeProvider clock, ILogger<ZaloBotWebhookReceiver> log) : IReceiver
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromHours(1);
    private readonly Backoff _backoff = new(clock);

    public string Kind => ZaloBotChannel.Account;

    public async Task RunAsync(AccountLease lease, CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                switch (await api.GetWebhookInfoAsync(cancellationToken))
                {
                    case ZaloBotAnswer<ZaloBotWebhookState>.Ok { Result.Url: { } url } when url == webhook.AbsoluteUri:
                        log.WebhookSet(lease.Account);
                        await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
                        break;
                    case ZaloBotAnswer<ZaloBotWebhookState>.Ok:
                        log.WebhookNotRegistered(lease.Account);
                        await Task.Delay(BetweenLooks, clock, cancellationToken);
                        break;
                    case ZaloBotAnswer<ZaloBotWebhookState>.Failed { Code: 401 } refused:
                        log.AccountRefused(lease.Account, refused.Code);
                        return;
                    case var answer:
                        log.PollFailed(lease.Account, answer.ToReason());
                        await _backoff.WaitAsync(TimeSpan.Zero, cancellationToken);
                        break;
                }
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The webhook stays set: the next holder of the account is reached under the same address.
        }
    }
}
