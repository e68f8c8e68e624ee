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
}
