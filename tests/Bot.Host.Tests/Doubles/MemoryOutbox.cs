using System.Collections.Concurrent;
using System.Threading.Channels;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Domain;

namespace Bot.Host.Tests.Doubles;

/// <summary>An outbox in memory that hands out every row once.</summary>
internal sealed class MemoryOutbox : IOutbox
{
    private readonly Channel<ClaimedEntry> _waiting = Channel.CreateUnbounded<ClaimedEntry>();
    private readonly Channel<(long Id, SendMark Mark)> _marks = Channel.CreateUnbounded<(long, SendMark)>();
    private readonly ConcurrentDictionary<long, ClaimedEntry> _claimed = new();
    private readonly TaskCompletionSource _markFailed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _lastId;

    /// <summary>How many marks fail before one succeeds.</summary>
    public int FailingMarks { get; set; }

    /// <summary>Completes once a mark has failed.</summary>
    public Task MarkFailed => _markFailed.Task;

    public ConcurrentDictionary<long, bool> Started { get; } = new();

    /// <summary>Rows that were withdrawn or belong to another host by the time they are to be started.</summary>
    public ConcurrentDictionary<long, bool> Lost { get; } = new();

    public long Put(string chat, int attempts = 0, Outbound? body = null, DateTimeOffset? heardAt = null, MessageKind kind = MessageKind.Reply)
    {
        var id = ++_lastId;
        var entry = new OutboxEntry($"key-{id}", new SchoolId("MAU01"), new Address("web", chat), kind, body ?? new Outbound("Đã ghi."), DateTimeOffset.UnixEpoch);
        _waiting.Writer.TryWrite(new ClaimedEntry(id, entry, attempts, MaybeSentBefore: false) { HeardAt = heardAt }).ShouldBeTrue();
        return id;
    }

    /// <summary>The next claim hands out its rows, and the answer is lost on its way.</summary>
    public bool LosesNextClaim { get; set; }

    public Task<int> BringBackAsync(DateTimeOffset now, TimeSpan? step, CancellationToken cancellationToken) => Task.FromResult(0);

    public async Task<(long Id, SendMark Mark)> NextMarkAsync() => await _marks.Reader.ReadAsync().AsTask().Within();

    public bool NothingMarked => !_marks.Reader.TryPeek(out _);

    public Task<IReadOnlyList<ClaimedEntry>> ClaimAsync(
        AccountLease lease, IReadOnlyCollection<long> atHand, int limit, CancellationToken cancellationToken)
    {
        var claimed = _claimed.Values.Where(entry => !atHand.Contains(entry.Id)).ToList();
        while (claimed.Count < limit && _waiting.Reader.TryRead(out var entry))
        {
            claimed.Add(entry);
        }

        claimed.ForEach(entry => _claimed[entry.Id] = entry);
        if (LosesNextClaim && claimed.Count > 0)
        {
            LosesNextClaim = false;
            throw new InvalidOperationException("The connection broke.");
        }

        return Task.FromResult<IReadOnlyList<ClaimedEntry>>(claimed);
    }

    public Task<IReadOnlyList<ClaimedEntry>> ClaimUrgentAsync(
        AccountLease lease, IReadOnlyCollection<long> atHand, int limit, CancellationToken cancellationToken) =>
        ClaimAsync(lease, atHand, limit, cancellationToken);

    public Task<IReadOnlySet<long>> StartAsync(AccountLease lease, IReadOnlyList<long> ids, CancellationToken cancellationToken)
    {
        var mayBeSent = ids.Where(id => !Lost.ContainsKey(id)).ToHashSet();
        foreach (var id in mayBeSent)
        {
            Started[id] = true;
        }

        return Task.FromResult<IReadOnlySet<long>>(mayBeSent);
    }

    public Task MarkAsync(AccountLease lease, IReadOnlyList<(long Id, SendMark Mark)> marks, CancellationToken cancellationToken)
    {
        if (FailingMarks-- > 0)
        {
            _markFailed.SetResult();
            throw new InvalidOperationException("The database is away.");
        }

        foreach (var mark in marks)
        {
            _claimed.TryRemove(mark.Id, out _);
            _marks.Writer.TryWrite(mark).ShouldBeTrue();
        }

        return Task.CompletedTask;
    }

    /// <summary>How often urgent messages were to look for another way.</summary>
    public int UrgentMoved { get; private set; }

    public Task<int> MoveUrgentAsync(AccountLease lease, bool chatsOnly, CancellationToken cancellationToken)
    {
        UrgentMoved += chatsOnly ? 0 : 1;
        return Task.FromResult(0);
    }

    public Task WaitAsync(CancellationToken cancellationToken) => _waiting.Reader.WaitToReadAsync(cancellationToken).AsTask();

    public Task<OutboxState> StateAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<OutboxRow>> ListAsync(int limit, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<int> RetryAsync(IReadOnlyList<long> ids, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<int> DropAsync(IReadOnlyList<long> ids, CancellationToken cancellationToken) => throw new NotSupportedException();
}
