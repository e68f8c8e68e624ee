using System.Net;
using System.Text;
using Bot.Channels.Tests.Doubles;
using Bot.Channels.ZaloBot;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Testing.ZaloBot;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.Tests.ZaloBot;

public sealed class ZaloBotWebhookTests : IAsyncLifetime
{
    private const string Secret = "s3cret-of_the_school";
    private const string Update = """{"event_name":"message.text.received","message":{"from":{"id":"c1"},"chat":{"id":"c1","chat_type":"PRIVATE"},"message_id":"m1","date":1795392000123,"text":"7A đủ"}}""";
    private readonly CollectingInbox _inbox = new();
    private ZaloBotFake _fake = null!;
    private WebApplication _app = null!;
    private HttpClient _client = null!;

    public async Task InitializeAsync()
    {
        _fake = await ZaloBotFake.StartAsync();
        _fake.AllowsLoopback = true;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services
            .AddSingleton<IInbox>(_inbox)
            .AddSingleton(TimeProvider.System)
            .AddZaloBot(
                new ZaloBotOptions { Token = ZaloBotFake.Token, ApiUrl = _fake.Url, Updates = UpdateMode.Webhook, WebhookSecret = Secret },
                new Uri("https://truong.example"));
        _app = builder.Build();
        _app.MapZaloBot();
        await _app.StartAsync();
        _client = new HttpClient { BaseAddress = new Uri(_app.Urls.Single()) };
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
        await _fake.DisposeAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_people_write_arrives_in_either_shape(bool wrapped)
    {
        _fake.WrapsUpdates = wrapped;
        (await SetWebhookAsync(Secret)).Verification!.Outcome.ShouldBe("webhook.ok", "a probe with an empty body is answered with 200");

        _fake.User("c1").Say("7A đủ");
        _fake.User("c1").SendPhoto([1], "đơn");
        await _inbox.WaitForAsync(2);

        _inbox.Accepted[0].Content.ShouldBe(new InboundContent.Text("7A đủ"));
        _inbox.Accepted[1].Content.ShouldBeOfType<InboundContent.Media>().Caption.ShouldBe("đơn");
        await _fake.UntilAsync(() => _fake.Deliveries.Count == 2);
        _fake.Deliveries.ShouldBe([200, 200]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("s3cret-of_the_schoo")]
    [InlineData("S3cret-of_the_school")]
    public async Task Without_the_secret_nothing_happens(string? secret)
    {
        (await PostAsync(Update, secret)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

        _inbox.Offered.ShouldBe(0);
    }

    [Theory]
    [InlineData("", Secret)]
    [InlineData("{}", Secret)]
    [InlineData("", null)]
    [InlineData(" {\n} ", null)]
    [InlineData("{\"event_name\":\"user.follow\",\"message\":{\"chat\":{\"id\":\"c1\"}}}", Secret)]
    [InlineData("{\"event_name\":7}", Secret)]
    [InlineData("not json", Secret)]
    [InlineData("\u0000", Secret)]
    public async Task A_probe_and_what_says_nothing_are_acknowledged_and_store_nothing(string body, string? secret)
    {
        (await PostAsync(body, secret)).StatusCode.ShouldBe(HttpStatusCode.OK);

        _inbox.Offered.ShouldBe(0);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_over_1_MiB_is_refused(bool chunked)
    {
        (await PostAsync(new string(' ', 1024 * 1024) + Update, Secret, chunked)).StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);

        _inbox.Offered.ShouldBe(0);
    }

    [Fact]
    public async Task The_same_delivery_twice_is_acknowledged_and_stored_once()
    {
        _fake.DeliversTwice = true;
        await SetWebhookAsync(Secret);
        _fake.User("c1").Say("7A đủ");
        await _fake.UntilAsync(() => _fake.Deliveries.Count == 2);

        _fake.Deliveries.ShouldBe([200, 200]);
        (_inbox.Accepted.Count, _inbox.Offered).ShouldBe((1, 2));
    }

    [Fact]
    public async Task While_nothing_can_be_stored_nothing_is_acknowledged()
    {
        _inbox.Fault = new IOException("disk full");

        (await PostAsync(Update, Secret)).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public async Task The_receiver_looks_whether_the_webhook_is_ours_says_so_and_registers_nothing()
    {
        var (clock, log) = (new ImpatientClock(), new CollectingLog<ZaloBotWebhookReceiver>());
        using var api = Api();
        using var stop = new CancellationTokenSource();
        var ours = ZaloBotEndpoints.WebhookUnder(_client.BaseAddress!);
        _fake.Fail("getWebhookInfo", new ZaloBotFault.Html(502));
        var receiving = new ZaloBotWebhookReceiver(api, ours, clock, log).RunAsync(new AccountLease("zalo-bot", "host", 1, NotBefore: null), stop.Token);

        await _fake.UntilAsync(() => log.Lines.Any(line => line.Level == LogLevel.Error && line.Text.Contains("channels register zalo-bot")) || _fake.Calls.Count > 50);
        _fake.Calls.ShouldNotContain("setWebhook");
        await SetWebhookAsync(Secret);
        await _fake.UntilAsync(() => log.Lines.Any(line => line.Text.StartsWith("1107 ", StringComparison.Ordinal)) || _fake.Calls.Count > 5000);
        await stop.CancelAsync();
        await receiving;

        log.Lines.Count(line => line.Text.StartsWith("1107 ", StringComparison.Ordinal)).ShouldBe(1);
        clock.Waits.ShouldContain(TimeSpan.FromHours(1));
    }

    [Fact]
    public async Task A_refused_token_ends_the_receiver()
    {
        using var api = new ZaloBotApi(new ZaloBotOptions { Token = "1:wrong", ApiUrl = _fake.Url });

        await new ZaloBotWebhookReceiver(api, new Uri("https://truong.example/x"), new ImpatientClock(), new CollectingLog<ZaloBotWebhookReceiver>())
            .RunAsync(new AccountLease("zalo-bot", "host", 1, NotBefore: null), CancellationToken.None);

        _fake.Calls.ShouldBe(["getWebhookInfo"]);
    }

    private ZaloBotApi Api() => new(new ZaloBotOptions { Token = ZaloBotFake.Token, ApiUrl = _fake.Url });

    private async Task<ZaloBotWebhookState> SetWebhookAsync(string secret)
    {
        using var api = Api();
        return (await api.SetWebhookAsync(ZaloBotEndpoints.WebhookUnder(_client.BaseAddress!), secret, CancellationToken.None)).ShouldBeOfType<ZaloBotAnswer<ZaloBotWebhookState>.Ok>().Result!;
    }

    private Task<HttpResponseMessage> PostAsync(string body, string? secret, bool chunked = false)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/channels/zalo-bot") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.TransferEncodingChunked = chunked;
        if (secret is not null)
        {
            request.Headers.TryAddWithoutValidation("X-Bot-Api-Secret-Token", secret);
        }

        return _client.SendAsync(request);
    }
}
