namespace Bot.Storage.Commits;

/// <summary>
/// Writes waiting for a transaction, in order of arrival, before all others those for which a vendor holds its connection. An aggregate is in at most one
/// running transaction, and in it once; a write that must wait for its aggregate keeps its place before later writes on the same aggregate.
/// </summary>
internal sealed class WriteQueue(int writers) : IDisposable
{
    /// <summary>
    /// How many of those that nobody outside waits for share a transaction with one that somebody waits for, where one writer writes everything. Turns write some twenty rows
    /// each: a hundred of them at once would make every vendor wait for all their rows.
    /// </summary>
    public const int MostBeside = 4;

    /// <summary>The same where nobody waits now, but may in a moment, for the writer or for a conversation in the transaction; a sync costs little beside so many.</summary>
    public const int MostAlone = 8;

    private readonly Lock _lock = new();
    private readonly LinkedList<PendingWrite> _first = [];
    private readonly LinkedList<PendingWrite> _others = [];
    private readonly HashSet<string> _busy = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _signal = new(0);

    /// <summary>Running transactions with writes that nobody outside waits for.</summary>
    private int _withOthers;

    private bool _isClosed;

    public void Add(PendingWrite write)
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_isClosed, this);
            LineOf(write).AddLast(write);
            Signal();
        }
    }

    /// <summary>Waits on the caller's own thread. False once the queue is closed and empty.</summary>
    public bool Wait()
    {
        _signal.Wait();
        return GoesOn();
    }

    public async ValueTask<bool> WaitAsync()
    {
        await _signal.WaitAsync();
        return GoesOn();
    }

    public IReadOnlyList<PendingWrite> Take(int limit)
    {
        var batch = new List<PendingWrite>();
        lock (_lock)
        {
            var held = new HashSet<string>(_busy, StringComparer.Ordinal);
            TakeFrom(_first, batch, limit, held);
            // Of several writers one is always free, or soon free, for what a vendor waits for; so those need not share their transactions with turns.
            var mayTakeOthers = writers == 1 || _withOthers < writers - 1;
            var others = writers == 1 ? (batch.Count > 0 ? MostBeside : MostAlone) : batch.Count > 0 || !mayTakeOthers ? 0 : MostAlone;
            TakeFrom(_others, batch, Math.Min(limit, batch.Count + others), held);
            var taken = batch.Count(write => !write.GoesFirst);
            _withOthers += taken > 0 ? 1 : 0;

            // What is left for lack of room is for the next writer; what waits for its aggregate is signalled by Release.
            if ((_first.Count > 0 && batch.Count == limit) || (_others.Count > 0 && mayTakeOthers && taken == others))
            {
                Signal();
            }
        }

        return batch;
    }

    /// <summary>Only what a vendor waits for, to join a transaction that is about to be committed.</summary>
    public IReadOnlyList<PendingWrite> TakeFirst(int limit)
    {
        var joining = new List<PendingWrite>();
        lock (_lock)
        {
            TakeFrom(_first, joining, limit, new HashSet<string>(_busy, StringComparer.Ordinal));
        }

        return joining;
    }

    /// <summary>The batch's transaction has ended; those named again go back to the head of the queue.</summary>
    public void Release(IReadOnlyList<PendingWrite> batch, IReadOnlyList<PendingWrite> again)
    {
        lock (_lock)
        {
            foreach (var write in batch)
            {
                _busy.ExceptWith(write.Aggregates);
            }

            _withOthers -= batch.Any(write => !write.GoesFirst) ? 1 : 0;
            for (var index = again.Count - 1; index >= 0; index--)
            {
                again[index].PutBack();
                LineOf(again[index]).AddFirst(again[index]);
            }

            if (_first.Count + _others.Count > 0 || _isClosed)
            {
                Signal();
            }
        }
    }

    /// <summary>Nothing is added any more; what waits is still written.</summary>
    public void Close()
    {
        lock (_lock)
        {
            _isClosed = true;
            _signal.Release(writers);
        }
    }

    public void Dispose() => _signal.Dispose();

    private LinkedList<PendingWrite> LineOf(PendingWrite write) => write.GoesFirst ? _first : _others;

    private void TakeFrom(LinkedList<PendingWrite> line, List<PendingWrite> batch, int limit, HashSet<string> held)
    {
        for (var node = line.First; node is not null && batch.Count < limit;)
        {
            var (write, next) = (node.Value, node.Next);
            var isFree = !write.Aggregates.Any(held.Contains);
            if (write.IsWithdrawn || (isFree && !write.TryTake()))
            {
                line.Remove(node);
                node = next;
                continue;
            }

            held.UnionWith(write.Aggregates);
            if (isFree)
            {
                line.Remove(node);
                _busy.UnionWith(write.Aggregates);
                batch.Add(write);
            }

            node = next;
        }
    }

    private bool GoesOn()
    {
        lock (_lock)
        {
            if (!_isClosed || _first.Count + _others.Count > 0)
            {
                return true;
            }

            Signal();
            return false;
        }
    }

    private void Signal()
    {
        if (_signal.CurrentCount < writers)
        {
            _signal.Release();
        }
    }
}
