using Bot.Testing;
using Bot.Testing.ZaloBot;

namespace Bot.Host.Tests.Verbs;

public sealed class ZaloBotVerbTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_working_account_answers_a_test()
    {
        await using var zalo = await ZaloBotFake.StartAsync();

        var ending = await Run(zalo, "channels", "test", "zalo-bot").EndAsync();

        ending.Code.ShouldBe(0, ending.Error);
        ending.Output.ShouldContain("bot.truongmau trả lời");
        ending.Output.ShouldContain("webhook: không đặt");
        zalo.Calls.ShouldBe(["getMe", "getWebhookInfo"]);
    }

    [Fact]
    public async Task A_wrong_token_is_refused_and_never_shown()
    {
        await using var zalo = await ZaloBotFake.StartAsync();

        var ending = await Run(zalo, "channels", "test", "zalo-bot").With("Bot__ZaloBot__Token", "1:planted").EndAsync();

        ending.Code.ShouldBe(1);
        ending.Output.ShouldBeEmpty();
        ending.Error.ShouldContain("401");
        ending.Error.ShouldNotContain("planted");
    }

    [Theory]
    [InlineData("webhook.ok", 0, "tới được địa chỉ này")]
    [InlineData("webhook.http.403", 1, "Browser Integrity Check")]
    [InlineData("webhook.err.dns", 1, "tên miền")]
    [InlineData("webhook.err.new", 1, "webhook.err.new")]
    public async Task Registering_says_whether_Zalo_reached_the_bot(string outcome, int code, string words)
    {
        await using var zalo = await ZaloBotFake.StartAsync();
        zalo.ProbeOutcome = outcome;

        var ending = await Registering(zalo).EndAsync();

        ending.Code.ShouldBe(code, ending.Error);
        ending.Output.ShouldContain("https://truong.example/channels/zalo-bot");
        (ending.Output + ending.Error).ShouldContain(words);
        zalo.WebhookUrl.ShouldBe("https://truong.example/channels/zalo-bot", "Zalo keeps it even when its probe failed");
        (ending.Output + ending.Error).ShouldNotContain("s3cret");
    }

    [Fact]
    public async Task A_registered_webhook_is_tested_and_ended()
    {
        await using var zalo = await ZaloBotFake.StartAsync();
        zalo.ProbeOutcome = "webhook.ok";
        await Registering(zalo).EndAsync();
        zalo.ProbeOutcome = "webhook.err.timeout";

        (await Run(zalo, "channels", "test", "zalo-bot").EndAsync()).Code.ShouldBe(1);
        zalo.WebhookTestsADay = 0;
        var enough = await Run(zalo, "channels", "test", "zalo-bot").EndAsync();
        enough.Code.ShouldBe(0, enough.Error);
        enough.Output.ShouldContain("Hôm nay Zalo không cho thử");

        (await Run(zalo, "channels", "unregister", "zalo-bot").EndAsync()).Code.ShouldBe(0);
        zalo.WebhookUrl.ShouldBeNull();
    }

    [Theory]
    [InlineData(1, "channels", "test", "zalo-bot")]
    [InlineData(1, "channels", "register", "zalo-bot")]
    [InlineData(1, "channels", "unregister", "zalo-bot")]
    [InlineData(2, "channels", "register", "pigeon")]
    public async Task What_is_not_set_up_is_refused(int code, params string[] words) =>
        (await BotProcess.In(_folder.FullPath, words).EndAsync()).Code.ShouldBe(code);

    private BotProcess Registering(ZaloBotFake zalo) =>
        Run(zalo, "channels", "register", "zalo-bot").With("Bot__ZaloBot__WebhookSecret", "s3cret-of_school").With("Bot__PublicUrl", "https://truong.example");

    private BotProcess Run(ZaloBotFake zalo, params string[] words) =>
        BotProcess.In(_folder.FullPath, words).With("Bot__ZaloBot__Token", ZaloBotFake.Token).With("Bot__ZaloBot__ApiUrl", zalo.Url);
}
