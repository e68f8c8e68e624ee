using Bot.Dialogs.Ports;
using Bot.Host.Settings;
using Bot.Storage;

namespace Bot.Host.Workers;

/// <summary>
/// Claims messages and takes their turns, many conversations at a time, so that turns which wait together are committed together. On a stop
/// it claims nothing more and finishes the turns at hand; what is left waits in the table.
/// </summary>
internal sealed class InboxWorker(IInbox inbox, TakeTurn takeTurn, WorkerOptions options, TimeProvider clock, ILogger<InboxWorker> log)
    : BackgroundService
{
    /// <summary>How often a turn that met a conflict is decided again before the message is given back.</summary>
    public const int Decisions = 5;

    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(1);

    /// <summary>While messages are being accepted, one processor is theirs.</summary>
    private readonly TurnScheduler _turns = new(() => inbox.Arriving > 0 ? Environment.ProcessorCount - 1 : Environment.ProcessorCount);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var start = Guid.NewGuid().ToString("N")[..8];
        var attending = inbox.Attend();
        await Task.WhenAll(Enumerable.Range(1, options.Count)
            .Select(number => WorkAsync($"{Environment.MachineName}/{start}/{number}", stoppingToken)));
        try
        {
            await attending.DisposeAsync();
        }
        catch (Exception failure)
        {
            log.ClaimFailed(failure); // what was not given back is free when its lease runs out
        }
    }

    private async Task WorkAsync(string name, CancellationToken stopping)
    {
        await Task.Yield(); // the host starts its other services meanwhile
        var atHand = new List<Task>();
        while (!stopping.IsCancellationRequested)
        {
            atHand.RemoveAll(turn => turn.IsCompleted);
            try
            {
                var claimed = await inbox.ClaimAsync(name, options.BatchSize - atHand.Count, stopping);
                atHand.AddRange(claimed.Select(message => Task.Factory.StartNew(() => FinishAsync(message), CancellationToken.None, TaskCreationOptions.DenyChildAttach, _turns).Unwrap()));
                if (claimed.Count == 0)
                {
                    await WaitForWorkAsync(atHand, stopping);
                }
                else if (atHand.Count >= options.BatchSize)
                {
                    await Task.WhenAny(atHand);
                }
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                break;
            }
            catch (Exception failure)
            {
                log.ClaimFailed(failure);
                await Task.Delay(AfterFailure, clock, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        await Task.WhenAll(atHand);
    }

    /// <summary>A turn that ends may free the next message of its conversation, so it is waited for as well.</summary>
    private async Task WaitForWorkAsync(List<Task> atHand, CancellationToken stopping)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var arrival = inbox.WaitAsync(waiting.Token);
        await Task.WhenAny([arrival, .. atHand]);
        await waiting.CancelAsync();
        await arrival.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>Never throws: what fails is given back.</summary>
    private async Task FinishAsync(ClaimedMessage message)
    {
        try
        {
            for (var decision = 1; decision <= Decisions; decision++)
            {
                switch (await takeTurn(message, CancellationToken.None))
                {
                    case CommitOutcome.Committed:
                        return;
                    case CommitOutcome.LeaseLost:
                        log.TurnLost(message.Inbound.From.Account);
                        return;
                    case CommitOutcome.Conflict:
                        continue;
                }
            }

            await GiveBackAsync(message, nameof(CommitOutcome.Conflict));
        }
        catch (Exception failure)
        {
            log.TurnFailed(failure, message.Inbound.From.Account, message.Attempts, failure.GetType().Name);
            await GiveBackAsync(message, StorageFault.NameOf(failure) is null ? failure.GetType().Name : null);
        }
    }

    private async Task GiveBackAsync(ClaimedMessage message, string? error)
    {
        try
        {
            if (await inbox.GiveBackAsync(message, error, CancellationToken.None))
            {
                log.MessageSetAside(message.Inbound.From.Account);
            }
        }
        catch (Exception failure)
        {
            log.ClaimFailed(failure); // the claim lapses by itself and the message is claimed again
        }
    }
}
