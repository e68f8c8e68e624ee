using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Testing;

namespace Bot.Storage.Tests.Inbox;

/// <summary>While somebody claims again and again, the turn that ends claims the next message of its chat at once: nobody need look for it, and nobody else's turn comes later for that.</summary>
public abstract class HandingOnContract(StorageProvider provider) : StoreContract(provider)
{
    private static readonly Address Other = new("web", "2");
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(20);

    [Fact]
    public async Task The_next_message_of_a_chat_is_claimed_by_the_turn_before_it_for_those_who_claim_here()
    {
        await using var another = Db.AnotherHost(Clock);
        await using var attending = Db.Inbox.Attend();
        await AcceptAsync("1");
        await AcceptAsync("2");
        var first = (await ClaimAsync(1)).ShouldHaveSingleItem();

        (await CommitNothingAsync(first)).ShouldBe(CommitOutcome.Committed);

        (await another.Inbox.ClaimAsync("elsewhere", 10, None)).ShouldBeEmpty();
        var second = (await ClaimAsync()).ShouldHaveSingleItem();
        (second.Inbound.UpdateKey, second.Fence).ShouldBe(("2", first.Fence + 1));
        (await CommitNothingAsync(first)).ShouldNotBe(CommitOutcome.Committed, "its claim is over");
        (await CommitNothingAsync(second)).ShouldBe(CommitOutcome.Committed);
        (await Db.QueryAsync<long>("select count(*) from inbox where state = 'done'")).ShouldBe([2]);
        (await Db.QueryAsync<long>("select count(*) from conversations where lease_until > 0 or next_sequence is not null or worker is not null")).ShouldBe([0]);
    }

    [Fact]
    public async Task Where_nobody_claims_again_and_again_it_is_left_to_whoever_looks()
    {
        await using var another = Db.AnotherHost(Clock);
        await AcceptAsync("1");
        await AcceptAsync("2");
        await CommitNothingAsync((await ClaimAsync(1)).Single());

        (await another.Inbox.ClaimAsync("elsewhere", 10, None)).ShouldHaveSingleItem().Inbound.UpdateKey.ShouldBe("2");
    }

    [Fact]
    public async Task What_nobody_took_is_anybodys_again_once_nobody_claims_here()
    {
        await using var another = Db.AnotherHost(Clock);
        var (one, two) = (Db.Inbox.Attend(), Db.Inbox.Attend());
        await AcceptAsync("1");
        await AcceptAsync("2");
        await CommitNothingAsync((await ClaimAsync(1)).Single());

        await one.DisposeAsync();
        await one.DisposeAsync();
        await RestedAsync(another);
        (await another.Inbox.ClaimAsync("elsewhere", 10, None)).ShouldBeEmpty("somebody still claims here");
        await two.DisposeAsync();
        await RestedAsync(another);

        (await another.Inbox.ClaimAsync("elsewhere", 10, None)).ShouldHaveSingleItem().Inbound.UpdateKey.ShouldBe("2");
        (await ClaimAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_chat_that_never_ends_does_not_keep_the_others_waiting()
    {
        await using var another = Db.AnotherHost(Clock);
        await using var attending = Db.Inbox.Attend();
        await AcceptAsync("1");
        await AcceptAsync("2");
        await AcceptAsync("3");
        var first = (await ClaimAsync()).Single();
        await another.Inbox.AcceptAsync(Message("other", Other), None);
        await CommitNothingAsync(first);

        var atOnce = await ClaimAsync();
        await CommitNothingAsync(atOnce.ShouldHaveSingleItem());
        Clock.Advance(BetweenLooks);
        var later = await ClaimAsync();

        atOnce.Select(message => message.Inbound.UpdateKey).ShouldBe(["2"]);
        later.Select(message => message.Inbound.UpdateKey).ShouldBe(["other", "3"]);
    }

    [Fact]
    public async Task Who_has_room_for_one_takes_turns_between_the_table_and_what_was_handed_over()
    {
        await using var another = Db.AnotherHost(Clock);
        for (var number = 0; number < 3; number++)
        {
            await another.Inbox.AcceptAsync(Message($"table {number}", new Address("web", $"table {number}")), None);
        }

        await using var attending = Db.Inbox.Attend();
        for (var number = 0; number < 3; number++)
        {
            await AcceptAsync($"handed {number}", new Address("web", $"handed {number}"));
        }

        var keys = new List<string>();
        for (var claim = 0; claim < 6; claim++)
        {
            Clock.Advance(BetweenLooks);
            keys.AddRange((await ClaimAsync(1)).Select(message => message.Inbound.UpdateKey[..5]));
        }

        keys.Take(4).Order().ShouldBe(["hande", "hande", "table", "table"]);
        keys.Count.ShouldBe(6);
    }

    [Fact]
    public async Task What_is_more_than_a_worker_takes_stays_in_the_table_for_others()
    {
        await using var another = Db.AnotherHost(Clock);
        await using var attending = Db.Inbox.Attend();
        for (var number = 0; number < 66; number++)
        {
            await AcceptAsync($"{number}", new Address("web", $"{number}"));
        }

        (await another.Inbox.ClaimAsync("elsewhere", 10, None)).Select(message => message.Inbound.UpdateKey).ShouldBe(["64", "65"]);
        (await ClaimAsync()).Count.ShouldBe(64);
    }

    [Fact]
    public async Task A_turn_that_fails_hands_nothing_on()
    {
        await using var attending = Db.Inbox.Attend();
        await AcceptAsync("1");
        await AcceptAsync("2");
        var first = (await ClaimAsync()).Single();
        await Db.Inbox.GiveBackAsync(first, "Failure", None);

        (await ClaimAsync()).ShouldBeEmpty("the chat rests");
        Clock.Advance(BetweenLooks);
        await Db.RunAsync("update conversations set lease_until = 0");
        (await ClaimAsync()).ShouldHaveSingleItem().Inbound.UpdateKey.ShouldBe("1");
    }

    /// <summary>What was given back rests for a second by the database's clock; a claim of somebody at work goes on.</summary>
    private static Task RestedAsync(TemporaryDatabase host) => host.RunAsync("update conversations set lease_until = 0 where worker is null");
}

public sealed class HandingOnOnSqlite() : HandingOnContract(StorageProvider.Sqlite);

public sealed class HandingOnOnPostgres() : HandingOnContract(StorageProvider.Postgres);
