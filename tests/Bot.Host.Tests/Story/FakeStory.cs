using System.Globalization;
using Bot.Testing.Phones;

namespace Bot.Host.Tests.Story;

/// <summary>A channel whose vendor is a strict fake.</summary>
internal sealed class FakeStory(IPhones phones, IAsyncDisposable fake, int mostButtons) : StoryChannel
{
    /// <summary>Only a failing story waits so long; on a loaded machine a turn may take many seconds.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public override int MostButtons => mostButtons;

    public override IReadOnlyList<string> Settings { get; } = [.. phones.Settings.Select(setting => $"--{setting.Key}={setting.Value}")];

    public override Task ServedAsync(Uri address) => phones.ReachAsync(address);

    public override Task SayAsync(StoryPerson who, string text) => phones.SayAsync(Phone(who), text);

    public override Task PressAsync(StoryPerson who, string label) => phones.PressAsync(Phone(who), label);

    public override IReadOnlyList<StoryMessage> Shown(StoryPerson who) =>
        [.. phones.Arrived.Where(message => message.Phone == Phone(who)).Select(message => new StoryMessage(message.Text, message.Buttons))];

    public override async Task UntilAsync(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(Patience);
        await phones.UntilAsync(condition, patience.Token);
    }

    public override ValueTask DisposeAsync() => fake.DisposeAsync();

    private static string Phone(StoryPerson who) => (40 + who.Number).ToString(CultureInfo.InvariantCulture);
}
