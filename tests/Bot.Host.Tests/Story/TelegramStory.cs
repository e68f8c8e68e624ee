using Bot.Testing.Telegram;

namespace Bot.Host.Tests.Story;

internal sealed class TelegramStory(TelegramFake fake) : StoryChannel
{
    public override IReadOnlyList<string> Settings => [$"--Bot:Telegram:Token={TelegramFake.Token}", $"--Bot:Telegram:ApiUrl={fake.Url}"];

    public override Task SayAsync(StoryPerson who, string text)
    {
        Phone(who).Say(text);
        return Task.CompletedTask;
    }

    public override Task PressAsync(StoryPerson who, string label)
    {
        Phone(who).Tap(label);
        return Task.CompletedTask;
    }

    public override IReadOnlyList<StoryMessage> Shown(StoryPerson who) =>
        [.. Phone(who).Messages.Select(message => new StoryMessage(message.Text, [.. message.Buttons.Select(button => button.Label)]))];

    public override Task UntilAsync(Func<bool> condition) => fake.UntilAsync(condition);

    public override ValueTask DisposeAsync() => fake.DisposeAsync();

    private TelegramUser Phone(StoryPerson who) => fake.User(40 + who.Number);
}
