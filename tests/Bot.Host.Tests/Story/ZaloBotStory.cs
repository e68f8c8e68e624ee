using Bot.Testing.ZaloBot;

namespace Bot.Host.Tests.Story;

internal sealed class ZaloBotStory(ZaloBotFake fake) : StoryChannel
{
    public override int MostButtons => 0;

    public override IReadOnlyList<string> Settings => [$"--Bot:ZaloBot:Token={ZaloBotFake.Token}", $"--Bot:ZaloBot:ApiUrl={fake.Url}"];

    public override Task SayAsync(StoryPerson who, string text)
    {
        Phone(who).Say(text);
        return Task.CompletedTask;
    }

    public override IReadOnlyList<StoryMessage> Shown(StoryPerson who) => [.. Phone(who).Messages.Select(message => new StoryMessage(message.Text, []))];

    public override Task UntilAsync(Func<bool> condition) => fake.UntilAsync(condition);

    public override ValueTask DisposeAsync() => fake.DisposeAsync();

    private ZaloBotUser Phone(StoryPerson who) => fake.User($"za{who.Number}");
}
