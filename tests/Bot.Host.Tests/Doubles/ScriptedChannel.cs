using System.Collections.Concurrent;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;

namespace Bot.Host.Tests.Doubles;

/// <summary>A channel that does what the test says and remembers what it was given.</summary>
internal sealed class ScriptedChannel : IChannel
{
    public Func<Address, Task<SendOutcome>> Answer { get; set; } = _ => Task.FromResult<SendOutcome>(new SendOutcome.Sent("17"));

    public ConcurrentQueue<Departure> Departures { get; } = new();

    public IReadOnlyList<Address> Given => [.. Departures.Select(departure => departure.To)];

    public string Kind { get; init; } = "web";

    public SendRate Rate { get; init; } = new(PerSecond: 100, PerChatPerSecond: 100) { Burst = 100 };

    /// <summary>What else the channel can do.</summary>
    public Func<ChannelCapabilities, ChannelCapabilities> Capability { get; set; } = capabilities => capabilities;

    public ChannelCapabilities Capabilities => Capability(new ChannelCapabilities(Rate, ChoiceStyle.Buttons, MaxText: 4000));

    /// <summary>Whether the vendor answers when it is asked; null where it cannot be asked.</summary>
    public bool? Answers { get; set; }

    public Task<bool?> AnswersAsync(CancellationToken cancellationToken) => Task.FromResult(Answers);

    public Task<SendOutcome> SendAsync(Departure departure, CancellationToken cancellationToken)
    {
        Departures.Enqueue(departure);
        return Answer(departure.To);
    }
}
