using Bot.Dialogs.Messages;
using Bot.Domain;

namespace Bot.Dialogs.Ports;

/// <summary>The durable inbox (design §3, stops 2 and 3).</summary>
public interface IInbox
{
    /// <summary>Stores the message; returns when it is durable. Only then may the channel acknowledge it.</summary>
    Task<Acceptance> AcceptAsync(Inbound inbound, CancellationToken cancellationToken);

    /// <summary>How many are being accepted at this moment: as many senders wait for their acknowledgement.</summary>
    int Arriving { get; }

    /// <summary>
    /// Claims the oldest unhandled message of up to <paramref name="limit"/> conversations that nobody else works on; oldest first within a
    /// school, round robin between schools. Empty when there is nothing to do.
    /// </summary>
    /// <param name="worker">Who claims: unique per worker and process start.</param>
    Task<IReadOnlyList<ClaimedMessage>> ClaimAsync(string worker, int limit, CancellationToken cancellationToken);

    /// <summary>
    /// From now on somebody here claims again and again: the turn that ends claims the next message of its chat at once, for those who claim here, instead of leaving it to be looked for. Disposing gives back what
    /// nobody has taken.
    /// </summary>
    IAsyncDisposable Attend();

    /// <summary>
    /// The turn failed or met a conflict: gives the message back. Its conversation rests a while, longer each time and together a minute. After
    /// five attempts the message is set aside, visible, its writer is told so, and the conversation goes on with the next message.
    /// </summary>
    /// <param name="error">Kind of failure without names or texts; null when the message has no part in it (the database failed): no attempt is counted.</param>
    /// <returns>True when the message was set aside.</returns>
    Task<bool> GiveBackAsync(ClaimedMessage message, string? error, CancellationToken cancellationToken);

    /// <summary>Completes when a message may be waiting: after an acceptance here, a hint from another host, or at the latest after a second.</summary>
    Task WaitAsync(CancellationToken cancellationToken);

    Task<InboxState> StateAsync(CancellationToken cancellationToken);
}

public enum Acceptance
{
    Accepted,

    /// <summary>The same update was accepted before; nothing was stored.</summary>
    Duplicate,
}

/// <summary>A message claimed for a turn.</summary>
/// <param name="Fence">Rises with every claim of the conversation; the commit checks it.</param>
/// <param name="AcceptedAt">When it was stored.</param>
/// <param name="Attempts">How many turns of it failed before.</param>
public sealed record ClaimedMessage(Inbound Inbound, SchoolId? School, long Fence, string Worker, DateTimeOffset AcceptedAt, int Attempts);

/// <param name="Waiting">Messages not handled yet.</param>
/// <param name="SetAside">Messages set aside after five failures.</param>
/// <param name="OldestWaiting">When the oldest waiting one was accepted; null when none waits.</param>
public sealed record InboxState(int Waiting, int SetAside, DateTimeOffset? OldestWaiting);
