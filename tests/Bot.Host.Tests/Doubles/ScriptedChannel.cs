using System.Collections.Concurrent;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;

namespace Bot.Host.Tests.Doubles;

/// <summary>A channel that does what the test says and remembers what it was given.</summary>
internal sealed class ScriptedChannel : IChannel
{
    public Func<Address, Task<SendOutcome>> Answer { get; set; } = _ => Task.FromResult<SendOutcome>(new SendOutcome.Sent("17"));

    public ConcurrentQueue<Address> Given { get; } = new();

    public string Kind => "web";

    public SendRate Rate { get; init; } = new(PerSecond: 100, PerChatPerSecond: 100);

    public ChannelCapabilities Capabilities => new(Rate, ChoiceStyle.Buttons, MaxText: 4000);

    public Task<SendOutcome> SendAsync(Departure departure, CancellationToken cancellationToken)
    {
        Given.Enqueue(departure.To);
        return Answer(departure.To);
    }
}
