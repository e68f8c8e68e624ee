using System.Text.Json.Nodes;
using Bot.Channels.Telegram;
using Bot.Channels.Tests.Doubles;
using Bot.Dialogs.Messages;
using Bot.Testing.Telegram;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.Tests.Telegram;

public sealed class TelegramPollerTests : IAsyncLifetime
{
    private readonly CollectingInbox _inbox = new();
    private readonly MemoryAccounts _accounts = new();
    private readonly ImpatientClock _clock = new();
    private readonly CollectingLog<TelegramPoller> _log = new();
    private TelegramFake _fake = null!;

    public async Task InitializeAsync() => _fake = await TelegramFake.StartAsync();

    public async Task DisposeAsync() => await _fake.DisposeAsync();

    [Fact]
    public async Task What_people_write_is_stored_in_order()
    {
        await PollAsync(async () =>
        {
            _fake.User(42).Say("/start ABCD2345");
            _fake.User(42).Say("7A đủ");
            _fake.User(43).SendPhoto("đơn");
            await _inbox.WaitForAsync(3);
        });

        _inbox.Accepted.Select(inbound => (inbound.From.ToString(), inbound.Content)).ShouldBe(
        [
            ("telegram:42", new InboundContent.Text("/start ABCD2345")),
            ("telegram:42", new InboundContent.Text("7A đủ")),
            ("telegram:43", new InboundContent.Media("photo", "đơn") { File = ((InboundContent.Media)_inbox.Accepted[2].Content).File }),
        ]);
    }

    [Fact]
    public async Task After_a_restart_nothing_is_lost_and_nothing_comes_twice()
    {
        await PollAsync(async () =>
        {
            _fake.User(42).Say("một");
            await _inbox.WaitForAsync(1);
            await _fake.UntilAsync(() => _fake.Waiting == 0);
        });
        _fake.User(42).Say("hai");

        await PollAsync(() => _inbox.WaitForAsync(2));

        _inbox.Accepted.Select(inbound => ((InboundContent.Text)inbound.Content).Value).ShouldBe(["một", "hai"]);
        _inbox.Offered.ShouldBe(2);
    }

    [Fact]
    public async Task What_was_stored_before_a_crash_but_not_confirmed_comes_again_and_is_known()
    {
        _fake.User(42).Say("một");
        await PollAsync(() => _inbox.WaitForAsync(1));
        _accounts.Values.Clear(); // as if the process had died before it wrote the offset
        var offered = _inbox.Offered;

        await PollAsync(async () =>
        {
            _fake.User(42).Say("hai");
            await _inbox.WaitForAsync(2);
        });

        _inbox.Accepted.Count.ShouldBe(2);
        _inbox.Offered.ShouldBeGreaterThanOrEqualTo(offered + 1);
    }

    [Fact]
    public async Task What_cannot_be_stored_is_not_confirmed_to_Telegram()
    {
        _inbox.Fault = new IOException("disk full");
        _fake.User(42).Say("7A đủ");

        await PollAsync(async () =>
        {
            await _fake.UntilAsync(() => _inbox.Offered >= 3);
            _accounts.Values.ShouldBeEmpty();
            _fake.Waiting.ShouldBe(1);
            _inbox.Fault = null;
            await _inbox.WaitForAsync(1);
        });

        _inbox.Accepted.Single().Content.ShouldBe(new InboundContent.Text("7A đủ"));
    }

