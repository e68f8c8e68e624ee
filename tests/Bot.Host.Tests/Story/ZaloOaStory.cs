using Bot.Testing.ZaloOa;

namespace Bot.Host.Tests.Story;

internal sealed class ZaloOaStory(ZaloOaFake fake) : StoryChannel
{
    public override int MostButtons => 5;

    public override IReadOnlyList<string> Settings =>
    [
        $"--Bot:ZaloOa:AppId={ZaloOaFake.AppId}", $"--Bot:ZaloOa:AppSecret={ZaloOaFake.AppSecret}", $"--Bot:ZaloOa:OaSecretKey={ZaloOaFake.OaSecretKey}",
        "--Bot:PublicUrl=https://truong.example", $"--Bot:ZaloOa:RefreshToken={fake.Grant()}", $"--Bot:ZaloOa:ApiUrl={fake.Url}", $"--Bot:ZaloOa:OauthUrl={fake.Url}", $"--Bot:ZaloOa:TemplateApiUrl={fake.Url}",
    ];

    public override Task ServedAsync(Uri address) => fake.SetWebhookAsync(new Uri(address, "/channels/zalo-oa").AbsoluteUri);

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
        [.. Phone(who).Messages.Select(message => new StoryMessage(message.Text ?? "", [.. message.Buttons.Select(button => button.Title)]))];

    public override Task UntilAsync(Func<bool> condition) => fake.UntilAsync(condition);

    public override ValueTask DisposeAsync() => fake.DisposeAsync();

    private ZaloOaUser Phone(StoryPerson who) => fake.User($"300300300300300300{who.Number}");
}
