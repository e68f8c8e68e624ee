using System.Net;
using System.Text;
using Bot.Channels.Telegram;
using Bot.Channels.Tests.Doubles;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Testing.Telegram;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.Tests.Telegram;

public sealed class TelegramWebhookTests : IAsyncLifetime
{
    private const string Secret = "s3cret-of_the_school";
    private const string Update = """{"update_id":900,"message":{"message_id":7,"date":1795392000,"chat":{"id":42,"type":"private"},"text":"7A đủ"}}""";
    private readonly CollectingInbox _inbox = new();
    private TelegramFake _fake = null!;
    private WebApplication _app = null!;
    private HttpClient _client = null!;

    public async Task InitializeAsync()
    {
        _fake = await TelegramFake.StartAsync();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services
            .AddSingleton<IInbox>(_inbox)
            .AddSingleton(TimeProvider.System)
            .AddTelegram(
                new TelegramOptions { Token = TelegramFake.Token, ApiUrl = _fake.Url, Updates = UpdateMode.Webhook, WebhookSecret = Secret },
                new Uri("https://truong.example"));
        _app = builder.Build();
        _app.MapTelegramWebhook();
        await _app.StartAsync();
        _client = new HttpClient { BaseAddress = new Uri(_app.Urls.Single()) };
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
        await _fake.DisposeAsync();
    }

    [Fact]
    public async Task An_update_is_stored_before_it_is_acknowledged()
    {
        (await PostAsync(Update, Secret)).StatusCode.ShouldBe(HttpStatusCode.OK);

        _inbox.Accepted.Single().UpdateKey.ShouldBe("900");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("s3cret-of_the_schoo")]
    [InlineData("s3cret-of_the_schooL")]
    [InlineData("s3cret-of_the_school ,x")]
    public async Task Without_the_secret_nothing_is_read(string? secret)
    {
        using var response = await PostAsync("this would be refused as JSON too", secret);

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await response.Content.ReadAsStringAsync()).ShouldBeEmpty();
        (await PostAsync(Update, secret)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        _inbox.Offered.ShouldBe(0);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"update_id\":")]
    [InlineData("{\"update_id\":5}")]
    [InlineData("\u0000")]
    public async Task What_says_nothing_is_acknowledged_and_stores_nothing(string body)
    {
        (await PostAsync(body, Secret)).StatusCode.ShouldBe(HttpStatusCode.OK);

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
    public async Task A_redelivery_is_acknowledged_and_stored_once()
    {
        (await PostAsync(Update, Secret)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await PostAsync(Update, Secret)).StatusCode.ShouldBe(HttpStatusCode.OK);

        _inbox.Accepted.Count.ShouldBe(1);
    }

    [Fact]
    public async Task While_nothing_can_be_stored_Telegram_keeps_the_update_and_brings_it_again()
    {
        await SetWebhookAsync(Secret);
        _inbox.Fault = new IOException("disk full");
        _fake.User(42).Say("một");
        _fake.User(42).Say("hai");
        await WaitAsync(() => _inbox.Offered >= 2);
        _fake.Delivered.ShouldBe(0);
        _fake.LastDeliveryError.ShouldBe("Wrong response from the webhook: 503");

        _inbox.Fault = null;
        await _inbox.WaitForAsync(2);

        _inbox.Accepted.Select(inbound => ((InboundContent.Text)inbound.Content).Value).ShouldBe(["một", "hai"]);
    }

    [Fact]
    public async Task A_tap_is_answered_in_the_same_breath()
    {
        await SetWebhookAsync(Secret);

        var query = _fake.User(42).TapForged("ok:7");
        await _fake.UntilAsync(() => _fake.AnsweredTaps.Contains(query));

        _inbox.Accepted.Single().Content.ShouldBe(new InboundContent.Button("ok:7"));
        _fake.Calls.ShouldNotContain("answerCallbackQuery");
    }

    [Fact]
    public async Task The_receiver_sets_the_webhook_and_says_what_it_wants()
    {
        _fake.Fail("setWebhook", new TelegramFault.Html(502), new TelegramFault.Refusal(429, "Too Many Requests: retry after 1", 1));
        using var stop = new CancellationTokenSource();
        var clock = new ImpatientClock();
        using var client = Client();
        var options = _app.Services.GetRequiredService<TelegramOptions>();
        var receiving = new TelegramWebhookReceiver(client, options, new Uri("https://truong.example"), clock, new CollectingLog<TelegramWebhookReceiver>())
            .RunAsync(MemoryAccounts.Lease, stop.Token);

        await _fake.UntilAsync(() => _fake.Commands.Count > 0);
        await stop.CancelAsync();
        await receiving;

        _fake.WebhookUrl.ShouldBe("https://truong.example/channels/telegram");
        clock.Waits.Count(wait => wait != Timeout.InfiniteTimeSpan).ShouldBe(2);
    }

    private TelegramBotClient Client() => new(new TelegramOptions { Token = TelegramFake.Token, ApiUrl = _fake.Url });

    private async Task SetWebhookAsync(string secret)
    {
        using var client = Client();
        var url = new Uri(_client.BaseAddress!, "/channels/telegram").AbsoluteUri;
        await client.SetWebhookAsync(new SetWebhook(url, secret, TelegramUpdates.Wanted), CancellationToken.None);
    }

    private static async Task WaitAsync(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!condition())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5), patience.Token);
        }
    }

    private Task<HttpResponseMessage> PostAsync(string body, string? secret, bool chunked = false)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/channels/telegram") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.TransferEncodingChunked = chunked;
        if (secret is not null)
        {
            request.Headers.TryAddWithoutValidation("X-Telegram-Bot-Api-Secret-Token", secret);
        }

        return _client.SendAsync(request);
    }
}
