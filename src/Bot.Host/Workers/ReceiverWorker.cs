using Bot.Dialogs.Ports;

namespace Bot.Host.Workers;

/// <summary>Runs the receivers of the accounts this host holds, and stops each when its account is lost.</summary>
internal sealed class ReceiverWorker(IEnumerable<IReceiver> receivers, IAccountStore accounts, AccountHolds holds, AccountBoard board, ILogger<ReceiverWorker> log)
    : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        var known = await accounts.ListAsync(stoppingToken);
        await Task.WhenAll(
            from receiver in receivers
            from account in known
            where account.Kind == receiver.Kind
            select ReceiveAsync(account.Id, receiver, stoppingToken));
    }

    private async Task ReceiveAsync(string account, IReceiver receiver, CancellationToken stopping)
    {
        var hold = holds.Of(account);
        try
        {
            while (true)
            {
                var lease = await hold.WaitAsync(stopping);
                using var held = CancellationTokenSource.CreateLinkedTokenSource(stopping);
                var receiving = receiver.RunAsync(lease, held.Token);
                await UntilLostAsync(hold, lease, receiving, stopping);
                await held.CancelAsync();
                await receiving;
                if (hold.Current?.Fence == lease.Fence && !stopping.IsCancellationRequested)
                {
                    board.Set(account, AccountState.Refused);
                    log.AccountRefused(account, nameof(IReceiver));
                    return;
                }
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
        }
    }

    /// <summary>A lease is a matter of real time, however fast the school's clock runs.</summary>
    private static async Task UntilLostAsync(AccountHold hold, AccountLease lease, Task receiving, CancellationToken stopping)
    {
        while (!receiving.IsCompleted && hold.Current?.Fence == lease.Fence)
        {
            await Task.WhenAny(receiving, Task.Delay(LookEvery, TimeProvider.System, stopping));
            stopping.ThrowIfCancellationRequested();
        }
    }
}
