using Bot.Dialogs.Messages;

namespace Bot.Dialogs.Ports;

/// <summary>
/// What was said in a chat, both directions, as its two sides saw it: read from inbox and outbox, nothing is stored for it. For channels
/// without a screen of their own (the web chat).
/// </summary>
public interface IChatTranscript
{
    /// <summary>
    /// The newest <paramref name="limit"/> entries of the chat, oldest first: messages accepted from it, and messages whose sending was at
    /// least started (sent, started, unknown).
    /// </summary>
    Task<IReadOnlyList<TranscriptEntry>> ReadAsync(Address address, int limit, CancellationToken cancellationToken);

    /// <summary>
    /// Of the newest <paramref name="limit"/> messages to the chat whose sending was at least started, oldest first: those with a button whose token begins with
    /// <paramref name="token"/>, and those that took the place of another; null: all of them. Cheaper than reading every line.
    /// </summary>
    Task<IReadOnlyList<TranscriptEntry.Said>> SaidAsync(Address address, int limit, string? token, CancellationToken cancellationToken);

    /// <summary>The message to the chat that was queued under this key, once its sending was at least started; else nothing.</summary>
    Task<IReadOnlyList<TranscriptEntry.Said>> SaidAsAsync(Address address, string key, CancellationToken cancellationToken);

    /// <summary>How many messages were sent (or started) to each chat of the account; a chat without any is absent.</summary>
    Task<IReadOnlyDictionary<string, long>> CountSentAsync(string account, CancellationToken cancellationToken);
}

/// <summary>One line of a transcript.</summary>
/// <param name="Key">Stable and unique within the account, e.g. <c>out-17</c>.</param>
/// <param name="At">When it was accepted, or when its sending started.</param>
public abstract record TranscriptEntry(string Key, DateTimeOffset At)
{
    /// <summary>The chat wrote.</summary>
    public sealed record Heard(string Key, DateTimeOffset At, InboundContent Content) : TranscriptEntry(Key, At);

    /// <summary>The bot wrote.</summary>
    public sealed record Said(string Key, DateTimeOffset At, Outbound Body) : TranscriptEntry(Key, At)
    {
        /// <summary>The channel's id of the message; null where it gave none.</summary>
        public string? ProviderId { get; init; }
    }
}
