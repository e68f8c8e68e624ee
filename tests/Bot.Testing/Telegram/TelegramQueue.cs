using System.Text.Json.Nodes;

namespace Bot.Testing.Telegram;

/// <summary>The updates that wait for <c>getUpdates</c>: kept until a higher offset confirms them, for one consumer only.</summary>
internal sealed class TelegramQueue(Action changed)
{
    private readonly Lock _lock = new();
    private readonly List<(long Id, JsonObject Update)> _waiting = [];
    private TaskCompletionSource _arrival = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private CancellationTokenSource? _consumer;

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

    /// <summary>Whether somebody waits for updates.</summary>
    public bool HasConsumer
    {
        get
        {
            lock (_lock)
            {
                return _consumer is not null;
            }
        }
    }

    public void Add(long id, JsonObject update)
    {
        lock (_lock)
        {
            _waiting.Add((id, update));
            _arrival.TrySetResult();
            _arrival = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    public IReadOnlyList<(long Id, JsonObject Update)> TakeAll()
    {
        lock (_lock)
        {
            var all = _waiting.ToList();
            _waiting.Clear();
            return all;
        }
    }

    /// <returns>Null when another consumer took over.</returns>
    public async Task<JsonArray?> GetAsync(long offset, int limit, TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var me = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        lock (_lock)
        {
            _consumer?.Cancel();
            _consumer = me;
            Confirm(offset);
        }

        changed();

        try
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(me.Token);
            patience.CancelAfter(timeout);
            while (true)
            {
                Task arrival;
                lock (_lock)
                {
                    if (_waiting.Count > 0 || timeout == TimeSpan.Zero)
                    {
                        return [.. _waiting.Take(limit).Select(one => one.Update.DeepClone())];
                    }

                    arrival = _arrival.Task;
                }

                await arrival.WaitAsync(patience.Token);
            }
        }
        catch (OperationCanceledException)
        {
            return me.IsCancellationRequested ? null : [];
        }
        finally
        {
            lock (_lock)
            {
                _consumer = _consumer == me ? null : _consumer;
            }
        }
    }

    /// <summary>Forgets everything below the offset; −n keeps the last n. An offset more than ten beyond the tail means nothing.</summary>
    private void Confirm(long offset)
    {
        if (offset < 0)
        {
            _waiting.RemoveRange(0, (int)Math.Max(0, _waiting.Count + offset));
        }
        else if (offset > 0 && _waiting.Count > 0 && offset <= _waiting[^1].Id + 10)
        {
            _waiting.RemoveAll(one => one.Id < offset);
        }
    }
}
