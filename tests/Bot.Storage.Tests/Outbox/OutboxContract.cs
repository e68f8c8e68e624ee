using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Dialogs.Turns;

namespace Bot.Storage.Tests.Outbox;

public abstract class OutboxContract(StorageProvider provider) : StoreContract(provider)
{
    private static readonly Address Other = new("web", "2");

    /// <summary>What the holder knows it claimed.</summary>
    private readonly HashSet<long> _atHand = [];

    [Fact]
    public async Task What_waits_for_a_chat_goes_where_the_chat_goes()
    {
        var lease = await LeaseAsync();
        await TurnAsync(new Effect.Say(Entry("a")), new Effect.MoveChat(Chat, Chat with { Chat = "moved" }));
        (await Db.Outbox.ClaimAsync(lease, [], 10, None)).ShouldHaveSingleItem().Entry.To.Chat.ShouldBe("moved");
    }

    [Fact]
    public async Task A_message_is_sent_once_and_comes_as_it_was_queued()
    {
        var entry = Entry("k") with { Body = new Outbound("Chào cô") { Choices = [new Choice("Đúng", "y:1")] }, NotAfter = Now.AddHours(1) };
        await QueueAsync(entry);
        var lease = await LeaseAsync();
        var claimed = (await ClaimFor(lease)).Single();
        (claimed.Entry with { Body = entry.Body }).ShouldBe(entry);
        claimed.Entry.Body.Choices.ShouldBe(entry.Body.Choices);
        (claimed.Attempts, claimed.MaybeSentBefore).ShouldBe((0, false));
        await SendAsync(lease, claimed, new SendMark.Sent("p1"));
        (await ClaimFor(lease)).ShouldBeEmpty();
        (await Db.Outbox.StateAsync(None)).ShouldBe(new OutboxState(0, 0, 0, 0, 0, null));
    }

