namespace Bot.Dialogs.Ports;

/// <summary>What came of a send, in the words of all channels. <c>Reason</c> is a code with the vendor's words, without names, texts or addresses.</summary>
public abstract record SendOutcome
{
    private SendOutcome() { }

    /// <summary>The vendor accepted it.</summary>
    public sealed record Sent(string? ProviderId) : SendOutcome
    {
        /// <summary>How many messages the vendor counts: a long text leaves in parts.</summary>
        public int Messages { get; init; } = 1;
    }

    /// <summary>Certainly not sent (refused for now, or never connected): try again, not before <paramref name="After"/> if given.</summary>
    /// <param name="Scope">What has to wait.</param>
    public sealed record TryLater(string Reason, TimeSpan? After = null, SendScope Scope = SendScope.Message) : SendOutcome;

    /// <summary>Bytes left and no answer came: perhaps sent.</summary>
    public sealed record Ambiguous(string Reason) : SendOutcome;

    /// <summary>The chat does not want or cannot get messages (blocked, deleted, never started, no account on the phone).</summary>
    /// <param name="IsWrongContact">The contact itself is wrong (a phone number that cannot be one): its record needs correction.</param>
    public sealed record Unreachable(string Reason, bool IsWrongContact = false) : SendOutcome;

    /// <summary>The chat wrote too long ago for a message of this kind: nobody's fault, another way is needed.</summary>
    public sealed record OutOfWindow(string Reason) : SendOutcome;

    /// <summary>The account may send no more until then; null where the vendor does not say when its quota begins anew.</summary>
    public sealed record QuotaSpent(string Reason, DateTimeOffset? Until) : SendOutcome;

    /// <summary>Not at this hour; the same message may go then.</summary>
    public sealed record NotNow(string Reason, DateTimeOffset Until) : SendOutcome;

    /// <summary>Our own fault or a permanent refusal of this message; repeating cannot help.</summary>
    public sealed record Refused(string Reason) : SendOutcome;

    /// <summary>The account itself is refused, or the vendor said what we do not know: everything stops, the queue is kept and an operator must look.</summary>
    public sealed record NeedsOperator(string Reason) : SendOutcome;
}

/// <summary>What a pause concerns.</summary>
public enum SendScope
{
    /// <summary>This message.</summary>
    Message,

    /// <summary>Everything to this chat.</summary>
    Chat,

    /// <summary>Every chat of the account.</summary>
    Account,
}
