using Bot.Testing;
using Bot.Testing.BotFramework;

namespace Bot.Host.Tests.Verbs;

public sealed class BotFrameworkVerbTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_working_application_is_told_where_Azure_must_send()
    {
        await using var fake = await BotFrameworkFake.StartAsync();

        var ending = await Run(fake, BotFrameworkFake.Password).With("Bot__PublicUrl", "https://truong.example/").EndAsync();

        ending.Code.ShouldBe(0, ending.Error);
        ending.Output.ShouldContain("https://truong.example/api/messages");
    }

    [Fact]
    public async Task A_wrong_password_is_refused_with_the_vendors_code_and_never_shown()
    {
        await using var fake = await BotFrameworkFake.StartAsync();

        var ending = await Run(fake, "0ld-passw0rd").EndAsync();

        ending.Code.ShouldBe(1);
        ending.Output.ShouldBeEmpty();
        ending.Error.ShouldContain("401 invalid_client");
        ending.Error.ShouldNotContain("0ld-passw0rd");
    }

    [Fact]
    public async Task Without_keys_no_message_could_be_received()
    {
        await using var fake = await BotFrameworkFake.StartAsync();

        var ending = await Run(fake, BotFrameworkFake.Password).With("Bot__BotFramework__OpenIdMetadataUrl", "http://127.0.0.1:1/").EndAsync();

        ending.Code.ShouldBe(1);
        ending.Error.ShouldContain("Bot:BotFramework:OpenIdMetadataUrl");
    }

    [Fact]
    public async Task An_application_that_is_not_configured_is_named()
    {
        var ending = await BotProcess.In(_folder.FullPath, "channels", "test", "bot-framework").EndAsync();

        ending.Code.ShouldBe(1);
        ending.Error.ShouldContain("Bot:BotFramework:AppId");
    }

    private BotProcess Run(BotFrameworkFake fake, string password) => BotProcess.In(_folder.FullPath, "channels", "test", "bot-framework")
        .With("Bot__BotFramework__AppId", BotFrameworkFake.AppId)
        .With("Bot__BotFramework__AppPassword", password)
        .With("Bot__BotFramework__OpenIdMetadataUrl", fake.OpenIdMetadataUrl)
        .With("Bot__BotFramework__TokenUrl", fake.TokenUrl);
}
