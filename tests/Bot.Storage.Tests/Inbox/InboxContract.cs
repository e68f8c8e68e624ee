using System.Collections.Concurrent;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Storage.Tests.Inbox;

public abstract class InboxContract(StorageProvider provider) : StoreContract(provider)
{
    [Fact]
    public async Task A_repeated_update_is_ignored()
    {
        (await AcceptAsync("1")).ShouldBe(Acceptance.Accepted);
        (await AcceptAsync("1")).ShouldBe(Acceptance.Duplicate);
        (await Db.Inbox.StateAsync(None)).Waiting.ShouldBe(1);
    }

    [Fact]
    public async Task The_same_update_key_of_another_account_is_another_message()
    {
        await AcceptAsync("1");
        (await AcceptAsync("1", new Address("telegram", "1"))).ShouldBe(Acceptance.Accepted);
    }

    [Fact]
    public async Task An_update_that_was_handled_is_still_recognised()
    {
        await AcceptAsync("1");
        await CommitNothingAsync((await ClaimAsync()).Single());
        (await AcceptAsync("1")).ShouldBe(Acceptance.Duplicate);
        (await ClaimAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_message_comes_back_as_it_was_accepted()
    {
        var inbound = new Inbound(Chat, "1", Now.AddSeconds(-3), new InboundContent.Media("photo", "đơn xin phép\0")) { MessageKey = "m1", IsGroup = true };
        await Db.Inbox.AcceptAsync(inbound, None);
        var claimed = (await ClaimAsync(worker: "w1")).Single();
        claimed.Inbound.ShouldBe(inbound);
        (claimed.Worker, claimed.AcceptedAt, claimed.Attempts, claimed.School).ShouldBe(("w1", Now, 0, null));
    }

    [Fact]
    public async Task Messages_of_one_conversation_are_claimed_one_after_the_other()
    {
        await AcceptAsync("1");
        await AcceptAsync("2");
        var first = (await ClaimAsync()).Single();
        first.Inbound.UpdateKey.ShouldBe("1");
        (await ClaimAsync()).ShouldBeEmpty();
        await CommitNothingAsync(first);
        (await ClaimAsync()).Single().Inbound.UpdateKey.ShouldBe("2");
    }

    [Fact]
    public async Task A_message_accepted_during_a_turn_is_claimed_after_it()
    {
        await AcceptAsync("1");
        var first = (await ClaimAsync()).Single();
        await AcceptAsync("2");
        await CommitNothingAsync(first);
        (await ClaimAsync()).Single().Inbound.UpdateKey.ShouldBe("2");
    }

    [Fact]
    public async Task Conversations_are_claimed_oldest_first()
    {
        foreach (var chat in (string[])["3", "1", "2"])
        {
            await AcceptAsync($"u{chat}", new Address("web", chat));
        }

        (await ClaimAsync(2)).Select(message => message.Inbound.From.Chat).ShouldBe(["3", "1"]);
    }

    [Theory, InlineData(1), InlineData(3)]
    public async Task Schools_are_served_in_turn_however_many_messages_one_of_them_sends(int limit)
    {
        var (large, small) = (new SchoolId("LARGE"), new SchoolId("SMALL"));
        for (var chat = 0; chat < 20; chat++)
        {
            await LinkAsync(new Address("web", $"large-{chat}"), new Membership(large, MemberKind.Staff, $"S{chat}"));
        }

        await LinkAsync(new Address("web", "small"), new Membership(small, MemberKind.Staff, "S"));
        for (var chat = 0; chat < 20; chat++)
        {
            await AcceptAsync($"l{chat}", new Address("web", $"large-{chat}"));
        }

        await AcceptAsync("s", new Address("web", "small"));
        var served = (await ClaimAsync(limit)).Concat(await ClaimAsync(limit)).ToList();
        served.ShouldContain(message => message.School == small);
        served.Count.ShouldBe(2 * limit);
    }

    [Fact]
    public async Task A_message_belongs_to_the_school_its_chat_was_linked_to_when_it_was_accepted()
    {
        await LinkAsync(Chat, new Membership(School, MemberKind.Staff, "S1"));
        await AcceptAsync("1");
        (await ClaimAsync()).Single().School.ShouldBe(School);
    }

    [Fact]
    public async Task A_lease_that_ran_out_is_claimed_again_under_a_higher_fence()
    {
        await AcceptAsync("1");
        var lost = (await ClaimAsync()).Single();
        await Db.RunAsync("update conversations set lease_until = 1");
        var taken = (await ClaimAsync(worker: "other")).Single();
        taken.Fence.ShouldBeGreaterThan(lost.Fence);
        (await Db.Inbox.GiveBackAsync(lost, "late", None)).ShouldBeFalse();
        (await ClaimAsync()).ShouldBeEmpty("the late give-back must not release the other worker's lease");
    }

    [Fact]
    public async Task What_fails_for_the_database_s_fault_costs_the_message_no_attempt_and_rests_a_second()
    {
        await AcceptAsync("1");
        for (var attempt = 1; attempt <= 7; attempt++)
        {
            var message = (await ClaimAsync()).Single();
            message.Attempts.ShouldBe(0);
            var before = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
            (await Db.Inbox.GiveBackAsync(message, error: null, None)).ShouldBeFalse();
            ((await Db.QueryAsync<long>("select lease_until from conversations")).Single() - before).ShouldBeInRange(500, 30_000);
            await RestedAsync();
        }

        (await Db.Inbox.StateAsync(None)).SetAside.ShouldBe(0);
    }

    [Fact]
    public async Task A_lease_given_by_a_clock_that_was_put_back_an_hour_since_holds_nobody_up()
    {
        await AcceptAsync("1");
        var stale = (await ClaimAsync()).Single();
        await Db.RunAsync("update conversations set lease_until = lease_until + 3600000");
        var taken = (await ClaimAsync(worker: "other")).Single();
        taken.Fence.ShouldBeGreaterThan(stale.Fence);
        (await CommitNothingAsync(stale)).ShouldBe(CommitOutcome.LeaseLost);
    }

    [Fact]
    public async Task A_message_given_back_rests_longer_each_time_and_counts_its_attempts()
    {
        await AcceptAsync("1");
        await AcceptAsync("2");
        var rests = new List<long>();
        for (var attempt = 0; attempt < 4; attempt++)
        {
            var before = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
            (await Db.Inbox.GiveBackAsync((await ClaimAsync()).Single(), "Conflict", None)).ShouldBeFalse();
            (await ClaimAsync()).ShouldBeEmpty("the conversation rests, its later messages too");
            rests.Add((await Db.QueryAsync<long>("select lease_until from conversations")).Single() - before);
            await RestedAsync();
        }

        rests.ShouldBe(rests.Order());
        rests.Sum().ShouldBeInRange(59_000, 90_000, "together about a minute");
        (await ClaimAsync()).Single().Attempts.ShouldBe(4);
    }

    [Fact]
    public async Task Whoever_wrote_what_is_set_aside_is_told_once_and_a_blocked_chat_is_not()
    {
        await AcceptAsync("poison");
        await Db.Inbox.AcceptAsync(Message("blocked", new Address("web", "2")) with { Content = new InboundContent.Reachability(false) }, None);
        for (var attempt = 1; attempt <= 5; attempt++)
        {
            foreach (var message in await ClaimAsync())
            {
                await Db.Inbox.GiveBackAsync(message, "InvalidOperationException", None);
            }

            await RestedAsync();
        }

        (await Db.QueryAsync<string>("select idem from outbox")).ShouldBe(["aside:web:poison"]);
    }

    [Fact]
    public async Task A_message_given_back_is_claimed_again_once_it_has_rested()
    {
        await AcceptAsync("1");
        (await Db.Inbox.GiveBackAsync((await ClaimAsync()).Single(), "Conflict", None)).ShouldBeFalse();
        await RestedAsync();
        (await ClaimAsync()).Single().Attempts.ShouldBe(1);
    }

    [Fact]
    public async Task After_five_failures_a_message_is_set_aside_and_the_conversation_goes_on()
    {
        await AcceptAsync("poison");
        await AcceptAsync("next");
        for (var attempt = 1; attempt <= 5; attempt++)
        {
            var message = (await ClaimAsync()).Single();
            message.Inbound.UpdateKey.ShouldBe("poison");
            (await Db.Inbox.GiveBackAsync(message, "InvalidOperationException", None)).ShouldBe(attempt == 5);
            if (attempt < 5)
            {
                await RestedAsync();
            }
        }

        (await ClaimAsync()).Single().Inbound.UpdateKey.ShouldBe("next");
        var state = await Db.Inbox.StateAsync(None);
        (state.Waiting, state.SetAside).ShouldBe((1, 1));
    }

    [Fact]
    public async Task A_message_this_program_cannot_read_holds_nobody_up_and_is_set_aside()
    {
        await AcceptAsync("1");
        await AcceptAsync("2", new Address("web", "2"));
        await Db.RunAsync("""update inbox set content = '{"kind":"hologram"}' where update_key = '1'""");
        (await ClaimAsync()).Single().Inbound.UpdateKey.ShouldBe("2");
        for (var attempt = 2; attempt <= 5; attempt++)
        {
            await Db.RunAsync("update conversations set lease_until = 0 where chat = '1'");
            (await ClaimAsync()).ShouldBeEmpty();
        }

        var state = await Db.Inbox.StateAsync(None);
        (state.Waiting, state.SetAside).ShouldBe((1, 1));
    }

    [Fact]
    public async Task What_was_set_aside_is_listed_without_its_words_and_can_be_decided_again_or_dropped()
    {
        var aside = Db.Services.GetRequiredService<ISetAsideMessages>();
        await AcceptAsync("poison");
        for (var attempt = 1; attempt <= 5; attempt++)
        {
            await Db.Inbox.GiveBackAsync((await ClaimAsync()).Single(), "InvalidOperationException", None);
            await RestedAsync();
        }

        var row = (await aside.ListAsync(10, None)).ShouldHaveSingleItem();
        (row.From, row.Kind, row.AcceptedAt, row.Attempts, row.Error).ShouldBe((Chat, "text", Now, 5, "InvalidOperationException"));
        (await aside.RetryAsync([row.Id, 99], None)).ShouldBe(1);
        (await aside.ListAsync(10, None)).ShouldBeEmpty();
        var again = (await ClaimAsync()).Single();
        (again.Inbound.UpdateKey, again.Attempts).ShouldBe(("poison", 0));
        (await CommitNothingAsync(again)).ShouldBe(CommitOutcome.Committed);
        (await aside.RetryAsync([row.Id], None)).ShouldBe(0, "it was handled");
    }

    [Fact]
    public async Task What_was_set_aside_and_dropped_is_never_decided()
    {
        var aside = Db.Services.GetRequiredService<ISetAsideMessages>();
        await AcceptAsync("poison");
        await Db.RunAsync("update inbox set state = 'aside'");
        await Db.RunAsync("update conversations set next_sequence = null");
        var id = (await aside.ListAsync(10, None)).Single().Id;

        (await aside.DropAsync([id], None)).ShouldBe(1);

        (await aside.RetryAsync([id], None)).ShouldBe(0);
        (await ClaimAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_oldest_waiting_message_is_known()
    {
        (await Db.Inbox.StateAsync(None)).ShouldBe(new InboxState(0, 0, null));
        await AcceptAsync("1");
        var accepted = Now;
        Clock.Advance(TimeSpan.FromMinutes(1));
        await AcceptAsync("2");
        (await Db.Inbox.StateAsync(None)).ShouldBe(new InboxState(2, 0, accepted));
    }

    [Fact]
    public async Task Waiting_ends_with_an_acceptance_or_after_a_second()
    {
        var waiting = Db.Inbox.WaitAsync(None);
        waiting.IsCompleted.ShouldBeFalse();
        await AcceptAsync("1");
        await waiting;
        var idle = Db.Inbox.WaitAsync(None);
        idle.IsCompleted.ShouldBeFalse();
        Clock.Advance(TimeSpan.FromSeconds(1));
        await idle;
    }

    [Fact]
    public async Task Eight_workers_never_claim_a_conversation_twice_and_handle_every_message_once_in_order()
    {
        const int Chats = 12, Messages = 5;
        await Task.WhenAll(Enumerable.Range(0, Chats).Select(async chat =>
        {
            for (var message = 0; message < Messages; message++)
            {
                await AcceptAsync($"{chat}-{message}", new Address("web", $"{chat}"));
            }
        }));
        var (handled, busy) = (new ConcurrentQueue<string>(), new ConcurrentDictionary<Address, string>());
        await Task.WhenAll(Enumerable.Range(0, 8).Select(async number =>
        {
            while (handled.Count < Chats * Messages)
            {
                foreach (var message in await ClaimAsync(3, $"worker {number}"))
                {
                    busy.TryAdd(message.Inbound.From, message.Worker).ShouldBeTrue();
                    handled.Enqueue(message.Inbound.UpdateKey);
                    var scene = await Db.Turns.LoadAsync(message, Now, None);
                    busy.TryRemove(message.Inbound.From, out _);
                    (await Db.Turns.CommitAsync(message, scene, new TurnResult(new ConversationMemory(), []), None)).ShouldBe(CommitOutcome.Committed);
                }
            }
        }));
        foreach (var chat in handled.GroupBy(key => key.Split('-')[0]))
        {
            chat.ShouldBe(Enumerable.Range(0, Messages).Select(message => $"{chat.Key}-{message}"));
        }
    }
}

public sealed class InboxOnSqlite() : InboxContract(StorageProvider.Sqlite);

public sealed class InboxOnPostgres() : InboxContract(StorageProvider.Postgres);
