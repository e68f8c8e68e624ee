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

    /// <summary>What the channel can do, so that nobody outside asks which channel it is.</summary>
    ChannelCapabilities Capabilities { get; }

    Task<SendOutcome> SendAsync(Departure departure, CancellationToken cancellationToken);

    /// <summary>
    /// Whether the vendor serves the account at all, asked without saying anything to anybody; null where the vendor has no such call. Asked before a
    /// message is risked on an account of which nothing is known, and when one message alone does not get through.
    /// </summary>
    Task<bool?> AnswersAsync(CancellationToken cancellationToken) => Task.FromResult<bool?>(null);
}
