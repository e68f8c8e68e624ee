using Bot.Dialogs.Ports;

namespace Bot.Host.Workers;

/// <summary>
/// Sends what was committed: one <see cref="AccountSender"/> for every channel account, each under its lease. On a stop the messages on
/// their way are finished and the leases given back.
/// </summary>
internal sealed class OutboxWorker(
    IOutbox outbox,
    IAccountStore accounts,
    IAccountStandings standings,
    IFileStore files,
    IEnumerable<IChannel> channels,
    AccountHolds holds,
    AccountBoard board,
    TimeProvider clock,
    ILogger<OutboxWorker> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        var byKind = channels.ToDictionary(channel => channel.Kind, StringComparer.Ordinal);
        var running = new List<Task>();
        foreach (var account in await accounts.ListAsync(stoppingToken))
        {
            if (byKind.TryGetValue(account.Kind, out var channel))
            {
                running.Add(RunAsync(account, channel, stoppingToken));
            }
            else
            {
                log.ChannelMissing(account.Id, account.Kind);
            }
        }

        await Task.WhenAll(running);
    }

    private async Task RunAsync(ChannelAccount account, IChannel channel, CancellationToken stopping)
    {
        board.Set(account.Id, AccountState.Standby);
        await standings.DeclareAsync(account.Id, channel.Capabilities, stopping);
        var hold = holds.Of(account.Id);
        using var ending = new CancellationTokenSource();
        var renewing = hold.RunAsync(ending.Token); // outlives the stop: messages on their way are still marked under the lease
        var way = new AccountWay(account.Id, channel.Capabilities, standings, clock, log);
        await new AccountSender(account.Id, channel, hold, way, outbox, files, board, clock, log).RunAsync(stopping);
        await ending.CancelAsync();
        await renewing;
        await hold.ReleaseAsync(CancellationToken.None);
    }
}
