using Bot.Dialogs.Ports;

namespace Bot.Host.Workers;

/// <summary>
/// This host's hold on a channel account: takes the lease, renews it, and stops believing in it some time before its end by the monotonic
/// clock, so that a process that was paused does nothing under a lease that went to another host meanwhile.
/// </summary>
/// <param name="clock">Real time: a lease belongs to machines, however fast the school's clock runs.</param>
internal sealed class AccountHold(IAccountStore accounts, string account, string host, TimeProvider clock, ILogger log)
{
    public static readonly TimeSpan RenewEvery = TimeSpan.FromSeconds(5);

    /// <summary>How often an account that another host holds is looked at: when that host dies, its lease is over before anybody misses it for long.</summary>
    public static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    /// <summary>The store grants 15 seconds; the last five are not used.</summary>
    public static readonly TimeSpan UsableFor = TimeSpan.FromSeconds(10);

    private readonly Lock _gate = new();
    private TaskCompletionSource _taken = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private AccountLease? _lease;
    private long _since;

    /// <summary>The lease, as long as it may be used; null otherwise.</summary>
    public AccountLease? Current
    {
        get
        {
            lock (_gate)
            {
                return _lease is not null && clock.GetElapsedTime(_since) < UsableFor ? _lease : null;
            }
        }
    }

    /// <summary>Completes when the account is held.</summary>
    public async Task<AccountLease> WaitAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            Task taken;
            lock (_gate)
            {
                taken = _taken.Task;
            }

            await taken.WaitAsync(cancellationToken);
            if (Current is { } lease)
            {
                return lease;
            }

            await Task.Delay(RenewEvery / 10, clock, cancellationToken); // believed lost before the next renewal says so
        }
    }

    /// <summary>Takes and renews until it is told to stop, then lets go.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        try
        {
            while (true)
            {
                await RenewAsync(stopping);
                await Task.Delay(Current is null ? LookEvery : RenewEvery, clock, stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
        }
    }

    public async Task RenewAsync(CancellationToken cancellationToken)
    {
        var since = clock.GetTimestamp(); // before the call: the lease began after it
        try
        {
            Take(await accounts.AcquireAsync(account, host, cancellationToken), since);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LeaseNotRenewed(failure, account);
        }
    }

    /// <summary>Gives the account back, so that another host need not wait for the lease to end.</summary>
    public async Task ReleaseAsync(CancellationToken cancellationToken)
    {
        if (Current is { } lease)
        {
            Take(null, since: 0);
            try
            {
                await accounts.ReleaseAsync(lease, cancellationToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                log.LeaseNotReleased(failure, account); // it ends by itself
            }
        }
    }

    private void Take(AccountLease? lease, long since)
    {
        lock (_gate)
        {
            if (lease is not null && lease.Fence != _lease?.Fence)
            {
                log.AccountHeld(account, lease.Fence);
            }
            else if (lease is null && _lease is not null)
            {
                log.AccountLost(account);
            }

            _lease = lease;
            _since = since;
            if (lease is not null)
            {
                _taken.TrySetResult();
            }
            else if (_taken.Task.IsCompleted)
            {
                _taken = new(TaskCreationOptions.RunContinuationsAsynchronously);
            }
        }
    }
}
