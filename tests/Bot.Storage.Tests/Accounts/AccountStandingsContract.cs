using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Dialogs.Turns;

namespace Bot.Storage.Tests.Accounts;

public abstract class AccountStandingsContract(StorageProvider provider) : StoreContract(provider)
{
    [Fact]
    public async Task An_account_nobody_complained_about_is_free_and_has_sent_nothing()
    {
        await LeaseAsync();

        (await StandingAsync()).ShouldBe(new AccountStanding("web", "web", Waiting: 0, OldestDue: null));
    }

    [Fact]
    public async Task A_breakdown_keeps_its_first_instant_and_is_seen_by_whoever_takes_the_account()
    {
        var lease = await LeaseAsync();
        await Db.Standings.BreakAsync(lease, Now, "401", None);
        await Db.Standings.BreakAsync(lease, Now.AddMinutes(5), "404", None);

        var standing = await StandingAsync();
        (standing.BrokenSince, standing.BrokenReason).ShouldBe((Now, "404"));
        (await MovedLeaseAsync()).BrokenSince.ShouldBe(Now);
    }

    [Fact]
    public async Task When_it_works_again_what_was_put_off_without_an_attempt_is_due_at_once()
    {
        var lease = await LeaseAsync();
        await QueueAsync("waited", "failed", "paused");
        await SendAsync(lease, "waited", new SendMark.Later(Now.AddMinutes(9), "401", CountsAsAttempt: false));
        await SendAsync(lease, "failed", new SendMark.Later(Now.AddMinutes(9), "503"));
        await SendAsync(lease, "paused", new SendMark.Later(Now.AddMinutes(9), "429", CountsAsAttempt: false) { PausesChat = true });
        await Db.Standings.BreakAsync(lease, Now, "401", None);

        await Db.Standings.MendAsync(lease, None);

        (await Db.Outbox.ClaimAsync(lease, [], 10, None)).Select(entry => entry.Entry.Key).ShouldBe(["waited"]);
        (await StandingAsync()).BrokenSince.ShouldBeNull();
    }

    [Fact]
    public async Task A_longer_pause_stays()
    {
        var lease = await LeaseAsync();
        await Db.Standings.PauseAsync(lease, Now.AddHours(2), "quota", None);
        await Db.Standings.PauseAsync(lease, Now.AddHours(1), "429", None);

        var standing = await StandingAsync();
        (standing.PausedUntil, standing.PauseReason).ShouldBe((Now.AddHours(2), "quota"));
    }

    [Fact]
    public async Task Messages_are_counted_by_the_month_of_the_school()
    {
        var lease = await LeaseAsync();
        Clock.AdvanceTo(DateTimeOffset.Parse("2026-11-30T23:59:59+07:00", System.Globalization.CultureInfo.InvariantCulture));
        await QueueAsync("parts", "perhaps", "refused", "december");
        await SendAsync(lease, "parts", new SendMark.Sent("1") { Messages = 3 });
        await SendAsync(lease, "perhaps", new SendMark.Ambiguous("timeout"));
        await SendAsync(lease, "refused", new SendMark.Dead("400"));
        (await StandingAsync()).SentThisMonth.ShouldBe(4);
        Clock.Advance(TimeSpan.FromSeconds(1));
        await SendAsync(lease, "december", new SendMark.Sent("2"));

        (await StandingAsync()).SentThisMonth.ShouldBe(1);
        (await Db.Standings.SentAsync("web", new QuotaMonth(2026, 11), None)).ShouldBe(4);
        (await Db.Standings.SentAsync("web", new QuotaMonth(2026, 10), None)).ShouldBe(0);
    }

    [Fact]
    public async Task The_queue_and_the_quota_are_shown()
    {
        await LeaseAsync();
        await Db.Standings.DeclareAsync("web", new ChannelCapabilities(new SendRate(1, 1), ChoiceStyle.Numbers, 2000) { MonthlyQuota = 3000 }, None);
        await QueueAsync("a", "b");
        await TurnAsync(new Effect.Say(Entry("tomorrow", dueAt: Now.AddDays(1))));

        (await StandingAsync()).ShouldBe(new AccountStanding("web", "web", Waiting: 3, Now) { MonthlyQuota = 3000 });
    }

    [Fact]
    public async Task A_school_learns_which_accounts_are_broken_and_what_waits_there_for_it()
    {
        var lease = await LeaseAsync();
        await LeaseAsync("zalo");
        await QueueAsync("a", "b");
        await TurnAsync(new Effect.Say(Entry("other school") with { School = new Domain.SchoolId("KHAC1") }));
        (await Db.Standings.BrokenForAsync(School, None)).ShouldBeEmpty();

        await Db.Standings.BreakAsync(lease, Now, "401", None);

        (await Db.Standings.BrokenForAsync(School, None)).ShouldBe([new BrokenAccount("web", "web", Now, Waiting: 2)]);
    }

    [Fact]
    public async Task Who_lost_the_account_writes_nothing()
    {
        var lost = await LeaseAsync();
        await MovedLeaseAsync();

        await Db.Standings.BreakAsync(lost, Now, "401", None);
        await Db.Standings.PauseAsync(lost, Now.AddHours(1), "429", None);

        (await StandingAsync()).ShouldBe(new AccountStanding("web", "web", Waiting: 0, OldestDue: null));
    }

    private async Task<AccountStanding> StandingAsync() => (await Db.Standings.ListAsync(None)).Single(standing => standing.Account == "web");

    private async Task QueueAsync(params string[] keys) =>
        await TurnAsync([.. keys.Select(key => new Effect.Say(Entry(key, MessageKind.Digest, new Address("web", key))))]);

    private async Task SendAsync(AccountLease lease, string key, SendMark mark)
    {
        var entry = (await Db.Outbox.ClaimAsync(lease, [], 10, None)).Single(claimed => claimed.Entry.Key == key);
        await Db.Outbox.StartAsync(lease, [entry.Id], None);
        await Db.Outbox.MarkAsync(lease, [(entry.Id, mark)], None);
    }
}

public sealed class StandingsOnSqlite() : AccountStandingsContract(StorageProvider.Sqlite);

public sealed class StandingsOnPostgres() : AccountStandingsContract(StorageProvider.Postgres);
