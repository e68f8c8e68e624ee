using System.Collections.Concurrent;
using Bot.Dialogs.Ports;

namespace Bot.Storage.Inbox;

/// <summary>
/// Messages that were claimed for this host without a look at the table: with their acceptance, while few wait, or by the turn before them in their chat. They wait here until a worker takes
/// them; whatever becomes of the host, their lease runs out like any other.
/// </summary>
internal sealed class HandedMessages
{
    /// <summary>As much as a worker takes at once: what is beyond stays in the table, where other hosts find it.</summary>
    private const int Most = 64;

    private readonly ConcurrentQueue<HandedMessage> _waiting = [];
    private int _attending;

    /// <summary>Whether a turn may claim the next message of its chat: somebody here takes it, and soon.</summary>
    public bool MayHandOn => IsAttended && _waiting.Count < Most;

    public bool IsEmpty => _waiting.IsEmpty;

    /// <summary>Whether somebody here claims again and again.</summary>
    public bool IsAttended => Volatile.Read(ref _attending) > 0;

    /// <summary>Somebody takes what is handed over, until <see cref="Leave"/>.</summary>
    public void Attend() => Interlocked.Increment(ref _attending);

    /// <summary>True when nobody is left who takes anything.</summary>
    public bool Leave() => Interlocked.Decrement(ref _attending) == 0;

    public void Add(HandedMessage message) => _waiting.Enqueue(message);

    public void AddAll(IEnumerable<HandedMessage> messages)
    {
        foreach (var message in messages)
        {
            Add(message);
        }
    }

    public IReadOnlyList<HandedMessage> Take(int most)
    {
        var taken = new List<HandedMessage>();
        while (taken.Count < most && _waiting.TryDequeue(out var message))
        {
            taken.Add(message);
        }

        return taken;
    }
}

/// <summary>A claim, and the message where its words came with it; else its row is still to be read.</summary>
internal sealed record HandedMessage(long Sequence, long Fence, string Worker)
{
    public HandedMessage(ClaimedMessage message)
        : this(Sequence: 0, message.Fence, message.Worker) => Message = message;

    public ClaimedMessage? Message { get; }
}
