using System.Net;
using Bot.Testing.BotFramework;

namespace Bot.Host.Tests.Story;

internal sealed class BotFrameworkStory(BotFrameworkFake fake) : StoryChannel
{
    public override IReadOnlyList<string> Settings =>
    [
        $"--Bot:BotFramework:AppId={BotFrameworkFake.AppId}", $"--Bot:BotFramework:AppPassword={BotFrameworkFake.Password}",
        $"--Bot:BotFramework:OpenIdMetadataUrl={fake.OpenIdMetadataUrl}", $"--Bot:BotFramework:TokenUrl={fake.TokenUrl}",
    ];

    public override Task ServedAsync(Uri address)
    {
        fake.BotUrl = new Uri(address, "/api/messages");
        return Task.CompletedTask;
    }

    public override async Task SayAsync(StoryPerson who, string text) => (await Phone(who).SayAsync(text)).ShouldBe(HttpStatusCode.OK);

    public override async Task PressAsync(StoryPerson who, string label) => (await Phone(who).TapAsync(label)).ShouldBe(HttpStatusCode.OK);

    public override IReadOnlyList<StoryMessage> Shown(StoryPerson who) =>
        [.. Phone(who).Messages.Select(message => new StoryMessage(message.Text, [.. message.Buttons.Select(button => button.Title)]))];

    public override Task UntilAsync(Func<bool> condition) => fake.UntilAsync(condition);

    public override ValueTask DisposeAsync() => fake.DisposeAsync();

    private BotFrameworkUser Phone(StoryPerson who) => fake.User($"29:{who.Number}");
}
