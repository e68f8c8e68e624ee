using Bot.Dialogs.Messages;

namespace Bot.Dialogs.Ports;

/// <summary>The durable outbox (design §3, stop 8). Only the holder of an account's lease claims its rows.</summary>
public interface IOutbox
{
    /// <summary>
    /// Claims due rows of an account: of every address only the first unsent one, ordered by priority, due time, id. Rows past their
    /// <c>NotAfter</c> are marked stale, not returned.
    /// </summary>
    /// <param name="atHand">
    /// What the holder claimed before and has not marked yet. Whatever else is claimed under this lease is the answer of a claim that got lost on
    /// its way, was certainly not sent, and is claimed anew.
    /// </param>
    Task<IReadOnlyList<ClaimedEntry>> ClaimAsync(AccountLease lease, IReadOnlyCollection<long> atHand, int limit, CancellationToken cancellationToken);

    /// <summary>The same, but only urgent rows (<see cref="MessageKinds.IsUrgent"/>), also past others that wait for the same address.</summary>
    Task<IReadOnlyList<ClaimedEntry>> ClaimUrgentAsync(AccountLease lease, IReadOnlyCollection<long> atHand, int limit, CancellationToken cancellationToken);

    /// <summary>Marks rows as started, durably, immediately before their bytes leave. Returns the ids that may be sent: not those withdrawn or lost meanwhile.</summary>
    Task<IReadOnlySet<long>> StartAsync(AccountLease lease, IReadOnlyList<long> ids, CancellationToken cancellationToken);

    /// <summary>
    /// Urgent messages (<see cref="MessageKinds.IsUrgent"/>) that wait here and have another address move there, if its account works: for an
    /// account that rests for long.
    /// </summary>
    /// <param name="chatsOnly">Only those whose own chat pauses; the account itself works.</param>
    /// <returns>How many moved.</returns>
    Task<int> MoveUrgentAsync(AccountLease lease, bool chatsOnly, CancellationToken cancellationToken);

    /// <summary>Writes what came of each send.</summary>
    Task MarkAsync(AccountLease lease, IReadOnlyList<(long Id, SendMark Mark)> marks, CancellationToken cancellationToken);

    /// <summary>Completes when a row may be due: after a commit here, a hint from another host, or at the latest after a second.</summary>
    Task WaitAsync(CancellationToken cancellationToken);

    Task<OutboxState> StateAsync(CancellationToken cancellationToken);

    /// <summary>Rows that are dead, unknown or stale, newest first.</summary>
    Task<IReadOnlyList<OutboxRow>> ListAsync(int limit, CancellationToken cancellationToken);

    /// <summary>Arms dead or unknown rows again. Returns how many.</summary>
    Task<int> RetryAsync(IReadOnlyList<long> ids, CancellationToken cancellationToken);

    /// <summary>Drops rows that are not sent. Returns how many.</summary>
    Task<int> DropAsync(IReadOnlyList<long> ids, CancellationToken cancellationToken);

    /// <summary>
    /// The clock was put back: what was written while it was ahead is due as long after now as it was after its writing, instead of when that time comes again; and what was put off until a time of that clock's
    /// is tried now.
    /// </summary>
    /// <param name="step">By how much, right behind the step; null later, when only what is still being written by the clock of before is looked for.</param>
    /// <returns>How many messages would have waited.</returns>
    Task<int> BringBackAsync(DateTimeOffset now, TimeSpan? step, CancellationToken cancellationToken);
}

/// <param name="Attempts">Sends tried before this claim.</param>
/// <param name="MaybeSentBefore">An earlier send was started and never marked: this one may double it.</param>
public sealed record ClaimedEntry(long Id, OutboxEntry Entry, int Attempts, bool MaybeSentBefore)
{
    /// <summary>When the chat last wrote; null when it never did.</summary>
    public DateTimeOffset? HeardAt { get; init; }
}

/// <summary>What came of a send, as it is stored.</summary>
public abstract record SendMark
{
    private SendMark() { }

    /// <param name="ProviderId">The channel's id of the message, if it gave one.</param>
    public sealed record Sent(string? ProviderId) : SendMark
    {
        /// <summary>The vendor reports delivery: without a report within a day the message counts as unconfirmed.</summary>
        public bool AwaitsDelivery { get; init; }

        /// <summary>How many messages the vendor counts.</summary>
        public int Messages { get; init; } = 1;
    }

    /// <summary>Certainly not sent; try again then.</summary>
    public sealed record Later(DateTimeOffset At, string Error, bool CountsAsAttempt = true) : SendMark
    {
        /// <summary>Nothing at all is sent to this chat before.</summary>
        public bool PausesChat { get; init; }

        /// <summary>If the person has another address that works, the message moves there instead of waiting.</summary>
        public bool MovesOn { get; init; }
    }

    /// <summary>Perhaps sent: what follows depends on the kind of message.</summary>
    public sealed record Ambiguous(string Error) : SendMark;

    /// <summary>
    /// Certainly not sent, and never will be at this address. If the person has another one, the message moves there and starts afresh; else, or
    /// when an earlier send of it may have arrived, it is dead: visible until retried or dropped.
    /// </summary>
    public sealed record Dead(string Error, bool AddressUnreachable = false) : SendMark;
}

/// <param name="Doubled">Ambiguous sends that were repeated.</param>
public sealed record OutboxState(int Waiting, int Dead, int Unknown, int Stale, int Doubled, DateTimeOffset? OldestDue)
{
    /// <summary>After this time without a report of delivery a message is unconfirmed.</summary>
    public static readonly TimeSpan DeliveryTakesAtMost = TimeSpan.FromHours(24);

    /// <summary>Sent over a day ago through a channel that reports delivery, and not reported as delivered.</summary>
    public int Unconfirmed { get; init; }

    /// <summary>How often a message moved on to another address of the same person.</summary>
    public int Moved { get; init; }
}

public sealed record OutboxRow(long Id, string Key, Address To, MessageKind Kind, string State, int Attempts, string? Error, DateTimeOffset DueAt);
