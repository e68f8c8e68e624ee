using System.Net.Http.Json;
using Bot.Channels.Tests.Doubles;
using Bot.Channels.Tests.Telegram;
using Bot.Channels.ZaloBot;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.Tests.ZaloBot;

/// <summary>Our client against a fake of others, so that a manual misread alike by our client and our fake is noticed. What is compared stands in tests/peers/zalo-bot.md.</summary>
public sealed class ZaloBotPeerTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly HttpClient _admin = new();
    private Peer _server = null!;
    private string _url = "";
    private ZaloBotApi _api = null!;

    public async Task InitializeAsync()
    {
        _server = await Peer.StartAsync("crabline-zalo-server.mjs");
        var greeting = _server.Greeting.Split(' ');
        _url = greeting[0];
        _admin.DefaultRequestHeaders.Add("X-Crabline-Admin-Token", greeting[2]);
        _api = new ZaloBotApi(new ZaloBotOptions { Token = greeting[1], ApiUrl = _url });
    }

    public async Task DisposeAsync()
    {
        _api.Dispose();
        _admin.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Every_method_it_knows_is_answered_as_our_fake_answers()
    {
        (await _api.GetMeAsync(None)).ShouldBeOfType<ZaloBotAnswer<ZaloBotProfile>.Ok>().Result!.AccountName.ShouldNotBeNullOrEmpty();
        (await _api.SendMessageAsync("c1", "Đã ghi.", None)).ShouldBeOfType<ZaloBotAnswer<ZaloBotSent>.Ok>().Result!.MessageId.ShouldNotBeNullOrEmpty();
        (await _api.SendPhotoAsync("c1", new Uri("https://truong.example/1.jpg"), "đơn", None)).ShouldBeOfType<ZaloBotAnswer<ZaloBotSent>.Ok>().Result!.MessageId.ShouldNotBeNullOrEmpty();
        (await _api.SendTypingAsync("c1", None)).ShouldBeOfType<ZaloBotAnswer<System.Text.Json.JsonElement>.Ok>();
        (await _api.GetWebhookInfoAsync(None)).ShouldBeOfType<ZaloBotAnswer<ZaloBotWebhookState>.Ok>().Result!.Url.ShouldBe("");
        (await _api.GetUpdatesAsync(TimeSpan.FromSeconds(1), None)).ShouldBeOfType<ZaloBotAnswer<System.Text.Json.JsonElement>.Failed>().Code.ShouldBe(408);
    }

    [Fact]
    public async Task A_wrong_token_is_known_by_the_envelope_under_a_real_401_as_well()
    {
        using var api = new ZaloBotApi(new ZaloBotOptions { Token = "1:wrong", ApiUrl = _url });

        (await api.GetMeAsync(None)).ShouldBeOfType<ZaloBotAnswer<ZaloBotProfile>.Failed>().Code.ShouldBe(401);
    }

    [Fact]
    public async Task Polling_brings_what_people_write()
    {
        var inbox = new CollectingInbox();
        using var stop = new CancellationTokenSource();
        var polling = new ZaloBotPoller(_api, inbox, TimeProvider.System, new CollectingLog<ZaloBotPoller>()) { LongPoll = TimeSpan.FromSeconds(1) }
            .RunAsync(new AccountLease("zalo-bot", "host", 1, NotBefore: null), stop.Token);

        await InjectAsync("c1", "7A đủ", "PRIVATE");
        await InjectAsync("g1", "@bot sĩ số", "GROUP");
        await inbox.WaitForAsync(2);
        await stop.CancelAsync();
        await polling;

        inbox.Accepted.Select(inbound => (inbound.From.Chat, inbound.IsGroup, inbound.Content)).ShouldBe(
            [("c1", false, new InboundContent.Text("7A đủ")), ("g1", true, new InboundContent.Text("@bot sĩ số"))]);
        var now = TimeProvider.System.GetUtcNow();
        inbox.Accepted.ShouldAllBe(inbound => inbound.SentAt > now.AddMinutes(-5) && inbound.SentAt < now.AddMinutes(5), "milliseconds, read as such");
    }

    [Fact]
    public async Task A_webhook_is_set_called_with_its_secret_and_ended()
    {
        const string secret = "s3cret-of_school";
        var inbox = new CollectingInbox();
        await using var host = await HostAsync(inbox, secret);
        var address = ZaloBotEndpoints.WebhookUnder(new Uri(host.Urls.Single()));

        (await _api.SetWebhookAsync(address, secret, None)).ShouldBeOfType<ZaloBotAnswer<ZaloBotWebhookState>.Ok>().Result!.Url.ShouldBe(address.AbsoluteUri);
        await InjectAsync("c1", "7A đủ", "PRIVATE");
        (await _api.DeleteWebhookAsync(None)).ShouldBeOfType<ZaloBotAnswer<ZaloBotWebhookState>.Ok>().Result!.Url.ShouldBe("");

        inbox.Accepted.ShouldHaveSingleItem().Content.ShouldBe(new InboundContent.Text("7A đủ"));
    }

    private async Task InjectAsync(string chat, string text, string type) =>
        (await _admin.PostAsJsonAsync(new Uri($"{_url}/crabline/zalo/inbound"), new { chatId = chat, senderId = "u1", senderName = "Cô Lan", text, chatType = type })).IsSuccessStatusCode.ShouldBeTrue();

    private async Task<WebApplication> HostAsync(CollectingInbox inbox, string secret)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<IInbox>(inbox).AddSingleton(TimeProvider.System).AddZaloBot(
            new ZaloBotOptions { Token = "1:a", ApiUrl = _url, Updates = UpdateMode.Webhook, WebhookSecret = secret }, new Uri("https://truong.example"));
        var app = builder.Build();
        app.MapZaloBot();
        await app.StartAsync();
        return app;
    }
}
