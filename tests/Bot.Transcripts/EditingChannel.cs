using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;

namespace Bot.Transcripts;

/// <summary>Declares that the chats of a kind of account have buttons, and messages that can be changed; the player itself delivers.</summary>
internal sealed class EditingChannel(string kind) : IChannel
{
    public string Kind => kind;

    public ChannelCapabilities Capabilities { get; } = new(new SendRate(PerSecond: 5, PerChatPerSecond: 1), ChoiceStyle.Buttons, MaxText: 4096) { ChangesMessages = true };

    public Task<SendOutcome> SendAsync(Departure departure, CancellationToken cancellationToken) => throw new NotSupportedException();
}
