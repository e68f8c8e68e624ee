using System.Text.Json;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.ZaloBot;

/// <summary>
/// Long polling, one update at a time. What Zalo answers it has forgotten: so a poll that left is waited for even when the host stops, and what came
/// is offered to the inbox until it is stored. A webhook is never ended here (design: only by an explicit verb); while one is set, nothing comes.
/// </summary>
public sealed class ZaloBotPoller(ZaloBotApi api, IInbox inbox, TimeProvider clock, ILogger<ZaloBotPoller> log) : IReceiver
{
    /// <summary>A server that does not hold a poll is not asked more often than this.</summary>
    private static readonly TimeSpan Floor = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan BetweenLooksAtWebhook = TimeSpan.FromMinutes(1);

    /// <summary>How often a message is offered to the inbox once the host stops, one second apart.</summary>
    private const int LastOffers = 10;

    private readonly ZaloBotUpdateReader _reader = new(clock, log);
    private readonly Backoff _backoff = new(clock);

    /// <summary>Short, because a stop waits for it.</summary>
    internal TimeSpan LongPoll { get; init; } = TimeSpan.FromSeconds(10);

    public string Kind => ZaloBotChannel.Account;

    public async Task RunAsync(AccountLease lease, CancellationToken cancellationToken)
    {
        try
        {
            if (!await WithoutWebhookAsync(lease, cancellationToken))
            {
                return;
            }

            while (await PollAsync(lease, cancellationToken))
            {
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The lease was lost or the host stops: what came is stored, the rest waits at Zalo.
        }
    }

    /// <summary>While a webhook is set nobody may poll: waits until an operator has ended it.</summary>
    private async Task<bool> WithoutWebhookAsync(AccountLease lease, CancellationToken cancellationToken)
    {
        while (true)
        {
            switch (await api.GetWebhookInfoAsync(cancellationToken))
            {
                case ZaloBotAnswer<ZaloBotWebhookState>.Ok { Result.Url.Length: > 0 }:
                    log.WebhookInTheWay(lease.Account);
                    await Task.Delay(BetweenLooksAtWebhook, clock, cancellationToken);
                    break;
                case ZaloBotAnswer<ZaloBotWebhookState>.Ok:
                    _backoff.Reset();
                    return true;
                case var answer when !await WaitOutAsync(lease, answer, cancellationToken):
                    return false;
            }
        }
    }

    /// <returns>False when the account itself is refused: polling on would change nothing.</returns>
    private async Task<bool> PollAsync(AccountLease lease, CancellationToken cancellationToken)
    {
        var asked = TimeProvider.System.GetTimestamp();
        var answer = await api.GetUpdatesAsync(LongPoll, cancellationToken);
        switch (answer)
        {
            case ZaloBotAnswer<JsonElement>.Ok { Result.ValueKind: JsonValueKind.Object } one:
                _backoff.Reset();
                await TakeAsync(lease, one.Result, cancellationToken);
                return true;
            case ZaloBotAnswer<JsonElement>.Ok { Result.ValueKind: JsonValueKind.Array } several:
                _backoff.Reset();
                foreach (var update in several.Result.EnumerateArray())
                {
                    await TakeAsync(lease, update, cancellationToken);
                }

                return await IdleAsync(asked, cancellationToken);
            case ZaloBotAnswer<JsonElement>.Ok or ZaloBotAnswer<JsonElement>.Failed { Code: 408 }:
                _backoff.Reset();
                return await IdleAsync(asked, cancellationToken);
            default:
                return await WaitOutAsync(lease, answer, cancellationToken);
        }
    }

    private async Task<bool> IdleAsync(long asked, CancellationToken cancellationToken)
    {
        if (TimeProvider.System.GetElapsedTime(asked) < Floor / 2) // clearly not held; timers are not exact
        {
            await Task.Delay(Floor, clock, cancellationToken);
        }

        return true;
    }

    private async Task TakeAsync(AccountLease lease, JsonElement update, CancellationToken stopping)
    {
        switch (_reader.Read(update))
        {
            case ZaloBotReading.Message message:
                await StoreAsync(lease, message.Inbound, stopping);
                break;
            case ZaloBotReading.Ignored ignored:
                log.UpdateIgnored(lease.Account, ignored.Why);
                break;
        }
    }

    private async Task StoreAsync(AccountLease lease, Inbound inbound, CancellationToken stopping)
    {
        for (var offersLeft = LastOffers; ;)
        {
            try
            {
                await inbox.AcceptAsync(inbound, CancellationToken.None);
                return;
            }
            catch (Exception fault)
            {
                log.HeldInMemory(fault, lease.Account);
                if (stopping.IsCancellationRequested && offersLeft-- == 0)
                {
                    log.MessageLost(lease.Account);
                    return;
                }

                await Task.Delay(Floor, clock, CancellationToken.None);
            }
        }
    }

    private async Task<bool> WaitOutAsync<T>(AccountLease lease, ZaloBotAnswer<T> answer, CancellationToken cancellationToken)
    {
        if (answer is ZaloBotAnswer<T>.Failed { Code: 401 } refused)
        {
            log.AccountRefused(lease.Account, refused.Code);
            return false;
        }

        log.PollFailed(lease.Account, answer.ToReason());
        await _backoff.WaitAsync(answer is ZaloBotAnswer<T>.Failed { Code: 429 } ? BetweenLooksAtWebhook : TimeSpan.Zero, cancellationToken);
        return true;
    }
}
