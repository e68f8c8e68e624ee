using Bot.Dialogs.Ports;

namespace Bot.Host.Workers;

/// <summary>Runs the receivers of the accounts this host holds, and stops each when its account is lost.</summary>
internal sealed class ReceiverWorker(
    IEnumerable<IReceiver> receivers, IAccountStore accounts, AccountHolds holds, AccountBoard board, TimeProvider clock, ILogger<ReceiverWorker> log)
    : BackgroundService
{
    /// <summary>How long a vendor that refused the account is left alone.</summary>
    public static readonly TimeSpan AfterRefusal = TimeSpan.FromMinutes(5);

    /// <summary>A vendor that refuses the account does so within this time.</summary>
    private static readonly TimeSpan GoesWell = TimeSpan.FromSeconds(30);

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
            while (!stopping.IsCancellationRequested) // a hold that is there is given also to who has been told to stop
            {
                var lease = await hold.WaitAsync(stopping);
                using var held = CancellationTokenSource.CreateLinkedTokenSource(stopping);
                var receiving = receiver.RunAsync(lease, held.Token);
                await UntilLostAsync(account, hold, lease, receiving, stopping);
                await held.CancelAsync();
                await receiving;
                if (hold.Current?.Fence == lease.Fence && !stopping.IsCancellationRequested)
                {
                    board.SetReceiving(account, isRefused: true);
                    log.AccountRefused(account, AfterRefusal);
                    await Task.Delay(AfterRefusal, clock, stopping);
                }
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
        }
    }

    /// <summary>
    /// A stop ends it too, and does not throw: what the receiver has in hand must be waited for, because a vendor may have forgotten it. A lease is a
    /// matter of real time, however fast the school's clock runs.
    /// </summary>
    private async Task UntilLostAsync(string account, AccountHold hold, AccountLease lease, Task receiving, CancellationToken stopping)
    {
        var begun = TimeProvider.System.GetTimestamp();
        while (!stopping.IsCancellationRequested && !receiving.IsCompleted && hold.Current?.Fence == lease.Fence)
        {
            if (TimeProvider.System.GetElapsedTime(begun) > GoesWell)
            {
                board.SetReceiving(account, isRefused: false);
            }

            await Task.WhenAny(receiving, Task.Delay(LookEvery, TimeProvider.System, stopping));
        }
    }
}
