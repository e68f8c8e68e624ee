using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;

namespace Bot.Host.Demo;

/// <summary>Hands what the bot says to the players of the demonstration, as a vendor would deliver it to phones.</summary>
internal sealed class DemoChannel : IChannel
{
    /// <summary>The one account of the demonstration, and its kind.</summary>
    public const string Account = "demo";

    /// <summary>Called for every message, in the order in which they leave.</summary>
    public Action<Address, Outbound> Delivered { get; set; } = (_, _) => { };

    public string Kind => Account;

    public ChannelCapabilities Capabilities { get; } = new(new SendRate(PerSecond: 30, PerChatPerSecond: 1), ChoiceStyle.Buttons, MaxText: 20_000);

    public Task<SendOutcome> SendAsync(Departure departure, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Delivered(departure.To, departure.Body);
        return Task.FromResult<SendOutcome>(new SendOutcome.Sent(ProviderId: null));
    }
}
