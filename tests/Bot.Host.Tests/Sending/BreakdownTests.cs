using System.Collections.Concurrent;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Host.Tests.Doubles;
using Bot.Host.Workers;

namespace Bot.Host.Tests.Sending;

/// <summary>What becomes of the queue when a vendor is down, refuses the account, or asks to wait.</summary>
public sealed class BreakdownTests
{
    private readonly ScriptedChannel _web = new();
    private readonly ScriptedChannel _zalo = new() { Kind = "zalo" };

    [Fact]
    public async Task A_refused_account_heals_by_itself_and_then_everything_goes_out_once()
    {
        _web.Answer = _ => Outcome(new SendOutcome.NeedsOperator("401"));
        await using var room = await SendingRoom.OpenAsync(_web);
        await room.SayAsync(room.Entry("a", Chat(1)), room.Entry("b", Chat(2)), room.Entry("c", Chat(3)));
        await room.UntilAsync(() => room.Stands("web", AccountState.Broken));
        await room.PassAsync(TimeSpan.FromMinutes(20), TimeSpan.FromSeconds(5));

        _web.Departures.Count.ShouldBeInRange(5, 12, "one message is tried now and then");
        (await room.StandingAsync("web")).BrokenSince.ShouldNotBeNull();
        (await room.Db.Outbox.StateAsync(CancellationToken.None)).Waiting.ShouldBe(3);

        _web.Departures.Clear();
        _web.Answer = _ => Outcome(new SendOutcome.Sent(null));
        await room.UntilAsync(async () => (await room.Db.Outbox.StateAsync(CancellationToken.None)).Waiting == 0);

        _web.Given.Select(to => to.Chat).ShouldBe(["1", "2", "3"], ignoreOrder: true);
        (await room.StandingAsync("web")).BrokenSince.ShouldBeNull();
        await room.UntilAsync(() => room.Stands("web", AccountState.Sending));
    }

    [Fact]
    public async Task A_channel_that_is_down_for_two_hours_kills_nothing_and_what_is_stale_by_then_is_dropped_and_counted()
    {
        _web.Answer = _ => Outcome(new SendOutcome.TryLater("not reached"));
        await using var room = await SendingRoom.OpenAsync(_web);
        await room.SayAsync(
            [.. Enumerable.Range(1, 6).Select(chat => room.Entry($"k{chat}", Chat(chat))),
             room.Entry("reminder", Chat(7), MessageKind.Reminder) with { NotAfter = room.Now.AddMinutes(30) }]);

        await room.PassAsync(TimeSpan.FromHours(2), TimeSpan.FromSeconds(20));
        var state = await room.Db.Outbox.StateAsync(CancellationToken.None);
        (state.Dead, state.Unknown).ShouldBe((0, 0));

        _web.Answer = _ => Outcome(new SendOutcome.Sent(null));
        await room.UntilAsync(async () => (await room.Db.Outbox.StateAsync(CancellationToken.None)).Waiting == 0, TimeSpan.FromSeconds(5));
        (await room.RowsAsync()).ShouldBe([.. Enumerable.Range(1, 6).Select(chat => $"k{chat} sent web"), "reminder stale web"]);
    }

