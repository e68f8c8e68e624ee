using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;

namespace Bot.Channels.Web;

/// <summary>
/// The web chat as a channel. The outbox row itself is what the page shows, so sending is no more than waking the pages that look at the
/// chat; pages served by another host find it within a second.
/// </summary>
public sealed class WebChatChannel : IChannel
{
    /// <summary>The one account of the web chat, and its kind.</summary>
    public const string Account = "web";

    private readonly WebChatSignals _signals;

    internal WebChatChannel(WebChatSignals signals) => _signals = signals;

    public string Kind => Account;

    /// <summary>Nothing outside limits it; the numbers only keep one page from being flooded.</summary>
    public ChannelCapabilities Capabilities { get; } = new(new SendRate(PerSecond: 1000, PerChatPerSecond: 20), ChoiceStyle.Buttons, MaxText: 20_000);

    public Task<SendOutcome> SendAsync(Departure departure, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _signals.Raise(departure.To.Chat);
        return Task.FromResult<SendOutcome>(new SendOutcome.Sent(ProviderId: null));
    }
}
