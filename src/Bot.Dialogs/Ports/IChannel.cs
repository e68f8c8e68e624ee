using Bot.Dialogs.Messages;

namespace Bot.Dialogs.Ports;

/// <summary>
/// Sends for one kind of channel; knows only wire formats. It never throws for what the network or the vendor did: that is an outcome. It
/// throws <see cref="OperationCanceledException"/> only before bytes left.
/// </summary>
public interface IChannel
{
    /// <summary>The kind of account it serves, e.g. <c>telegram</c>.</summary>
    string Kind { get; }

    /// <summary>How fast an account of this channel may send.</summary>
    SendRate Rate { get; }

    Task<SendOutcome> SendAsync(Address to, Outbound message, CancellationToken cancellationToken);
}

/// <param name="PerSecond">Messages a second for the whole account.</param>
/// <param name="PerChatPerSecond">Messages a second to one chat.</param>
public sealed record SendRate(double PerSecond, double PerChatPerSecond);

/// <summary>What came of a send, in the words of all channels.</summary>
public abstract record SendOutcome
{
    private SendOutcome() { }

    public sealed record Sent(string? ProviderId) : SendOutcome;

    /// <summary>Certainly not sent (refused for now, or never connected): try again, not before <paramref name="After"/> if given.</summary>
    /// <param name="WholeAccount">The pause concerns every chat of the account (429).</param>
    public sealed record TryLater(string Reason, TimeSpan? After, bool WholeAccount) : SendOutcome;

    /// <summary>Bytes left and no answer came: perhaps sent.</summary>
    public sealed record Ambiguous(string Reason) : SendOutcome;

    /// <summary>The chat does not want or cannot get messages (blocked, deleted, never started).</summary>
    public sealed record Blocked(string Reason) : SendOutcome;

    /// <summary>Our own fault or a permanent refusal; repeating cannot help.</summary>
    public sealed record Refused(string Reason) : SendOutcome;

    /// <summary>The account itself is refused (token revoked): everything stops and an operator must look.</summary>
    public sealed record AccountRefused(string Reason) : SendOutcome;
}
