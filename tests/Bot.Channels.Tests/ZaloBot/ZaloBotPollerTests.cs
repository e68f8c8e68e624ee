using Bot.Channels.Tests.Doubles;
using Bot.Channels.ZaloBot;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Testing.ZaloBot;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.Tests.ZaloBot;

public sealed class ZaloBotPollerTests : IAsyncLifetime
{
    private static readonly AccountLease Lease = new("zalo-bot", "host", 1, NotBefore: null);
    private readonly CollectingInbox _inbox = new();
    private readonly ImpatientClock _clock = new();
    private readonly CollectingLog<ZaloBotPoller> _log = new();
    private ZaloBotFake _fake = null!;

    public async Task InitializeAsync() => _fake = await ZaloBotFake.StartAsync();

    public async Task DisposeAsync() => await _fake.DisposeAsync();

    [Fact]
    public async Task What_people_write_is_stored_in_order()
    {
        await PollAsync(async () =>
        {
            _fake.User("c1").Say("7A đủ");
            _fake.User("c1").Say("đúng");
            _fake.User("c2").SendPhoto([1, 2], "đơn", asDocumented: true);
            _fake.User("c2").SendSticker();
            _fake.User("c2").SendUnsupported();
            _fake.User("c1").In("g1").Say("@bot điểm danh");
            await _inbox.WaitForAsync(6);
        });

        _inbox.Accepted.Select(inbound => (inbound.From.ToString(), inbound.IsGroup, What(inbound.Content))).ShouldBe(
        [
            ("zalo-bot:c1", false, "7A đủ"), ("zalo-bot:c1", false, "đúng"), ("zalo-bot:c2", false, "photo đơn"), ("zalo-bot:c2", false, "sticker"),
            ("zalo-bot:c2", false, "unsupported"), ("zalo-bot:g1", true, "@bot điểm danh"),
        ]);
    }

    [Fact]
    public async Task An_idle_answer_is_followed_by_the_next_poll_at_once_and_without_a_word()
    {
        await PollAsync(() => _fake.UntilAsync(() => _fake.Calls.Count(call => call == "getUpdates") >= 3));

        _log.Lines.ShouldBeEmpty();
        _clock.Waits.ShouldNotContain(wait => wait == TimeSpan.FromSeconds(1), "the fake holds a poll as long as it was asked to");
    }

    [Fact]
    public async Task A_server_that_does_not_hold_a_poll_is_not_asked_without_end()
    {
        _fake.Fail("getUpdates", new ZaloBotFault.Refusal(408), new ZaloBotFault.Refusal(408));
        await PollAsync(() => _fake.UntilAsync(() => _fake.Calls.Count(call => call == "getUpdates") >= 3));

        _clock.Waits.Count(wait => wait == TimeSpan.FromSeconds(1)).ShouldBe(2);
    }

    [Fact]
    public async Task What_cannot_be_stored_is_kept_and_offered_again_because_nobody_has_it_any_more()
    {
        _inbox.Fault = new IOException("disk full");
        _fake.User("c1").Say("7A đủ");

        await PollAsync(async () =>
        {
            await WaitAsync(() => _inbox.Offered >= 3);
            _fake.Waiting.ShouldBe(0);
            _inbox.Fault = null;
            await _inbox.WaitForAsync(1);
        });

        _inbox.Accepted.Single().Content.ShouldBe(new InboundContent.Text("7A đủ"));
    }

    [Fact]
    public async Task A_stop_waits_for_the_poll_that_left_and_stores_what_it_brings()
    {
        using var stop = new CancellationTokenSource();
        using var api = Api();
        var polling = Poller(api, TimeSpan.FromSeconds(5)).RunAsync(Lease, stop.Token);
        await _fake.UntilAsync(() => _fake.Pollers == 1);

        await stop.CancelAsync();
        _fake.User("c1").Say("7A đủ");
        await polling;

        _inbox.Accepted.Single().Content.ShouldBe(new InboundContent.Text("7A đủ"));
        _fake.Pollers.ShouldBe(0);
    }

    [Fact]
    public async Task A_stop_while_nothing_can_be_stored_ends_after_some_last_offers_and_says_what_was_lost()
    {
        _inbox.Fault = new IOException("disk full");
        _fake.User("c1").Say("7A đủ");
        await PollAsync(() => WaitAsync(() => _inbox.Offered >= 1));

        _log.Lines.Count(line => line.Level == LogLevel.Critical && line.Text.StartsWith("1125 ", StringComparison.Ordinal)).ShouldBe(1);
        _log.Lines.ShouldNotContain(line => line.Text.Contains("7A"));
    }

