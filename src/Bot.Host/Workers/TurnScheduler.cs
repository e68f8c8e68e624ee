namespace Bot.Host.Workers;

/// <summary>
/// Runs what turns compute, at most so much at a time as is free at that moment; the rest waits in order of arrival. A turn that waits for the database counts for nothing.
/// </summary>
/// <remarks>
/// Understanding and deciding take processor time, and nobody waits for them by the millisecond; a vendor waits for every webhook, and in the thread pool's one line a
/// hundred turns would stand before it (ADR 51).
/// </remarks>
/// <param name="free">How many may run now; at least one does.</param>
internal sealed class TurnScheduler(Func<int> free) : TaskScheduler
{
    private readonly Lock _lock = new();
    private readonly LinkedList<Task> _waiting = [];
    private int _running;

    protected override void QueueTask(Task task)
    {
        lock (_lock)
        {
            _waiting.AddLast(task);
        }

        StartMore();
    }

    protected override bool TryDequeue(Task task)
    {
        lock (_lock)
        {
            return _waiting.Remove(task);
        }
    }

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => false;

    protected override IEnumerable<Task> GetScheduledTasks()
    {
        lock (_lock)
        {
            return [.. _waiting];
        }
    }

    private void StartMore()
    {
        lock (_lock)
        {
            if (_waiting.Count == 0 || _running >= Math.Max(1, free()))
            {
                return;
            }

            _running++;
        }

        ThreadPool.UnsafeQueueUserWorkItem(static self => self.RunNext(), this, preferLocal: false);
    }

    /// <summary>One piece, then again to the end of the pool's line: other work gets its turn between two.</summary>
    private void RunNext()
    {
        Task? next = null;
        lock (_lock)
        {
            if (_waiting.First is { } first && _running <= Math.Max(1, free()))
            {
                _waiting.RemoveFirst();
                next = first.Value;
            }
            else
            {
                _running--;
            }
        }

        if (next is null)
        {
            return;
        }

        TryExecuteTask(next);
        ThreadPool.UnsafeQueueUserWorkItem(static self => self.RunNext(), this, preferLocal: false);
        StartMore(); // what had to stand back may go on
    }
}
