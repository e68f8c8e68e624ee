using System.Text.Json.Nodes;

namespace Bot.Testing.ZaloBot;

/// <summary>Updates that wait for <c>getUpdates</c>: handed out one by one, to whoever asks, and gone.</summary>
internal sealed class ZaloBotQueue
{
    private readonly Lock _lock = new();
    private readonly Queue<JsonObject> _waiting = new();
    private TaskCompletionSource _arrival = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _pollers;

    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _waiting.Count;
            }
        }
    }

    /// <summary>How many wait for an update at this moment.</summary>
    public int Pollers => Volatile.Read(ref _pollers);

    public void Add(JsonObject update)
    {
        lock (_lock)
        {
            _waiting.Enqueue(update);
            Interlocked.Exchange(ref _arrival, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
        }
    }

    /// <returns>Null when nothing came in time.</returns>
    public async Task<JsonObject?> TakeAsync(TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(timeout);
        Interlocked.Increment(ref _pollers);
        try
        {
            while (true)
            {
                Task arrival;
                lock (_lock)
                {
                    if (_waiting.TryDequeue(out var next))
                    {
                        return next;
                    }

                    arrival = _arrival.Task;
                }

                await arrival.WaitAsync(patience.Token);
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
        finally
        {
            Interlocked.Decrement(ref _pollers);
        }
    }
}
