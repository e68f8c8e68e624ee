using Bot.Channels;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;

namespace Bot.Host.Workers;

/// <summary>
/// Sends for one account while this host holds it: claim about two seconds of quota, pass the rate gate, mark as started, send, write what came
/// of it. Of every chat only one message is on its way at a time, because the outbox hands out only the first unsent one.
/// </summary>
internal sealed class AccountSender(
    string account,
    IChannel channel,
    AccountHold hold,
    AccountWay way,
    IOutbox outbox,
    IFileStore files,
    AccountBoard board,
    TimeProvider clock,
    ILogger log)
{
    private const string NotStarted = "not started";

    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(1);

    /// <summary>How often a resting way is looked at.</summary>
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    private readonly RateGate _gate = new(channel.Capabilities.Rate, channel.Capabilities.IsGroup, clock);
    /// <summary>About two seconds of quota: one waits at the gate while the other is under way, also when disk and network are slow.</summary>
    private readonly int _quota = Math.Max(1, (int)(2 * channel.Capabilities.Rate.PerSecond));

    /// <summary>Runs until it is told to stop; messages on their way are finished first.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        var onTheirWay = new List<(long Id, Task Sending)>();
        while (!stopping.IsCancellationRequested)
        {
            onTheirWay.RemoveAll(send => send.Sending.IsCompleted);
            try
            {
                if (!await ClaimAsync(onTheirWay, stopping))
                {
                    await WaitForWorkAsync(onTheirWay, stopping);
                }
                else
                {
                    await WhileFullAsync(onTheirWay);
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
        board.Set(account, AccountState.Standby);
    }

    private async Task<bool> ClaimAsync(List<(long Id, Task Sending)> onTheirWay, CancellationToken stopping)
    {
        var held = hold.WaitAsync(stopping);
        if (!held.IsCompleted)
        {
            board.Set(account, AccountState.Standby); // lost, perhaps while this process stood still: another host sends
        }

        var lease = await held;
        await way.LookAsync(lease, stopping);
        board.Set(account, way.State);
        if (way.RestsForLong || way.SomeChatRestsForLong)
        {
            await outbox.MoveUrgentAsync(lease, chatsOnly: !way.RestsForLong, stopping);
        }

        var most = way.MayClaim(_quota - onTheirWay.Count, onTheirWay.Count);
        if (most == 0)
        {
            return false;
        }

        var isTry = !way.IsFree;
        IReadOnlyList<long> atHand = [.. onTheirWay.Select(send => send.Id)];
        var claimed = way.OnlyUrgent ? await outbox.ClaimUrgentAsync(lease, atHand, most, stopping) : await outbox.ClaimAsync(lease, atHand, most, stopping);
        onTheirWay.AddRange(claimed.Select(entry => (entry.Id, SendAsync(lease, entry, isTry, stopping))));
        return claimed.Count > 0;
    }

    /// <summary>Behind a full quota: a claim looks at much that waits, so it is made for a part of the quota, not for every message that left.</summary>
    private async Task WhileFullAsync(List<(long Id, Task Sending)> onTheirWay)
    {
        for (var room = _quota; onTheirWay.Count >= room; room = Math.Max(1, _quota - (_quota / 4)))
        {
            await Task.WhenAny(onTheirWay.Select(send => send.Sending));
            onTheirWay.RemoveAll(send => send.Sending.IsCompleted);
        }
    }

    /// <summary>A message that is marked may free the next one of its chat, so it is waited for as well.</summary>
    private async Task WaitForWorkAsync(List<(long Id, Task Sending)> onTheirWay, CancellationToken stopping)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var arrival = way.IsFree ? outbox.WaitAsync(waiting.Token) : Task.Delay(LookEvery, clock, waiting.Token);
        await Task.WhenAny([arrival, .. onTheirWay.Select(send => send.Sending)]);
        await waiting.CancelAsync();
        await arrival.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>Never throws, and never leaves a row behind under this host's fence: what did not start is put back.</summary>
    /// <param name="isTry">Sent although the way is not free, to see whether it is again.</param>
    private async Task SendAsync(AccountLease lease, ClaimedEntry entry, bool isTry, CancellationToken stopping)
    {
        SendMark mark = new SendMark.Later(clock.GetUtcNow(), NotStarted, CountsAsAttempt: false);
        try
        {
            await _gate.EnterAsync(entry.Entry.To.Chat, stopping);
            if (await FileOfAsync(entry.Entry, stopping) is not { } file)
            {
                mark = new SendMark.Dead("the file is not stored");
                log.SendGivenUp(entry.Id, account, entry.Attempts + 1, "the file is not stored");
            }
            else if (isTry && await channel.AnswersAsync(stopping) == false)
            {
                mark = way.StillClosed(entry);
                Tell(entry, mark);
            }
            else if ((way.IsFree || isTry) && hold.Current?.Fence == lease.Fence && (await outbox.StartAsync(lease, [entry.Id], stopping)).Contains(entry.Id))
            {
                await _gate.LeaveAsync(CancellationToken.None);
                var outcome = await TrySendAsync(entry, file);
                _gate.Answered();
                if (way.IsFaultUnclear(entry, outcome) && await AnswersAsync())
                {
                    way.Answered();
                }

                mark = way.Judge(entry, outcome);
                Tell(entry, mark);
                await way.NoteAsync(lease, entry, outcome, mark);
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

    /// <summary>The bytes of the attachment, none where there is no attachment; null when the attachment is not stored.</summary>
    private async Task<ReadOnlyMemory<byte>?> FileOfAsync(OutboxEntry entry, CancellationToken cancellationToken) =>
        entry.Body.Attachment is not { } attachment ? ReadOnlyMemory<byte>.Empty
        : entry.School is { } school ? await files.ReadAsync(school, attachment.File, cancellationToken)
        : null;

    /// <summary>A channel does not throw for what the network did; if it throws all the same, the bytes may have left.</summary>
    private async Task<SendOutcome> TrySendAsync(ClaimedEntry entry, ReadOnlyMemory<byte> file)
    {
        var departure = new Departure(entry.Entry.To, entry.Entry.Kind, entry.Entry.Body) { Key = entry.Entry.Key, School = entry.Entry.School, HeardAt = entry.HeardAt, File = file };
        try
        {
            return await channel.SendAsync(departure, CancellationToken.None);
        }
        catch (Exception failure)
        {
            log.SendingFailed(failure, account);
            return new SendOutcome.Ambiguous(failure.GetType().Name);
        }
    }

    /// <summary>The send is over: what the question comes to must not throw its outcome away.</summary>
    private async Task<bool> AnswersAsync()
    {
        try
        {
            return await channel.AnswersAsync(CancellationToken.None) == true;
        }
        catch (Exception failure)
        {
            log.SendingFailed(failure, account);
            return false;
        }
    }

    private void Tell(ClaimedEntry entry, SendMark mark)
    {
        switch (mark)
        {
            case SendMark.Later later:
                log.SendPutOff(entry.Id, account, entry.Attempts + 1, later.Error, later.At);
                break;
            case SendMark.Dead dead:
                log.SendGivenUp(entry.Id, account, entry.Attempts + 1, dead.Error);
                break;
            case SendMark.Ambiguous perhaps:
                log.SendAmbiguous(entry.Id, account, perhaps.Error);
                break;
        }
    }
}
