using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Host.Documents;

namespace Bot.Host.Workers;

/// <summary>
/// Fetches files that were sent to the bot, for the accounts this host holds: at once, because some vendors' links expire, and again after a
/// while when that fails. What cannot be had is given up visibly, and the sender is told.
/// </summary>
internal sealed class FileWorker(
    IFetchQueue fetches, IInbox inbox, IEnumerable<IFileSource> sources, IAccountStore accounts, AccountHolds holds, TimeProvider clock, ILogger<FileWorker> log)
    : BackgroundService
{
    private const int AtOnce = 4;

    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        var byKind = sources.ToDictionary(source => source.Kind, StringComparer.Ordinal);
        var running = new List<Task>();
        foreach (var account in byKind.Count == 0 ? [] : await accounts.ListAsync(stoppingToken))
        {
            if (byKind.TryGetValue(account.Kind, out var source))
            {
                running.Add(RunAsync(holds.Of(account.Id), source, stoppingToken));
            }
        }

        await Task.WhenAll(running);
    }

    private async Task RunAsync(AccountHold hold, IFileSource source, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                var lease = await hold.WaitAsync(stopping);
                var due = await fetches.DueAsync(lease, AtOnce, stopping);
                await Task.WhenAll(due.Select(fetch => FetchAsync(lease, fetch, source, stopping)));
                if (due.Count == 0)
                {
                    await fetches.WaitAsync(stopping);
                }
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
            }
            catch (Exception failure)
            {
                log.FetchingFailed(failure, source.Kind);
                await Task.Delay(AfterFailure, clock, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task FetchAsync(AccountLease lease, WaitingFetch fetch, IFileSource source, CancellationToken stopping)
    {
        switch (await TryFetchAsync(fetch, source, stopping))
        {
            case FetchOutcome.Fetched { Content.Length: > 0 and <= IFileSource.MaxBytes } fetched:
                if (fetch.ReadsText)
                {
                    var words = new InboundContent.FileText(DocumentText.Of(fetch.File, fetched.Content));
                    await inbox.AcceptAsync(new Inbound(fetch.From, $"file-text:{fetch.Key}", clock.GetUtcNow(), words), CancellationToken.None);
                }

                await fetches.KeepAsync(lease, fetch, fetched.Content, CancellationToken.None);
                break;
            case FetchOutcome.Fetched { Content.Length: 0 }:
                await GiveUpAsync(lease, fetch, "empty");
                break;
            case FetchOutcome.Fetched or FetchOutcome.TooLarge:
                await GiveUpAsync(lease, fetch, "too large");
                break;
            case FetchOutcome.Gone gone:
                await GiveUpAsync(lease, fetch, gone.Reason);
                break;
            case FetchOutcome.TryLater later when RetryPlan.Fetching.After(fetch.Attempts + 1, asked: null, Random.Shared.NextDouble()) is { } wait:
                await fetches.PutOffAsync(lease, fetch, clock.GetUtcNow() + wait, later.Reason, CancellationToken.None);
                break;
            case FetchOutcome.TryLater later:
                await GiveUpAsync(lease, fetch, later.Reason);
                break;
        }
    }

    private async Task GiveUpAsync(AccountLease lease, WaitingFetch fetch, string reason)
    {
        log.FileGivenUp(lease.Account, fetch.Attempts + 1, reason);
        await fetches.GiveUpAsync(lease, fetch, reason, CancellationToken.None);
    }

    /// <summary>A source does not throw for what the network did; if it throws all the same, the file is not here yet.</summary>
    private async Task<FetchOutcome> TryFetchAsync(WaitingFetch fetch, IFileSource source, CancellationToken stopping)
    {
        try
        {
            return await source.FetchAsync(fetch.File, stopping);
        }
        catch (Exception failure) when (!stopping.IsCancellationRequested)
        {
            log.FetchingFailed(failure, source.Kind);
            return new FetchOutcome.TryLater(failure.GetType().Name);
        }
    }
}
