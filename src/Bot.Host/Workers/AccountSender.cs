using Bot.Channels;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;

namespace Bot.Host.Workers;

/// <summary>
/// Sends for one account while this host holds it: claim about a second of quota, pass the rate gate, mark as started, send, write what came
/// of it. Of every chat only one message is on its way at a time, because the outbox hands out only the first unsent one.
/// </summary>
internal sealed class AccountSender(
    string account, IChannel channel, AccountHold hold, IOutbox outbox, IAccountStore accounts, AccountBoard board, TimeProvider clock, ILogger log)
{
    private const string NotStarted = "not started";

    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(1);

    private readonly RateGate _gate = new(channel.Capabilities.Rate, clock);
    private readonly SendVerdict _verdict = new(RetryPlan.Sending, clock);
    private readonly int _quota = Math.Max(1, (int)channel.Capabilities.Rate.PerSecond);
    private volatile bool _refused;

    /// <summary>Runs until it is told to stop or the account is refused; messages on their way are finished first.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        var onTheirWay = new List<(long Id, Task Sending)>();
        while (!stopping.IsCancellationRequested && !_refused)
        {
            onTheirWay.RemoveAll(send => send.Sending.IsCompleted);
            try
            {
                if (!await ClaimAsync(onTheirWay, stopping))
                {
                    await WaitForWorkAsync(onTheirWay, stopping);
                }
                else if (onTheirWay.Count >= _quota)
                {
                    await Task.WhenAny(onTheirWay.Select(send => send.Sending));
                }
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                break;
            }
            catch (Exception failure)
            {
                log.SendingFailed(failure, account);
                await Task.Delay(AfterFailure, clock, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        await Task.WhenAll(onTheirWay.Select(send => send.Sending));
        if (!_refused)
        {
            board.Set(account, AccountState.Standby);
        }
    }

    private async Task<bool> ClaimAsync(List<(long Id, Task Sending)> onTheirWay, CancellationToken stopping)
    {
        var lease = await hold.WaitAsync(stopping);
        board.Set(account, AccountState.Sending);
        if (lease.NotBefore is { } notBefore && notBefore > clock.GetUtcNow())
        {
            await Task.Delay(notBefore - clock.GetUtcNow(), clock, stopping);
        }

        var claimed = await outbox.ClaimAsync(lease, [.. onTheirWay.Select(send => send.Id)], _quota - onTheirWay.Count, stopping);
        onTheirWay.AddRange(claimed.Select(entry => (entry.Id, SendAsync(lease, entry, stopping))));
        return claimed.Count > 0;
    }

    /// <summary>A message that is marked may free the next one of its chat, so it is waited for as well.</summary>
    private async Task WaitForWorkAsync(List<(long Id, Task Sending)> onTheirWay, CancellationToken stopping)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var arrival = outbox.WaitAsync(waiting.Token);
        await Task.WhenAny([arrival, .. onTheirWay.Select(send => send.Sending)]);
        await waiting.CancelAsync();
        await arrival.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>Never throws, and never leaves a row behind under this host's fence: what did not start is put back.</summary>
    private async Task SendAsync(AccountLease lease, ClaimedEntry entry, CancellationToken stopping)
    {
        SendMark mark = new SendMark.Later(clock.GetUtcNow(), NotStarted, CountsAsAttempt: false);
        try
        {
            await _gate.EnterAsync(entry.Entry.To.Chat, stopping);
            if (!_refused && hold.Current?.Fence == lease.Fence && (await outbox.StartAsync(lease, [entry.Id], stopping)).Contains(entry.Id))
            {
                mark = await JudgeAsync(lease, entry, await TrySendAsync(entry));
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
        }
        catch (Exception failure)
        {
            log.SendingFailed(failure, account);
        }

        await MarkAsync(lease, entry, mark, stopping);
    }

    /// <summary>Writes what came of the send, also when the database is away for a while: under this fence nobody else would.</summary>
    private async Task MarkAsync(AccountLease lease, ClaimedEntry entry, SendMark mark, CancellationToken stopping)
    {
        while (true)
        {
            try
            {
                await outbox.MarkAsync(lease, [(entry.Id, mark)], CancellationToken.None);
                return;
            }
            catch (Exception failure)
            {
                log.SendingFailed(failure, account);
                if (stopping.IsCancellationRequested)
                {
                    return; // the next holder of the account has a new fence and finds the row
                }

                await Task.Delay(AfterFailure, clock, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>A channel does not throw for what the network did; if it throws all the same, the bytes may have left.</summary>
    private async Task<SendOutcome> TrySendAsync(ClaimedEntry entry)
    {
        try
        {
            return await channel.SendAsync(new Departure(entry.Entry.To, entry.Entry.Kind, entry.Entry.Body), CancellationToken.None);
        }
        catch (Exception failure)
        {
            log.SendingFailed(failure, account);
            return new SendOutcome.Ambiguous(failure.GetType().Name);
        }
    }

    private async Task<SendMark> JudgeAsync(AccountLease lease, ClaimedEntry entry, SendOutcome outcome)
    {
        var mark = _verdict.Of(outcome, entry.Attempts);
        switch (outcome, mark)
        {
            case (SendOutcome.NeedsOperator refused, _):
                _refused = true;
                board.Set(account, AccountState.Refused);
                log.AccountRefused(account, refused.Reason);
                break;
            case (SendOutcome.TryLater { Scope: SendScope.Account } wait, SendMark.Later later):
                await accounts.PauseAsync(lease, later.At, CancellationToken.None);
                await hold.RenewAsync(CancellationToken.None); // the lease carries the pause from now on
                log.AccountPaused(account, later.At, wait.Reason);
                break;
            case (_, SendMark.Later later):
                log.SendPutOff(entry.Id, account, entry.Attempts + 1, later.Error, later.At);
                break;
            case (_, SendMark.Dead dead):
                log.SendGivenUp(entry.Id, account, entry.Attempts + 1, dead.Error);
                break;
            case (_, SendMark.Ambiguous perhaps):
                log.SendAmbiguous(entry.Id, account, perhaps.Error);
                break;
        }

        return mark;
    }
}