    [Fact]
    public async Task A_single_message_on_a_dead_line_does_not_die_of_it()
    {
        _web.Answer = _ => Outcome(new SendOutcome.TryLater("not reached"));
        await using var room = await SendingRoom.OpenAsync(_web);
        await room.SayAsync(room.Entry("k", Chat(1)));

        await room.UntilAsync(async () => (await room.StandingAsync("web")).BrokenSince is not null, TimeSpan.FromSeconds(60));
        _web.Departures.Count.ShouldBeGreaterThan(5, "its attempts are used up");
        await room.PassAsync(TimeSpan.FromHours(1), TimeSpan.FromSeconds(60));
        (await room.Db.Outbox.StateAsync(CancellationToken.None)).Waiting.ShouldBe(1);

        _web.Answer = _ => Outcome(new SendOutcome.Sent(null));
        await room.UntilAsync(async () => (await room.RowsAsync())[0] == "k sent web", TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task A_message_that_alone_fails_on_a_quiet_account_dies_where_the_vendor_says_that_it_serves()
    {
        _web.Answer = _ => Outcome(new SendOutcome.TryLater("503"));
        _web.Answers = true;
        await using var room = await SendingRoom.OpenAsync(_web);
        await room.SayAsync(room.Entry("k", Chat(1)));

        await room.UntilAsync(async () => (await room.RowsAsync())[0] == "k dead web", TimeSpan.FromSeconds(60));
        (await room.StandingAsync("web")).BrokenSince.ShouldBeNull();
    }

    [Fact]
    public async Task While_the_vendor_says_nothing_no_message_is_risked()
    {
        _web.Answer = _ => Outcome(new SendOutcome.NeedsOperator("401"));
        _web.Answers = false;
        await using var room = await SendingRoom.OpenAsync(_web);
        await room.SayAsync(room.Entry("k", Chat(1)));
        await room.UntilAsync(() => room.Stands("web", AccountState.Broken));
        _web.Answer = _ => Outcome(new SendOutcome.Ambiguous("no answer"));
        await room.PassAsync(TimeSpan.FromMinutes(20), TimeSpan.FromSeconds(5));

        _web.Departures.Count.ShouldBe(1, "only the one that broke it");
        _web.Answer = _ => Outcome(new SendOutcome.Sent(null));
        _web.Answers = true;
        await room.UntilAsync(async () => (await room.RowsAsync())[0] == "k sent web", TimeSpan.FromSeconds(5));
        (await room.Db.Outbox.StateAsync(CancellationToken.None)).Doubled.ShouldBe(0);
    }

    [Fact]
    public async Task The_last_of_a_months_quota_is_kept_for_alarms_and_questions_to_families()
    {
        _web.Capability = capabilities => capabilities with { MonthlyQuota = 5, QuotaReserve = 2 };
        await using var room = await SendingRoom.OpenAsync(_web);
        await room.SayAsync([.. Enumerable.Range(1, 5).Select(chat => room.Entry($"k{chat}", Chat(chat)))]);
        await room.UntilAsync(() => _web.Departures.Count == 3);
        await room.PassAsync(TimeSpan.FromMinutes(5), TimeSpan.FromSeconds(5));
        _web.Departures.Count.ShouldBe(3);

        await room.SayAsync(room.Entry("question", Chat(5), MessageKind.SafetyQuestion), room.Entry("alarm", Chat(6), MessageKind.Alarm));
        await room.UntilAsync(async () => (await room.RowsAsync()) is [.., "question sent web", "alarm sent web"]);
        (await room.RowsAsync()).ShouldBe(["k1 sent web", "k2 sent web", "k3 sent web", "k4 ready web", "k5 ready web", "question sent web", "alarm sent web"]);
    }

    [Fact]
    public async Task A_message_that_alone_fails_holds_up_nobody_and_dies_in_the_end()
    {
        _web.Answer = to => Outcome(to.Chat == "1" ? new SendOutcome.TryLater("503") : new SendOutcome.Sent(null));
        await using var room = await SendingRoom.OpenAsync(_web);
        await room.SayAsync(room.Entry("poison", Chat(1)));
        for (var other = 100; (await room.RowsAsync())[0] != "poison dead web"; other++)
        {
            var before = _web.Departures.Count(departure => departure.To.Chat == "1");
            await room.SayAsync(room.Entry($"m{other}", Chat(other)));
            await room.UntilAsync(async () => (await room.RowsAsync())[^1] == $"m{other} sent web");
            await room.UntilAsync(
                async () => (await room.RowsAsync())[0] == "poison dead web" || _web.Departures.Count(departure => departure.To.Chat == "1") > before, TimeSpan.FromSeconds(20));
        }

        _web.Departures.Count(departure => departure.To.Chat == "1").ShouldBeGreaterThanOrEqualTo(6);
    }

    [Fact]
    public async Task While_an_account_is_broken_alarms_go_another_way_and_the_rest_waits()
    {
        _web.Answer = _ => Outcome(new SendOutcome.NeedsOperator("401"));
        await using var room = await SendingRoom.OpenAsync(_web, _zalo);
        await room.LinkAsync("S1", Chat(1), new Address("zalo", "z"));
        await room.SayAsync(room.Entry("first", Chat(9)));
        await room.UntilAsync(() => room.Stands("web", AccountState.Broken));

        await room.SayAsync(
            room.Entry("alarm", Chat(1), MessageKind.Alarm) with { Otherwise = [new Address("zalo", "z")] },
            room.Entry("digest", Chat(1), MessageKind.Digest) with { Otherwise = [new Address("zalo", "z")] });

        await room.UntilAsync(async () => (await room.RowsAsync())[1] == "alarm sent zalo");
        (await room.RowsAsync()).ShouldBe(["first ready web", "alarm sent zalo", "digest ready web"]);
    }

    [Fact]
    public async Task Another_start_finds_the_account_broken_and_tries_at_once()
    {
        _web.Answer = _ => Outcome(new SendOutcome.NeedsOperator("401"));
        await using var room = await SendingRoom.OpenAsync(_web);
        await room.SayAsync(room.Entry("a", Chat(1)));
        await room.UntilAsync(async () => (await room.StandingAsync("web")).BrokenSince is not null);
        var since = (await room.StandingAsync("web")).BrokenSince;

        await room.RestartAsync();
        await room.UntilAsync(() => room.Stands("web", AccountState.Broken));
        (await room.StandingAsync("web")).BrokenSince.ShouldBe(since);

        _web.Answer = _ => Outcome(new SendOutcome.Sent(null));
        await room.UntilAsync(async () => (await room.RowsAsync())[0] == "a sent web");
    }

    [Fact]
    public async Task One_chat_that_is_asked_to_wait_waits_alone_also_over_a_restart()
    {
        _web.Answer = to => Outcome(to.Chat == "1" ? new SendOutcome.TryLater("429", TimeSpan.FromHours(2), SendScope.Chat) : new SendOutcome.Sent(null));
        await using var room = await SendingRoom.OpenAsync(_web);
        await room.SayAsync(room.Entry("limited", Chat(1)), room.Entry("other", Chat(2)));
        await room.UntilAsync(async () => (await room.RowsAsync())[1] == "other sent web");
        await room.UntilAsync(async () => (await room.RowsAsync())[0] == "limited ready web");
        await room.SayAsync(room.Entry("alarm", Chat(1), MessageKind.Alarm));

        await room.RestartAsync();
        await room.PassAsync(TimeSpan.FromMinutes(100), TimeSpan.FromSeconds(30));

        _web.Given.Count(to => to.Chat == "1").ShouldBe(1);
        _web.Answer = _ => Outcome(new SendOutcome.Sent(null));
        await room.UntilAsync(async () => (await room.Db.Outbox.StateAsync(CancellationToken.None)).Waiting == 0, TimeSpan.FromSeconds(30));
        _web.Departures.Select(departure => departure.Body.Text).ShouldBe(["limited", "other", "alarm", "limited"], ignoreOrder: true);
    }

    [Fact]
    public async Task Three_chats_asked_to_wait_within_ten_seconds_pause_the_account_until_the_last_of_them()
    {
        var waits = new ConcurrentDictionary<string, int> { ["1"] = 60, ["2"] = 300, ["3"] = 120 };
        _web.Answer = to => Outcome(waits.TryGetValue(to.Chat, out var seconds) ? new SendOutcome.TryLater("429", TimeSpan.FromSeconds(seconds), SendScope.Chat) : new SendOutcome.Sent(null));
        await using var room = await SendingRoom.OpenAsync(_web);
        await room.SayAsync(room.Entry("a", Chat(1)), room.Entry("b", Chat(2)));
        await room.UntilAsync(() => _web.Departures.Count == 2);
        (await room.StandingAsync("web")).PausedUntil.ShouldBeNull();

        await room.SayAsync(room.Entry("c", Chat(3)));
        await room.UntilAsync(async () => (await room.StandingAsync("web")).PausedUntil is not null);
        var pause = await room.StandingAsync("web");
        (pause.PausedUntil - room.Now).ShouldNotBeNull().ShouldBeInRange(TimeSpan.FromSeconds(280), TimeSpan.FromSeconds(300));
        pause.PauseReason.ShouldBe("429");
        await room.SayAsync(room.Entry("d", Chat(4)));
        await room.RestartAsync();
        waits.Clear();
        await room.PassAsync(TimeSpan.FromSeconds(200));
        _web.Departures.Count.ShouldBe(3);

        await room.UntilAsync(async () => (await room.Db.Outbox.StateAsync(CancellationToken.None)).Waiting == 0);
        room.Now.ShouldBeGreaterThanOrEqualTo(pause.PausedUntil!.Value);
    }

    [Fact]
    public async Task A_spent_quota_pauses_the_account_and_only_alarms_and_questions_to_families_go_another_way()
    {
        _web.Answer = _ => Outcome(new SendOutcome.QuotaSpent("429", Until: DateTimeOffset.Parse("2026-11-24T00:00:00+07:00", System.Globalization.CultureInfo.InvariantCulture)));
        await using var room = await SendingRoom.OpenAsync(_web, _zalo);
        await room.LinkAsync("S1", Chat(1), new Address("zalo", "z"));
        IReadOnlyList<Address> other = [new Address("zalo", "z")];
        await room.SayAsync(room.Entry("question", Chat(1), MessageKind.SafetyQuestion) with { Otherwise = other });
        await room.UntilAsync(() => _zalo.Departures.Count == 1);
        await room.SayAsync(
            room.Entry("alarm", Chat(1), MessageKind.Alarm) with { Otherwise = other }, room.Entry("nudge", Chat(1), MessageKind.Nudge) with { Otherwise = other });
        await room.UntilAsync(async () => (await room.RowsAsync())[1] == "alarm sent zalo");

        (await room.RowsAsync()).ShouldBe(["question sent zalo", "alarm sent zalo", "nudge ready web"]);
        _web.Departures.Count.ShouldBe(1);
        room.Board.States["web"].ShouldBe(AccountState.Paused);
        _web.Answer = _ => Outcome(new SendOutcome.Sent(null));
        await room.UntilAsync(async () => (await room.RowsAsync())[2] == "nudge sent web", TimeSpan.FromMinutes(10));
        room.Now.ShouldBeGreaterThanOrEqualTo(DateTimeOffset.Parse("2026-11-24T00:00:00+07:00", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task What_the_vendor_takes_no_more_this_month_waits_for_the_next_by_our_own_count()
    {
        _web.Capability = capabilities => capabilities with { MonthlyQuota = 3 };
        await using var room = await SendingRoom.OpenAsync(_web);
        await room.SayAsync([.. Enumerable.Range(1, 5).Select(chat => room.Entry($"k{chat}", Chat(chat)))]);
        await room.UntilAsync(() => room.Stands("web", AccountState.Paused));

        _web.Departures.Count.ShouldBe(3);
        var standing = await room.StandingAsync("web");
        (standing.SentThisMonth, standing.MonthlyQuota, standing.PausedUntil).ShouldBe((3, 3, DateTimeOffset.Parse("2026-12-01T00:00:00+07:00", System.Globalization.CultureInfo.InvariantCulture).ToUniversalTime()));
        await room.RestartAsync();
        await room.UntilAsync(() => _web.Departures.Count == 5, TimeSpan.FromHours(1));
        room.Now.ShouldBeGreaterThanOrEqualTo(standing.PausedUntil!.Value);
    }

    [Fact]
    public async Task What_may_not_go_at_this_hour_goes_at_the_hour_the_vendor_names_unless_it_is_stale_by_then()
    {
        _web.Answer = _ => Outcome(new SendOutcome.NotNow("-133", DateTimeOffset.Parse("2026-11-23T08:00:00+07:00", System.Globalization.CultureInfo.InvariantCulture)));
        await using var room = await SendingRoom.OpenAsync(_web);
        await room.SayAsync(room.Entry("keeps", Chat(1)), room.Entry("spoils", Chat(2)) with { NotAfter = room.Now.AddMinutes(30) });
        await room.UntilAsync(() => _web.Departures.Count == 2);
        _web.Answer = _ => Outcome(new SendOutcome.Sent(null));

        await room.PassAsync(TimeSpan.FromMinutes(50), TimeSpan.FromSeconds(20));
        _web.Departures.Count.ShouldBe(2);
        await room.UntilAsync(async () => (await room.RowsAsync())[0] == "keeps sent web");
        (await room.RowsAsync())[1].ShouldBe("spoils stale web");
        _web.Departures.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("unreachable")]
    [InlineData("window")]
    [InlineData("refused")]
    public async Task Who_cannot_be_reached_on_one_address_gets_the_message_on_the_next_once(string why)
    {
        _web.Answer = _ => Outcome(why switch
        {
            "unreachable" => new SendOutcome.Unreachable("403"),
            "window" => new SendOutcome.OutOfWindow("-230"),
            _ => new SendOutcome.Refused("400"),
        });
        await using var room = await SendingRoom.OpenAsync(_web, _zalo);
        await room.LinkAsync("S1", Chat(1), new Address("zalo", "z"));
        await room.SayAsync(room.Entry("k", Chat(1), MessageKind.Digest) with { Otherwise = [new Address("zalo", "z")] });

        await room.UntilAsync(async () => (await room.RowsAsync())[0] == "k sent zalo");

        (_web.Departures.Count, _zalo.Departures.Count).ShouldBe((1, 1));
    }

    [Theory]
    [InlineData(MessageKind.Alarm, "k sent zalo")]
    [InlineData(MessageKind.SafetyQuestion, "k sent zalo")]
    [InlineData(MessageKind.Digest, "k ready web")]
    public async Task What_is_urgent_does_not_wait_for_the_vendors_hour_where_another_way_is_open(MessageKind kind, string row)
    {
        _web.Answer = _ => Outcome(new SendOutcome.NotNow("-133", DateTimeOffset.Parse("2026-11-23T12:00:00+07:00", System.Globalization.CultureInfo.InvariantCulture)));
        await using var room = await SendingRoom.OpenAsync(_web, _zalo);
        await room.LinkAsync("S1", Chat(1), new Address("zalo", "z"));
        await room.SayAsync(room.Entry("k", Chat(1), kind) with { Otherwise = [new Address("zalo", "z")] });

        await room.UntilAsync(() => _web.Departures.Count == 1);
        await room.UntilAsync(async () => (await room.RowsAsync())[0] == row);
    }

    private static Address Chat(int number) => new("web", $"{number}");

    private static Task<SendOutcome> Outcome(SendOutcome outcome) => Task.FromResult(outcome);
}
