using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Dialogs.Turns;

namespace Bot.Storage.Tests.Outbox;

/// <summary>A clock that is put back holds up nothing of what was written or put off while it was ahead.</summary>
public abstract class ClockPutBackContract(StorageProvider provider) : StoreContract(provider)
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly Address Other = new("web", "2");

    [Fact]
    public async Task What_was_written_while_it_was_ahead_is_due_as_long_after_now_as_it_was_after_its_writing()
    {
        var (before, lease) = (Now, await LeaseAsync());
        await QueueAsync(Entry("before", dueAt: before.AddHours(3)));
        Clock.Advance(Hour);
        await QueueAsync(Entry("at once", dueAt: Now), Entry("soon", to: Other, dueAt: Now.AddMinutes(15)));
        (await Db.Outbox.BringBackAsync(Now, step: null, None)).ShouldBe(0);
        (await Db.Outbox.BringBackAsync(before, step: null, None)).ShouldBe(2);
        (await Db.QueryAsync<long>("select (next_at - created_at) / 60000 from outbox where idem <> 'before' order by idem")).ShouldBe([0, 15]);
        (await Db.QueryAsync<long>("select distinct created_at from outbox")).ShouldBe([before.ToUnixTimeMilliseconds()]);
        (await Db.Outbox.BringBackAsync(before, Hour, None)).ShouldBe(0);
        (await Db.Outbox.ClaimAsync(lease, [], 100, None)).Select(entry => entry.Entry.Key).ShouldBe(["at once", "soon"]);
    }

    [Fact]
    public async Task What_was_put_off_by_it_is_tried_now_and_what_was_put_off_before_rests_on()
    {
        var (before, lease) = (Now, await LeaseAsync());
        await QueueAsync(Entry("resting"), Entry("put off", to: Other));
        var claimed = await Db.Outbox.ClaimAsync(lease, [], 100, None);
        await PutOffAsync(lease, claimed.Single(entry => entry.Entry.Key == "resting"), before.AddMinutes(10));
        await PutOffAsync(lease, claimed.Single(entry => entry.Entry.Key == "put off"), before + Hour + TimeSpan.FromSeconds(30));

        (await Db.Outbox.BringBackAsync(before, step: null, None)).ShouldBe(0);
        (await Db.Outbox.BringBackAsync(before, Hour, None)).ShouldBe(1);

        (await Db.Outbox.ClaimAsync(lease, [], 100, None)).ShouldHaveSingleItem().Entry.Key.ShouldBe("put off");
    }

    [Fact]
    public async Task A_chat_that_paused_by_it_pauses_no_longer()
    {
        var (before, lease) = (Now, await LeaseAsync());
        await QueueAsync(Entry("paused"));
        await PutOffAsync(lease, (await Db.Outbox.ClaimAsync(lease, [], 100, None)).Single(), before + Hour + TimeSpan.FromSeconds(30), pausesChat: true);

        await Db.Outbox.BringBackAsync(before, Hour, None);

        (await Db.Outbox.ClaimAsync(lease, [], 100, None)).ShouldHaveSingleItem().Entry.Key.ShouldBe("paused");
    }

    private async Task QueueAsync(params OutboxEntry[] entries) =>
        (await TurnAsync([.. entries.Select(entry => new Effect.Say(entry))])).ShouldBe(CommitOutcome.Committed);

    private async Task PutOffAsync(AccountLease lease, ClaimedEntry entry, DateTimeOffset until, bool pausesChat = false)
    {
        await Db.Outbox.StartAsync(lease, [entry.Id], None);
        await Db.Outbox.MarkAsync(lease, [(entry.Id, new SendMark.Later(until, "503") { PausesChat = pausesChat })], None);
    }
}

public sealed class ClockPutBackOnSqlite() : ClockPutBackContract(StorageProvider.Sqlite);

public sealed class ClockPutBackOnPostgres() : ClockPutBackContract(StorageProvider.Postgres);
