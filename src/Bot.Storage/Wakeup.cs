namespace Bot.Storage;

/// <summary>
/// Wakes those who wait for work; at the latest after a second they look by themselves. A signal that nobody waits for is kept for the next.
/// </summary>
internal sealed class Wakeup(TimeProvider time)
{
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);

    /// <summary>More signals than this need not be remembered: whoever is woken takes many rows.</summary>
    private const int MostKept = 8;

    private readonly Lock _lock = new();
    private readonly LinkedList<TaskCompletionSource> _waiting = [];
    private int _kept;

    public void Signal()
    {
        lock (_lock)
        {
            if (_waiting.First is { } first)
            {
                _waiting.Remove(first);
                first.Value.TrySetResult();
            }
            else
            {
                _kept = Math.Min(_kept + 1, MostKept);
            }
        }
    }

    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        LinkedListNode<TaskCompletionSource> node;
        lock (_lock)
        {
            if (_kept > 0)
            {
                _kept--;
                return;
            }

            node = _waiting.AddLast(new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        try
        {
            await node.Value.Task.WaitAsync(Poll, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            // A second has passed: look.
        }
        finally
        {
            lock (_lock)
            {
                if (node.List is not null)
                {
                    _waiting.Remove(node);
                }
            }
        }
    }
}