    [Fact]
    public async Task An_update_that_nobody_can_read_does_not_stop_the_others()
    {
        _fake.Deliver("x", new JsonObject { ["message"] = new JsonObject { ["message_id"] = "seven", ["chat"] = "nobody" } });
        _fake.User(42).Say("7A đủ");

        await PollAsync(async () =>
        {
            await _inbox.WaitForAsync(1);
            await _fake.UntilAsync(() => _fake.Waiting == 0);
        });

        _inbox.Accepted.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Ids_that_begin_anew_after_a_silent_week_are_followed()
    {
        await PollAsync(async () =>
        {
            _fake.User(42).Say("trước Tết");
            await _inbox.WaitForAsync(1);
            await _fake.UntilAsync(() => _fake.Waiting == 0);
            _fake.RestartIds(100);
            _fake.User(42).Say("sau Tết");
            await _inbox.WaitForAsync(2);
            await _fake.UntilAsync(() => _fake.Waiting == 0);
        });

        _accounts.Values[TelegramPoller.OffsetName].ShouldBe("102");
        _inbox.Offered.ShouldBe(2);
    }

    [Fact]
    public async Task A_tap_is_stored_and_answered_even_when_forged()
    {
        await PollAsync(async () =>
        {
            var query = _fake.User(42).TapForged("ok:7");
            await _fake.UntilAsync(() => _fake.AnsweredTaps.Contains(query));
        });

        _inbox.Accepted.Single().Content.ShouldBe(new InboundContent.Button("ok:7"));
    }

    [Fact]
    public async Task The_menu_offers_the_commands_and_a_menu_that_is_refused_holds_nobody_up()
    {
        _fake.Fail("setMyCommands", new TelegramFault.Refusal(400, "Bad Request: BOT_COMMAND_INVALID"));
        _fake.User(42).Say("7A đủ");
        await PollAsync(() => _inbox.WaitForAsync(1));

        await PollAsync(() => _fake.UntilAsync(() => _fake.Commands.Count > 0));

        _fake.Commands.ShouldBe(["giup - Xem mẫu câu"]);
    }

    [Fact]
    public async Task A_tap_that_cannot_be_answered_any_more_is_stored_all_the_same()
    {
        _fake.Fail("answerCallbackQuery", new TelegramFault.Refusal(400, "Bad Request: query is too old and response timeout expired or query ID is invalid"));
        _fake.User(42).TapForged("ok:7");

        await PollAsync(async () =>
        {
            _fake.User(42).Say("đúng");
            await _inbox.WaitForAsync(2);
        });

        _inbox.Offered.ShouldBe(2);
    }

    [Fact]
    public async Task Polling_ends_a_webhook_first()
    {
        using var client = Client();
        await client.SetWebhookAsync(new SetWebhook("https://old.example/hook", "s", TelegramUpdates.Wanted), CancellationToken.None);

        await PollAsync(async () =>
        {
            await _fake.UntilAsync(() => _fake.WebhookUrl is null);
            _fake.User(42).Say("7A đủ");
            await _inbox.WaitForAsync(1);
        });

        _fake.Calls.ShouldContain("deleteWebhook");
    }

    [Fact]
    public async Task A_revoked_token_stops_polling_for_good()
    {
        _fake.Fail("getUpdates", new TelegramFault.Refusal(401, "Unauthorized"));
        using var client = Client();

        await new TelegramPoller(client, _inbox, _accounts, _clock, _log).RunAsync(MemoryAccounts.Lease, CancellationToken.None);

        _fake.Calls.Count(call => call == "getUpdates").ShouldBe(1);
        _log.Lines.ShouldContain(line => line.Level == LogLevel.Critical);
    }

    [Fact]
    public async Task A_second_poller_is_not_hammered_away()
    {
        _fake.Fail("getUpdates", new TelegramFault.Refusal(409, "Conflict: terminated by other getUpdates request"));

        await PollAsync(async () =>
        {
            _fake.User(42).Say("7A đủ");
            await _inbox.WaitForAsync(1);
        });

        _clock.Waits.ShouldHaveSingleItem().ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task A_flood_is_waited_out_as_long_as_Telegram_asks()
    {
        _fake.Fail("getUpdates", new TelegramFault.Refusal(429, "Too Many Requests: retry after 70", 70));

        await PollAsync(async () =>
        {
            _fake.User(42).Say("7A đủ");
            await _inbox.WaitForAsync(1);
        });

        _clock.Waits.ShouldBe([TimeSpan.FromSeconds(70)]);
    }

    [Fact]
    public async Task Failures_are_waited_out_longer_each_time_up_to_a_minute()
    {
        _fake.Fail("getUpdates", [.. Enumerable.Repeat(new TelegramFault.Html(502), 5), .. Enumerable.Repeat(new TelegramFault.LostAnswer(), 5)]);

        await PollAsync(async () =>
        {
            _fake.User(42).Say("7A đủ");
            await _inbox.WaitForAsync(1);
        });

        _clock.Waits.Count.ShouldBe(10);
        _clock.Waits.Zip([1, 2, 4, 8, 16, 32, 60, 60, 60, 60]).ShouldAllBe(pair => pair.First.TotalSeconds <= pair.Second && pair.First.TotalSeconds >= pair.Second / 2.0);
    }

    [Fact]
    public async Task Neither_token_nor_text_nor_chat_is_ever_logged()
    {
        _fake.Fail("getUpdates", new TelegramFault.Html(502), new TelegramFault.LostAnswer());
        _inbox.Fault = new IOException("disk full");
        _fake.User(424242).Say("Hoàng Văn An");
        await PollAsync(async () =>
        {
            await _fake.UntilAsync(() => _inbox.Offered >= 1);
            _inbox.Fault = null;
            await _inbox.WaitForAsync(1);
        });
        var url = _fake.Url;
        await _fake.DisposeAsync();
        using var unreachable = new TelegramBotClient(new TelegramOptions { Token = TelegramFake.Token, ApiUrl = url });
        using var stop = new CancellationTokenSource();
        var polling = new TelegramPoller(unreachable, _inbox, _accounts, new StoppedClock(_clock.GetUtcNow()), _log).RunAsync(MemoryAccounts.Lease, stop.Token);
        await stop.CancelAsync();
        await polling;

        _log.Lines.Count.ShouldBeGreaterThanOrEqualTo(3);
        var all = string.Join('\n', _log.Lines.Select(line => line.Text));
        foreach (var secret in new[] { "fake_token", "700700", "Hoàng", "424242" })
        {
            all.ShouldNotContain(secret);
        }
    }

    private TelegramBotClient Client() => new(new TelegramOptions { Token = TelegramFake.Token, ApiUrl = _fake.Url });

    private async Task PollAsync(Func<Task> meanwhile)
    {
        using var client = Client();
        using var stop = new CancellationTokenSource();
        var polling = new TelegramPoller(client, _inbox, _accounts, _clock, _log).RunAsync(MemoryAccounts.Lease, stop.Token);
        await meanwhile();
        await stop.CancelAsync();
        await polling;
    }
}