    [Fact]
    public async Task The_same_message_twice_is_known()
    {
        var again = new System.Text.Json.Nodes.JsonObject { ["message_id"] = "m1", ["text"] = "7A đủ" };
        _fake.User("c1").Send("message.text.received", (System.Text.Json.Nodes.JsonObject)again.DeepClone());
        _fake.User("c1").Send("message.text.received", again);
        _fake.User("c1").Say("hết");

        await PollAsync(() => _inbox.WaitForAsync(2));

        _inbox.Accepted.Count.ShouldBe(2);
        _inbox.Offered.ShouldBe(3);
    }

    [Fact]
    public async Task A_wrong_token_stops_polling_for_good_and_is_not_told()
    {
        using var api = new ZaloBotApi(new ZaloBotOptions { Token = "1:planted-token", ApiUrl = _fake.Url });
        await Poller(api, TimeSpan.FromSeconds(1)).RunAsync(Lease, CancellationToken.None);

        _log.Lines.ShouldHaveSingleItem().Level.ShouldBe(LogLevel.Critical);
        _log.Lines[0].Text.ShouldNotContain("planted-token");
    }

    [Fact]
    public async Task Without_network_and_with_pages_instead_of_answers_it_backs_off_and_goes_on()
    {
        _fake.Fail("getWebhookInfo", new ZaloBotFault.LostAnswer());
        _fake.Fail("getUpdates", new ZaloBotFault.Html(), new ZaloBotFault.Html(502), new ZaloBotFault.Refusal(403), new ZaloBotFault.Refusal(429), new ZaloBotFault.Answer("""{"ok":true}"""));

        await PollAsync(async () =>
        {
            await _fake.UntilAsync(() => _fake.Calls.Count(call => call == "getUpdates") >= 6);
            _fake.User("c1").Say("7A đủ");
            await _inbox.WaitForAsync(1);
        });

        var waits = _clock.Waits.Where(wait => wait > TimeSpan.Zero).Take(5).ToList();
        waits[2].ShouldBeGreaterThan(TimeSpan.FromSeconds(0.9), "it waits longer every time");
        waits.ShouldContain(TimeSpan.FromMinutes(1), "after a 429");
    }

    [Fact]
    public async Task While_a_webhook_is_set_it_says_so_and_never_ends_it_itself()
    {
        _fake.AllowsLoopback = true;
        using var api = Api();
        await api.SetWebhookAsync(new Uri("http://127.0.0.1:1/hook"), "s3cret-of_school", CancellationToken.None);

        await PollAsync(async () =>
        {
            await WaitAsync(() => _log.Lines.Count >= 2);
            _fake.WebhookUrl.ShouldNotBeNull();
            await api.DeleteWebhookAsync(CancellationToken.None); // what `channels unregister zalo-bot` does
            _fake.User("c1").Say("7A đủ");
            await _inbox.WaitForAsync(1);
        });

        _log.Lines.ShouldContain(line => line.Level == LogLevel.Error && line.Text.Contains("channels unregister zalo-bot"));
        _fake.Calls.Count(call => call == "deleteWebhook").ShouldBe(1);
    }

    private static string What(InboundContent content) => content switch
    {
        InboundContent.Text text => text.Value,
        InboundContent.Media media => $"{media.MediaKind} {media.Caption}",
        InboundContent.Unsupported unsupported => unsupported.What,
        _ => content.ToString(),
    };

    private ZaloBotApi Api() => new(new ZaloBotOptions { Token = ZaloBotFake.Token, ApiUrl = _fake.Url });

    private ZaloBotPoller Poller(ZaloBotApi api, TimeSpan poll) => new(api, _inbox, _clock, _log) { LongPoll = poll };

    /// <summary>Polls while the test does what it does, and stops.</summary>
    private async Task PollAsync(Func<Task> meanwhile)
    {
        using var api = Api();
        using var stop = new CancellationTokenSource();
        var polling = Poller(api, TimeSpan.FromSeconds(1)).RunAsync(Lease, stop.Token);
        await meanwhile();
        await stop.CancelAsync();
        await polling.WaitAsync(TimeSpan.FromMinutes(1));
    }

    private static async Task WaitAsync(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!condition())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5), patience.Token);
        }
    }
}
