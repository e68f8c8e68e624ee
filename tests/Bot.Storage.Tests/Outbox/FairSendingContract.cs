using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Dialogs.Turns;
using Bot.Domain;

namespace Bot.Storage.Tests.Outbox;

/// <summary>Many schools send through one account: of what is equally urgent each has its turn, however much one of them has waiting.</summary>
public abstract class FairSendingContract(StorageProvider provider) : StoreContract(provider)
{
    private static readonly SchoolId Noisy = new("AAA-NOISY");
    private static readonly SchoolId Quiet = new("QUIET");
    private static readonly SchoolId Small = new("SMALL");

    [Theory, InlineData(1), InlineData(3), InlineData(50)]
    public async Task A_school_with_thousands_of_waiting_messages_does_not_starve_another(int limit)
    {
        await QueueAsync(Noisy, 3_000, MessageKind.Digest, Now.AddHours(-1));
        await QueueAsync(Quiet, 2, MessageKind.Digest, Now);
        await QueueAsync(Small, 2, MessageKind.Digest, Now);
        var lease = await LeaseAsync();
        var sent = new List<SchoolId>();
        while (sent.Count < 3 * 4 * limit && sent.Count(school => school != Noisy) < 4)
        {
            sent.AddRange(await SendAsync(lease, limit));
        }

        sent.Count(school => school != Noisy).ShouldBe(4, $"after {sent.Count} messages, {limit} at a time");
    }

    [Fact]
    public async Task What_is_more_urgent_goes_first_whoever_sends_it()
    {
        await QueueAsync(Noisy, 30, MessageKind.Reply, Now.AddHours(-1));
        await QueueAsync(Quiet, 1, MessageKind.Digest, Now.AddHours(-2));
        await QueueAsync(Small, 1, MessageKind.Alarm, Now);
        var lease = await LeaseAsync();

        var claimed = await Db.Outbox.ClaimAsync(lease, [], 31, None);

        claimed[0].Entry.School.ShouldBe(Small);
        claimed.Skip(1).ShouldAllBe(entry => entry.Entry.School == Noisy);
    }

    /// <summary>More wait in one chat than a claim looks at: those of the others are found all the same, the oldest first, and of each chat its first.</summary>
    [Fact]
    public async Task A_chat_in_which_hundreds_wait_does_not_hide_the_others()
    {
        var lease = await LeaseAsync();
        await TurnAsync([.. Enumerable.Range(0, 260).Select(number => (Effect)new Effect.Say(Entry($"many:{number:000}")))]);
        await TurnAsync([.. Enumerable.Range(0, 6).SelectMany(chat => Enumerable.Range(0, 2).Select(number => (Effect)new Effect.Say(Entry($"few:{chat}:{number}", to: new Address("web", $"few-{chat}")))))]);

        var claimed = await Db.Outbox.ClaimAsync(lease, [], 5, None);

        claimed.Select(entry => entry.Entry.Key).ShouldBe(["many:000", "few:0:0", "few:1:0", "few:2:0", "few:3:0"]);
        (await Db.Outbox.ClaimAsync(lease, [.. claimed.Select(entry => entry.Id)], 5, None)).Select(entry => entry.Entry.Key).ShouldBe(["few:4:0", "few:5:0"], "the chats of the others have something under way");
    }

    [Fact]
    public async Task A_school_alone_gets_everything_it_may()
    {
        await QueueAsync(Noisy, 40, MessageKind.Digest, Now);
        (await Db.Outbox.ClaimAsync(await LeaseAsync(), [], 25, None)).Count.ShouldBe(25);
    }

    [Fact]
    public async Task A_school_whose_first_chat_pauses_still_has_its_turn()
    {
        await QueueAsync(Noisy, 100, MessageKind.Digest, Now.AddHours(-1));
        await QueueAsync(Quiet, 2, MessageKind.Digest, Now);
        await Db.RunAsync($"insert into chat_pauses (account, chat, not_before, reason) values ('web', 'QUIET-0', {Now.AddHours(1).ToUnixTimeMilliseconds()}, '429')");
        var lease = await LeaseAsync();

        var first = await SendAsync(lease, 1);
        var second = await SendAsync(lease, 1);

        first.Concat(second).ShouldContain(Quiet);
    }

    private async Task<IReadOnlyList<SchoolId>> SendAsync(AccountLease lease, int limit)
    {
        var claimed = await Db.Outbox.ClaimAsync(lease, [], limit, None);
        await Db.Outbox.StartAsync(lease, [.. claimed.Select(entry => entry.Id)], None);
        await Db.Outbox.MarkAsync(lease, [.. claimed.Select(entry => (entry.Id, (SendMark)new SendMark.Sent(null)))], None);
        return [.. claimed.Select(entry => entry.Entry.School!.Value)];
    }

    /// <summary>Each to a chat of its own.</summary>
    private Task<CommitOutcome> QueueAsync(SchoolId school, int count, MessageKind kind, DateTimeOffset dueAt) => TurnAsync(
        [.. Enumerable.Range(0, count).Select(number => new Effect.Say(
            new OutboxEntry($"{school}-{kind}-{number}", school, new Address("web", $"{school}-{number}"), kind, new Outbound("Dạ"), dueAt)))]);
}

public sealed class FairSendingOnSqlite() : FairSendingContract(StorageProvider.Sqlite);

public sealed class FairSendingOnPostgres() : FairSendingContract(StorageProvider.Postgres);
