using System.Net;
using Bot.Channels.Tests.Doubles;
using Bot.Channels.ZaloBot;
using Bot.Testing.ZaloBot;

namespace Bot.Channels.Tests.ZaloBot;

public sealed class ZaloBotApiTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private ZaloBotFake _fake = null!;
    private ZaloBotApi _api = null!;

    public async Task InitializeAsync()
    {
        _fake = await ZaloBotFake.StartAsync();
        _api = new ZaloBotApi(new ZaloBotOptions { Token = ZaloBotFake.Token, ApiUrl = _fake.Url });
    }

    public async Task DisposeAsync()
    {
        _api.Dispose();
        await _fake.DisposeAsync();
    }

    [Fact]
    public async Task A_call_is_a_post_of_json_with_the_token_in_the_path()
    {
        using var handler = new CapturingHandler(HttpStatusCode.OK, """{"ok":true,"result":{"message_id":"m1","date":1}}""");
        using var api = new ZaloBotApi(new ZaloBotOptions { Token = "1:a", ApiUrl = "https://api.example/" }, handler);

        (await api.SendMessageAsync("c1", "Đã ghi <7A>.", None)).ShouldBe(new ZaloBotAnswer<ZaloBotSent>.Ok(new ZaloBotSent("m1")));
        await api.SendPhotoAsync("c1", new Uri("https://truong.example/a b"), null, None);

        handler.Requests[0].ShouldBe((new Uri("https://api.example/bot1:a/sendMessage"), """{"chat_id":"c1","text":"Đã ghi <7A>."}""", "application/json", 40));
        handler.Requests[1].Body.ShouldBe("""{"chat_id":"c1","photo":"https://truong.example/a%20b"}""");
    }

    [Fact]
    public async Task The_bot_introduces_itself() =>
        (await _api.GetMeAsync(None)).ShouldBeOfType<ZaloBotAnswer<ZaloBotProfile>.Ok>().Result!.AccountName.ShouldBe("bot.truongmau");

    [Fact]
    public async Task A_webhook_is_set_probed_shown_tested_and_ended()
    {
        _fake.AllowsLoopback = true;
        _fake.ProbeOutcome = "webhook.err.tls";
        var set = (await _api.SetWebhookAsync(new Uri("http://127.0.0.1:1/hook"), "s3cret-of_school", None)).ShouldBeOfType<ZaloBotAnswer<ZaloBotWebhookState>.Ok>().Result!;
        set.Url.ShouldBe("http://127.0.0.1:1/hook");
        set.Verification.ShouldBe(new ZaloBotVerification(false, "webhook.err.tls"));

        (await _api.GetWebhookInfoAsync(None)).ShouldBeOfType<ZaloBotAnswer<ZaloBotWebhookState>.Ok>().Result!.Url.ShouldBe("http://127.0.0.1:1/hook");
        (await _api.TestWebhookAsync(None)).ShouldBeOfType<ZaloBotAnswer<ZaloBotVerification>.Ok>().Result!.Outcome.ShouldBe("webhook.err.tls");
        _fake.WebhookTestsADay = 0;
        (await _api.TestWebhookAsync(None)).ShouldBe(new ZaloBotAnswer<ZaloBotVerification>.Failed(426, "Daily limit"), "errorCode is written in another style there");

        (await _api.DeleteWebhookAsync(None)).ShouldBeOfType<ZaloBotAnswer<ZaloBotWebhookState>.Ok>().Result!.Url.ShouldBe("");
        _fake.WebhookUrl.ShouldBeNull();
    }

    [Theory]
    [InlineData("https://truong.example/h", "short")]
    [InlineData("https://truong.example/h", "")]
    [InlineData("http://truong.example/h", "s3cret-of_school")]
    [InlineData("https://localhost/h", "s3cret-of_school")]
    public async Task A_webhook_that_Zalo_would_not_take_is_refused(string url, string secret) =>
        (await _api.SetWebhookAsync(new Uri(url), secret, None)).ShouldBeOfType<ZaloBotAnswer<ZaloBotWebhookState>.Failed>().Code.ShouldBe(400);

    [Fact]
    public async Task A_poll_brings_one_update_and_408_when_there_is_none()
    {
        _fake.User("c1").Say("một");
        _fake.User("c1").Say("hai");

        (await PollAsync()).ShouldContain("một");
        (await PollAsync()).ShouldContain("hai");
        (await _api.GetUpdatesAsync(TimeSpan.FromSeconds(1), None)).ShouldBe(new ZaloBotAnswer<System.Text.Json.JsonElement>.Failed(408, "Request timeout"));

        async Task<string> PollAsync() => (await _api.GetUpdatesAsync(TimeSpan.FromSeconds(1), None))
            .ShouldBeOfType<ZaloBotAnswer<System.Text.Json.JsonElement>.Ok>().Result.GetProperty("message").GetProperty("text").GetString()!;
    }

    [Fact]
    public async Task Writing_is_shown()
    {
        _fake.User("c1");

        (await _api.SendTypingAsync("c1", None)).ShouldBeOfType<ZaloBotAnswer<System.Text.Json.JsonElement>.Ok>();
    }

    /// <summary>HTTP status and body → what it means: the envelope decides.</summary>
    public static TheoryData<int, string, ZaloBotAnswer<ZaloBotSent>> Replies => new()
    {
        { 200, """{"ok":true,"result":{"message_id":"m"}}""", new ZaloBotAnswer<ZaloBotSent>.Ok(new ZaloBotSent("m")) },
        { 500, """{"ok":true,"result":{"message_id":"m"}}""", new ZaloBotAnswer<ZaloBotSent>.Ok(new ZaloBotSent("m")) },
        { 200, """{"ok":true,"result":[1]}""", new ZaloBotAnswer<ZaloBotSent>.Ok(null) },
        { 200, """{"ok":true}""", new ZaloBotAnswer<ZaloBotSent>.Ok(null) },
        { 200, """{"ok":false,"error_code":401,"description":"Unauthorized"}""", new ZaloBotAnswer<ZaloBotSent>.Failed(401, "Unauthorized") },
        { 400, """{"ok":false,"error_code":"408"}""", new ZaloBotAnswer<ZaloBotSent>.Failed(408, "") },
        { 200, """{"ok":false}""", new ZaloBotAnswer<ZaloBotSent>.NoAnswer("no envelope") },
        { 200, """{"error_code":401}""", new ZaloBotAnswer<ZaloBotSent>.NoAnswer("no envelope") },
        { 200, "<html>", new ZaloBotAnswer<ZaloBotSent>.NoAnswer("no envelope") },
        { 200, "", new ZaloBotAnswer<ZaloBotSent>.NoAnswer("no envelope") },
        { 200, "[]", new ZaloBotAnswer<ZaloBotSent>.NoAnswer("no envelope") },
        { 502, "<html>", new ZaloBotAnswer<ZaloBotSent>.Strange(502) },
        { 403, "{}", new ZaloBotAnswer<ZaloBotSent>.Strange(403) },
    };

    [Theory]
    [MemberData(nameof(Replies))]
    public async Task The_envelope_decides_and_not_the_status(int status, string body, ZaloBotAnswer<ZaloBotSent> expected)
    {
        using var handler = new CapturingHandler((HttpStatusCode)status, body);
        using var api = new ZaloBotApi(new ZaloBotOptions { Token = "1:a", ApiUrl = "https://api.example" }, handler);

        (await api.SendMessageAsync("c1", "a", None)).ShouldBe(expected);
    }

    [Fact]
    public async Task A_wrong_token_is_refused_in_the_envelope_and_never_told()
    {
        using var api = new ZaloBotApi(new ZaloBotOptions { Token = "1:planted-token", ApiUrl = _fake.Url });

        var answer = await api.GetMeAsync(None);

        answer.ShouldBeOfType<ZaloBotAnswer<ZaloBotProfile>.Failed>().Code.ShouldBe(401);
        answer.ToString().ShouldNotContain("planted-token");
    }

    [Fact]
    public async Task What_never_left_and_what_got_lost_are_told_apart_without_the_token()
    {
        _fake.User("c1");
        _fake.Fail("sendMessage", new ZaloBotFault.LostAnswer());
        (await _api.SendMessageAsync("c1", "a", None)).ShouldBe(new ZaloBotAnswer<ZaloBotSent>.NoAnswer("connection lost"));

        await _fake.DisposeAsync();
        (await _api.SendMessageAsync("c1", "a", None)).ShouldBe(new ZaloBotAnswer<ZaloBotSent>.NotReached("ConnectionError"));
        await Should.ThrowAsync<OperationCanceledException>(_api.SendMessageAsync("c1", "a", new CancellationToken(canceled: true)));
    }
}
