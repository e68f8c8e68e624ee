using System.Collections.Concurrent;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;

namespace Bot.Channels.Tests.Doubles;

/// <summary>An inbox that only accepts, with the real one's rule against repetition; or refuses, when the disk is full.</summary>
internal sealed class CollectingInbox : IInbox
{
    private readonly ConcurrentDictionary<(string Account, string Key), byte> _keys = new();
    private readonly ConcurrentQueue<Inbound> _accepted = new();
    private readonly SemaphoreSlim _changed = new(0);

    public IReadOnlyList<Inbound> Accepted => [.. _accepted];

    /// <summary>Thrown by the next acceptances instead of storing.</summary>
    public Exception? Fault { get; set; }

    /// <summary>How many times a message was offered, repetitions included.</summary>
    public int Offered { get; private set; }

    /// <summary>Told of every message, before it is acknowledged.</summary>
    public Action<Inbound>? Accepting { get; set; }

    public int Arriving => 0;

    public Task<Acceptance> AcceptAsync(Inbound inbound, CancellationToken cancellationToken)
    {
        Offered++;
        if (Fault is not null)
        {
            return Task.FromException<Acceptance>(Fault);
        }

        Accepting?.Invoke(inbound);
        if (!_keys.TryAdd((inbound.From.Account, inbound.UpdateKey), 0))
        {
            return Task.FromResult(Acceptance.Duplicate);
        }

        _accepted.Enqueue(inbound);
        _changed.Release();
        return Task.FromResult(Acceptance.Accepted);
    }

    /// <summary>Waits until so many messages were accepted.</summary>
    public async Task<IReadOnlyList<Inbound>> WaitForAsync(int count)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (_accepted.Count < count)
        {
            await _changed.WaitAsync(patience.Token);
        }

        return Accepted;
    }

    public Task<IReadOnlyList<ClaimedMessage>> ClaimAsync(string worker, int limit, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<bool> GiveBackAsync(ClaimedMessage message, string? error, CancellationToken cancellationToken) => throw new NotSupportedException();

    public IAsyncDisposable Attend() => throw new NotSupportedException();

    public Task WaitAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<InboxState> StateAsync(CancellationToken cancellationToken) => throw new NotSupportedException();
}
