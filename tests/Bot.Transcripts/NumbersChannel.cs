using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;

namespace Bot.Transcripts;

/// <summary>Declares that the chats of a kind of account have no buttons; the player itself delivers.</summary>
internal sealed class NumbersChannel(string kind) : IChannel
{
    public string Kind => kind;

    public ChannelCapabilities Capabilities { get; } = new(new SendRate(PerSecond: 5, PerChatPerSecond: 1), ChoiceStyle.Numbers, MaxText: 2000);

    public Task<SendOutcome> SendAsync(Departure departure, CancellationToken cancellationToken) => throw new NotSupportedException();
}