    [Fact]
    public async Task A_key_is_queued_once_even_after_it_was_sent()
    {
        var lease = await LeaseAsync();
        await QueueAsync(Entry("k"));
        await SendAsync(lease, (await ClaimFor(lease)).Single(), new SendMark.Sent(null));
        await QueueAsync(Entry("k"));
        (await ClaimFor(lease)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_withdrawn_message_is_not_sent_and_may_be_queued_anew()
    {
        var lease = await LeaseAsync();
        await QueueAsync(Entry("safety:a:1"), Entry("safety:b:1"), Entry("safety;a", to: Other));
        await TurnAsync(new Effect.Withdraw("safety:a:"));
        (await KeysFor(lease, sending: true)).ShouldBe(["safety:b:1", "safety;a"]);
        await QueueAsync(Entry("safety:a:1") with { Body = new Outbound("mới") });
        (await ClaimFor(lease)).Single().Entry.Body.Text.ShouldBe("mới");
    }

    [Fact]
    public async Task A_message_whose_bytes_may_have_left_cannot_be_withdrawn_but_a_claimed_one_can()
    {
        var lease = await LeaseAsync();
        await QueueAsync(Entry("started"), Entry("claimed", to: Other));
        var claimed = await ClaimFor(lease);
        var started = claimed.Single(entry => entry.Entry.Key == "started").Id;
        await Db.Outbox.StartAsync(lease, [started], None);
        await TurnAsync(new Effect.Withdraw("started"), new Effect.Withdraw("claimed"));
        (await Db.Outbox.StartAsync(lease, [.. claimed.Select(entry => entry.Id)], None)).ShouldBeEmpty();
        await Db.Outbox.MarkAsync(lease, [(started, new SendMark.Sent(null))], None);
        (await Db.QueryAsync<string>("select state from outbox order by idem")).ShouldBe(["void", "sent"]);
    }

    [Fact]
    public async Task A_follow_up_is_queued_only_if_what_it_follows_was_or_may_have_been_sent()
    {
        var lease = await LeaseAsync();
        await QueueAsync(Entry("sent"), Entry("waiting", to: Other, dueAt: Now.AddHours(1)), Entry("withdrawn", to: Other));
        await TurnAsync(new Effect.Withdraw("withdrawn"));
        await KeysFor(lease, sending: true);
        foreach (var before in (string[])["sent", "waiting", "withdrawn", "never"])
        {
            await TurnAsync(new Effect.Say(Entry($"after-{before}"), OnlyIfSent: before));
        }

        (await KeysFor(lease, sending: true)).ShouldBe(["after-sent"]);
    }

    [Fact]
    public async Task A_waiting_message_can_be_brought_forward_but_not_back()
    {
        var lease = await LeaseAsync();
        await QueueAsync(Entry("safety:1", dueAt: Now.AddHours(1)));
        await TurnAsync(new Effect.BringForward("safety:", Now.AddHours(2)));
        await TurnAsync(new Effect.BringForward("safety:", Now));
        (await KeysFor(lease)).ShouldBe(["safety:1"]);
    }

    [Fact]
    public async Task Of_every_chat_only_the_first_unsent_message_is_claimed_by_priority_then_time()
    {
        var lease = await LeaseAsync();
        await QueueAsync(
            Entry("digest", MessageKind.Digest, dueAt: Now.AddHours(-1)),
            Entry("reply-2", MessageKind.Reply, dueAt: Now.AddMinutes(-1)),
            Entry("reply-1", MessageKind.Reply, dueAt: Now.AddMinutes(-2)),
            Entry("alarm", MessageKind.Alarm),
            Entry("other", MessageKind.Reminder, Other));
        var order = new List<string>();
        for (var keys = await KeysFor(lease, sending: true); keys.Count > 0; keys = await KeysFor(lease, sending: true))
        {
            order.Add(string.Join(' ', keys));
        }

        order.ShouldBe(["alarm other", "reply-1", "reply-2", "digest"]);
    }

    [Fact]
    public async Task A_chat_whose_message_is_on_its_way_or_waits_for_another_attempt_gets_no_later_one()
    {
        var lease = await LeaseAsync();
        await QueueAsync(Entry("first", dueAt: Now.AddMinutes(-1)), Entry("second"));
        var first = (await ClaimFor(lease)).Single();
        (await ClaimFor(lease)).ShouldBeEmpty();
        await SendAsync(lease, first, new SendMark.Later(Now.AddMinutes(5), "429"));
        (await ClaimFor(lease)).ShouldBeEmpty();
        Clock.Advance(TimeSpan.FromMinutes(5));
        (await ClaimFor(lease)).Single().Entry.Key.ShouldBe("first");
    }

    [Fact]
    public async Task What_is_due_later_holds_nothing_up()
    {
        var lease = await LeaseAsync();
        await QueueAsync(Entry("tomorrow", MessageKind.Alarm, dueAt: Now.AddDays(1)), Entry("now", MessageKind.Digest));
        (await KeysFor(lease)).ShouldBe(["now"]);
    }

    [Fact]
    public async Task What_has_grown_stale_is_counted_and_not_sent()
    {
        var lease = await LeaseAsync();
        await QueueAsync(Entry("stale") with { NotAfter = Now.AddMinutes(1) }, Entry("fresh"));
        Clock.Advance(TimeSpan.FromMinutes(2));
        (await KeysFor(lease)).ShouldBe(["fresh"]);
        var state = await Db.Outbox.StateAsync(None);
        (state.Stale, state.Waiting).ShouldBe((1, 1));
        (await Db.Outbox.ListAsync(10, None)).Single().State.ShouldBe("stale");
    }

    [Fact]
    public async Task Without_the_account_s_lease_nothing_is_claimed_started_or_marked()
    {
        await QueueAsync(Entry("a"), Entry("b", to: Other));
        var lost = await LeaseAsync();
        var claimed = await ClaimFor(lost);
        await Db.Outbox.StartAsync(lost, [claimed[0].Id], None);
        await using var host = Db.AnotherHost(Clock);
        await Db.RunAsync("update accounts set lease_until = 1");
        (await host.Accounts.AcquireAsync("web", "other", None)).ShouldNotBeNull();
        (await ClaimFor(lost)).ShouldBeEmpty();
        (await Db.Outbox.StartAsync(lost, [claimed[1].Id], None)).ShouldBeEmpty();
        await Db.Outbox.MarkAsync(lost, [(claimed[0].Id, new SendMark.Sent(null))], None);
        (await Db.QueryAsync<string>("select state from outbox order by idem")).ShouldBe(["started", "claimed"]);
    }

    [Fact]
    public async Task An_expired_lease_sends_nothing_even_if_nobody_took_it()
    {
        await QueueAsync(Entry("a"));
        var lease = await LeaseAsync();
        var claimed = await ClaimFor(lease);
        await Db.RunAsync("update accounts set lease_until = 1");
        (await Db.Outbox.StartAsync(lease, [claimed.Single().Id], None)).ShouldBeEmpty();
        (await ClaimFor(lease)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_the_lost_host_only_claimed_is_sent_by_the_next_as_if_for_the_first_time()
    {
        await QueueAsync(Entry("a"));
        await ClaimFor(await LeaseAsync());
        var next = await MovedLeaseAsync();
        var claimed = (await ClaimFor(next)).Single();
        (claimed.Attempts, claimed.MaybeSentBefore).ShouldBe((0, false));
        (await Db.Outbox.StateAsync(None)).Doubled.ShouldBe(0);
    }

    [Fact]
    public async Task A_claim_whose_answer_got_lost_is_claimed_anew_under_the_same_lease_as_if_for_the_first_time()
    {
        await QueueAsync(Entry("a"));
        var lease = await LeaseAsync();
        await Db.Outbox.ClaimAsync(lease, [], 100, None);
        await QueueAsync(Entry("known", to: Other));
        var known = (await ClaimFor(lease)).ToDictionary(entry => entry.Entry.Key);
        known.Keys.ShouldBe(["a", "known"], ignoreOrder: true);
        (known["a"].Attempts, known["a"].MaybeSentBefore).ShouldBe((0, false));
        (await ClaimFor(lease)).ShouldBeEmpty("what is at hand stays at hand");
    }

    [Fact]
    public async Task What_the_lost_host_had_started_is_repeated_once_and_counted()
    {
        await QueueAsync(Entry("a", MessageKind.SafetyQuestion));
        await StartedAsync(await LeaseAsync());
        var next = await MovedLeaseAsync();
        var claimed = (await ClaimFor(next)).Single();
        (claimed.Attempts, claimed.MaybeSentBefore).ShouldBe((1, true));
        (await Db.Outbox.StateAsync(None)).Doubled.ShouldBe(1);
        await Db.Outbox.StartAsync(next, [claimed.Id], None);
        (await ClaimFor(await MovedLeaseAsync())).ShouldBeEmpty();
        (await Db.Outbox.StateAsync(None)).ShouldBe(new OutboxState(0, 0, Unknown: 1, 0, Doubled: 1, null));
    }

    [Fact]
    public async Task A_reminder_the_lost_host_had_started_is_not_repeated()
    {
        await QueueAsync(Entry("a", MessageKind.Reminder));
        await StartedAsync(await LeaseAsync());
        (await ClaimFor(await MovedLeaseAsync())).ShouldBeEmpty();
        (await Db.Outbox.StateAsync(None)).ShouldBe(new OutboxState(0, 0, Unknown: 1, 0, Doubled: 0, null));
    }

    [Theory]
    [InlineData(MessageKind.Alarm, true)]
    [InlineData(MessageKind.FollowUp, true)]
    [InlineData(MessageKind.Reminder, false)]
    [InlineData(MessageKind.Digest, false)]
    public async Task An_ambiguous_send_is_repeated_once_where_a_missing_message_is_worse(MessageKind kind, bool isRepeated)
    {
        var lease = await LeaseAsync();
        await QueueAsync(Entry("a", kind));
        await SendAsync(lease, (await ClaimFor(lease)).Single(), new SendMark.Ambiguous("timeout"));
        var again = await ClaimFor(lease);
        again.Count.ShouldBe(isRepeated ? 1 : 0);
        foreach (var entry in again)
        {
            entry.MaybeSentBefore.ShouldBeTrue();
            await SendAsync(lease, entry, new SendMark.Ambiguous("timeout"));
        }

        (await ClaimFor(lease)).ShouldBeEmpty();
        (await Db.Outbox.StateAsync(None)).Unknown.ShouldBe(1);
    }

    [Fact]
    public async Task A_pause_the_channel_asked_for_costs_no_attempt()
    {
        var lease = await LeaseAsync();
        await QueueAsync(Entry("a"));
        await SendAsync(lease, (await ClaimFor(lease)).Single(), new SendMark.Later(Now, "429", CountsAsAttempt: false));
        var again = (await ClaimFor(lease)).Single();
        again.Attempts.ShouldBe(0);
        await SendAsync(lease, again, new SendMark.Later(Now, "503"));
        (await ClaimFor(lease)).Single().Attempts.ShouldBe(1);
    }

    [Fact]
    public async Task Dead_messages_stay_visible_and_can_be_armed_again_or_dropped()
    {
        var lease = await LeaseAsync();
        await QueueAsync(Entry("a"), Entry("b", to: Other));
        foreach (var entry in await ClaimFor(lease))
        {
            await SendAsync(lease, entry, new SendMark.Dead("400"));
        }

        var dead = await Db.Outbox.ListAsync(10, None);
        dead.Select(row => (row.Key, row.State, row.Error)).ShouldBe([("b", "dead", "400"), ("a", "dead", "400")]);
        (await Db.Outbox.DropAsync([dead[0].Id], None)).ShouldBe(1);
        (await Db.Outbox.RetryAsync([.. dead.Select(row => row.Id)], None)).ShouldBe(1);
        (await KeysFor(lease, sending: true)).ShouldBe(["a"]);
        (await Db.Outbox.ListAsync(10, None)).ShouldBeEmpty();
        (await Db.Outbox.DropAsync([.. dead.Select(row => row.Id)], None)).ShouldBe(0);
    }

    [Fact]
    public async Task A_chat_that_blocked_the_bot_is_marked_until_it_can_be_reached_again()
    {
        var member = new Membership(School, MemberKind.Staff, "S1");
        await LinkAsync(Chat, member);
        var lease = await LeaseAsync();
        await QueueAsync(Entry("a"));
        await SendAsync(lease, (await ClaimFor(lease)).Single(), new SendMark.Dead("403", AddressUnreachable: true));
        (await Db.Invitations.ContactsAsync(School, None))[member].Single().CanBeReached.ShouldBeFalse();
        await TurnAsync(new Effect.SetReachability(Chat, CanBeReached: true));
        (await Db.Invitations.ContactsAsync(School, None))[member].Single().CanBeReached.ShouldBeTrue();
    }

    [Fact]
    public async Task Waiting_ends_when_a_turn_says_something()
    {
        var waiting = Db.Outbox.WaitAsync(None);
        waiting.IsCompleted.ShouldBeFalse();
        await QueueAsync(Entry("a"));
        await waiting;
    }

    private async Task QueueAsync(params OutboxEntry[] entries) =>
        (await TurnAsync([.. entries.Select(entry => new Effect.Say(entry))])).ShouldBe(CommitOutcome.Committed);

    private async Task<IReadOnlyList<ClaimedEntry>> ClaimFor(AccountLease lease)
    {
        var claimed = await Db.Outbox.ClaimAsync(lease, _atHand, 100, None);
        _atHand.UnionWith(claimed.Select(entry => entry.Id));
        return claimed;
    }

    private async Task<IReadOnlyList<string>> KeysFor(AccountLease lease, bool sending = false)
    {
        var claimed = await ClaimFor(lease);
        foreach (var entry in claimed.Where(_ => sending))
        {
            await SendAsync(lease, entry, new SendMark.Sent(null));
        }

        return [.. claimed.Select(entry => entry.Entry.Key)];
    }

    private async Task StartedAsync(AccountLease lease)
    {
        var claimed = (await ClaimFor(lease)).Single();
        (await Db.Outbox.StartAsync(lease, [claimed.Id], None)).ShouldBe([claimed.Id]);
    }

    private async Task SendAsync(AccountLease lease, ClaimedEntry entry, SendMark mark)
    {
        (await Db.Outbox.StartAsync(lease, [entry.Id], None)).ShouldBe([entry.Id]);
        await Db.Outbox.MarkAsync(lease, [(entry.Id, mark)], None);
        _atHand.Remove(entry.Id);
    }
}

public sealed class OutboxOnSqlite() : OutboxContract(StorageProvider.Sqlite);

public sealed class OutboxOnPostgres() : OutboxContract(StorageProvider.Postgres);
