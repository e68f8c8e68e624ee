using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Dialogs.Turns;

namespace Bot.Storage.Tests.Outbox;

public abstract class ReaddressingContract(StorageProvider provider) : StoreContract(provider)
{
    private static readonly Membership Teacher = new(School, MemberKind.Staff, "S1");
    private static readonly Address Second = new("zalo", "2");
    private static readonly Address Third = new("oa", "3");

    public static TheoryData<SendMark> CertainlyNotSent => new()
    {
        new SendMark.Dead("403", AddressUnreachable: true),
        new SendMark.Dead("out of window"),
        new SendMark.Later(DateTimeOffset.MaxValue.AddYears(-1), "quota", CountsAsAttempt: false) { MovesOn = true },
    };

    [Theory]
    [MemberData(nameof(CertainlyNotSent))]
    public async Task What_was_certainly_not_sent_goes_to_the_next_address_of_the_same_person(SendMark mark)
    {
        await LinkAsync(Chat, Teacher);
        await LinkAsync(Second, Teacher);
        await QueueAsync(Entry("k", MessageKind.Alarm) with { Otherwise = [Second] });
        var (web, zalo) = (await LeaseAsync(), await LeaseAsync("zalo"));
        var first = (await ClaimAsync(web)).Single();
        await SendAsync(web, first, new SendMark.Later(Now, "503"));
        first = (await ClaimAsync(web)).Single();
        first.Attempts.ShouldBe(1);

        await SendAsync(web, first, mark);

        (await ClaimAsync(web)).ShouldBeEmpty();
        var moved = (await ClaimAsync(zalo)).Single();
        (moved.Id, moved.Entry.Key, moved.Entry.To, moved.Attempts).ShouldBe((first.Id, "k", Second, 0));
        moved.Entry.Otherwise.ShouldBeEmpty();
        await SendAsync(zalo, moved, new SendMark.Sent("z1"));
        (await Db.Outbox.StateAsync(None)).ShouldBe(new OutboxState(0, 0, 0, 0, 0, null) { Moved = 1 });
    }

    [Fact]
    public async Task With_no_address_left_it_is_dead()
    {
        await LinkAsync(Chat, Teacher);
        await LinkAsync(Second, Teacher);
        await QueueAsync(Entry("k") with { Otherwise = [Second] });
        var (web, zalo) = (await LeaseAsync(), await LeaseAsync("zalo"));
        await KillAsync(web);
        await KillAsync(zalo);

        var dead = (await Db.Outbox.ListAsync(10, None)).Single();
        (dead.To, dead.State).ShouldBe((Second, "dead"));
    }

    [Fact]
    public async Task What_may_have_arrived_never_moves()
    {
        await LinkAsync(Chat, Teacher);
        await LinkAsync(Second, Teacher);
        await LeaseAsync("zalo");
        await QueueAsync(Entry("k", MessageKind.Alarm) with { Otherwise = [Second] });
        var lease = await LeaseAsync();
        await SendAsync(lease, (await ClaimAsync(lease)).Single(), new SendMark.Ambiguous("timeout"));
        (await Db.Outbox.MoveUrgentAsync(lease, chatsOnly: false, None)).ShouldBe(0);
        await KillAsync(lease);

        (await Db.Outbox.ListAsync(10, None)).Single().To.ShouldBe(Chat);
    }

    [Fact]
    public async Task An_address_that_is_blocked_unlinked_or_another_person_s_by_now_is_passed_over()
    {
        await LinkAsync(Chat, Teacher);
        await LinkAsync(Second, Teacher);
        await LinkAsync(Third, Teacher);
        _ = (await LeaseAsync("zalo"), await LeaseAsync("oa"));
        await QueueAsync(Entry("k") with { Otherwise = [Second, Third] });
        await Db.Invitations.UnlinkAsync(Second, "test", Now, None);
        await LinkAsync(Second, new Membership(School, MemberKind.Guardian, "0912"));
        await TurnAsync(Third, new Effect.SetReachability(Third, CanBeReached: false));

        await KillAsync(await LeaseAsync());

        (await Db.Outbox.ListAsync(10, None)).Single().State.ShouldBe("dead");
    }

    [Fact]
    public async Task A_phone_number_of_the_register_needs_no_link()
    {
        await LinkAsync(Chat, Teacher);
        var phones = await LeaseAsync(ChannelAccount.ByPhone);
        await QueueAsync(Entry("k") with { Otherwise = [new Address(ChannelAccount.ByPhone, "84912345678")] });

        await KillAsync(await LeaseAsync());

        (await ClaimAsync(phones)).Single().Entry.To.Chat.ShouldBe("84912345678");
    }

    [Fact]
    public async Task An_account_that_works_is_taken_before_one_that_is_broken()
    {
        await LinkAsync(Chat, Teacher);
        await LinkAsync(Second, Teacher);
        await LinkAsync(Third, Teacher);
        await QueueAsync(Entry("k") with { Otherwise = [Second, Third] });
        await Db.Standings.BreakAsync(await LeaseAsync("zalo"), Now, "401", None);
        var oa = await LeaseAsync("oa");

        await KillAsync(await LeaseAsync());

        (await ClaimAsync(oa)).Single().Entry.Otherwise.ShouldBe([Second]);
    }

    [Fact]
    public async Task Urgent_messages_leave_an_account_that_rests_and_others_wait_for_it()
    {
        await LinkAsync(Chat, Teacher);
        await LinkAsync(Second, Teacher);
        var (web, zalo) = (await LeaseAsync(), await LeaseAsync("zalo"));
        await QueueAsync(
            Entry("alarm", MessageKind.Alarm) with { Otherwise = [Second] },
            Entry("alone", MessageKind.Alarm),
            Entry("question", MessageKind.SafetyQuestion) with { Otherwise = [Second] },
            Entry("digest", MessageKind.Digest) with { Otherwise = [Second] });

        (await Db.Outbox.MoveUrgentAsync(web, chatsOnly: false, None)).ShouldBe(2);

        (await Db.QueryAsync<string>("select idem from outbox where account = 'zalo' order by idem")).ShouldBe(["alarm", "question"]);
        (await Db.Outbox.MoveUrgentAsync(zalo, chatsOnly: false, None)).ShouldBe(0, "nobody goes back and forth");
    }

    [Fact]
    public async Task Urgent_messages_stay_where_the_other_way_is_broken_as_well()
    {
        await LinkAsync(Chat, Teacher);
        await LinkAsync(Second, Teacher);
        await QueueAsync(Entry("alarm", MessageKind.Alarm) with { Otherwise = [Second] });
        await Db.Standings.PauseAsync(await LeaseAsync("zalo"), Now.AddHours(1), "quota", None);

        (await Db.Outbox.MoveUrgentAsync(await LeaseAsync(), chatsOnly: false, None)).ShouldBe(0);
    }

    [Fact]
    public async Task A_chat_that_pauses_gets_nothing_before_not_even_what_is_more_urgent_also_after_a_restart()
    {
        await LinkAsync(Chat, Teacher);
        await QueueAsync(Entry("reply"), Entry("other", to: new Address("web", "9")));
        var lease = await LeaseAsync();
        var claimed = await ClaimAsync(lease);
        await SendAsync(lease, claimed.Single(entry => entry.Entry.Key == "reply"), new SendMark.Later(Now.AddHours(2), "429", CountsAsAttempt: false) { PausesChat = true });
        await QueueAsync(Entry("alarm", MessageKind.Alarm), Entry("elsewhere", MessageKind.Alarm, new Address("web", "8")));

        var next = await MovedLeaseAsync();
        (await ClaimAsync(next)).Select(entry => entry.Entry.Key).ShouldBe(["elsewhere", "other"], ignoreOrder: true);
        Clock.Advance(TimeSpan.FromHours(2));
        (await ClaimAsync(next)).Select(entry => entry.Entry.Key).ShouldContain("alarm");
    }

    [Fact]
    public async Task Only_what_is_urgent_leaves_a_chat_that_pauses_for_long()
    {
        await LinkAsync(Chat, Teacher);
        await LinkAsync(Second, Teacher);
        var (web, zalo) = (await LeaseAsync(), await LeaseAsync("zalo"));
        await QueueAsync(Entry("reply"));
        await SendAsync(web, (await ClaimAsync(web)).Single(), new SendMark.Later(Now.AddHours(2), "429", CountsAsAttempt: false) { PausesChat = true });
        await QueueAsync(
            Entry("alarm", MessageKind.Alarm) with { Otherwise = [Second] },
            Entry("elsewhere", MessageKind.Alarm, new Address("web", "8")) with { Otherwise = [Second] });

        (await Db.Outbox.MoveUrgentAsync(web, chatsOnly: true, None)).ShouldBe(1);

        (await ClaimAsync(zalo)).Single().Entry.Key.ShouldBe("alarm");
    }

    [Fact]
    public async Task What_waits_for_a_chat_that_is_unlinked_goes_to_the_person_s_other_chat()
    {
        await LinkAsync(Chat, Teacher);
        await LinkAsync(Second, Teacher);
        await LeaseAsync("zalo");
        await QueueAsync(Entry("k") with { Otherwise = [Second] }, Entry("only"));

        await Db.Invitations.UnlinkAsync(Chat, "test", Now, None);

        (await Db.QueryAsync<string>("select idem || ' ' || state || ' ' || account from outbox order by idem")).ShouldBe(["k ready zalo", "only void web"]);
    }

    [Fact]
    public async Task Opening_a_chat_is_a_sign_of_life_and_blocking_it_is_none()
    {
        await QueueAsync(Entry("k"));
        Clock.Advance(TimeSpan.FromHours(1));
        var opened = Now;
        await Db.Inbox.AcceptAsync(Message("opened") with { Content = new InboundContent.Reachability(CanBeReached: true) }, None);
        Clock.Advance(TimeSpan.FromHours(1));
        await Db.Inbox.AcceptAsync(Message("blocked") with { Content = new InboundContent.Reachability(CanBeReached: false) }, None);

        (await ClaimAsync(await LeaseAsync())).Single().HeardAt.ShouldBe(opened);
    }

    [Fact]
    public async Task A_claim_says_when_the_chat_last_wrote()
    {
        await QueueAsync(Entry("k"), Entry("silent", to: new Address("web", "9")));
        var heard = Now;
        Clock.Advance(TimeSpan.FromHours(1));
        await Db.Inbox.AcceptAsync(Message("blocked") with { Content = new InboundContent.Reachability(CanBeReached: false) }, None);
        await Db.Inbox.AcceptAsync(Message("late") with { SentAt = heard.AddDays(-1) }, None);

        var claimed = await ClaimAsync(await LeaseAsync());

        claimed.Select(entry => (entry.Entry.Key, entry.HeardAt)).ShouldBe([("k", heard), ("silent", (DateTimeOffset?)null)], ignoreOrder: true);
    }

    [Fact]
    public async Task Who_writes_can_be_reached_again()
    {
        await LinkAsync(Chat, Teacher);
        await QueueAsync(Entry("k"));
        await KillAsync(await LeaseAsync());
        (await ContactAsync()).CanBeReached.ShouldBeFalse();

        await AcceptAsync("hello");

        var contact = await ContactAsync();
        (contact.CanBeReached, contact.HeardAt).ShouldBe((true, Now));
    }

    [Fact]
    public async Task A_contact_says_whether_its_account_works_and_costs()
    {
        await LinkAsync(Chat, Teacher);
        var lease = await LeaseAsync();
        var capabilities = new ChannelCapabilities(new SendRate(1, 1), ChoiceStyle.Buttons, 100);
        await Db.Standings.DeclareAsync("web", capabilities with { IsPaid = true }, None);
        await Db.Standings.PauseAsync(lease, Now.AddSeconds(50), "429", None);
        (await ContactAsync() is { AccountWorks: true, IsPaid: true }).ShouldBeTrue("a short pause is waited out");
        await Db.Standings.PauseAsync(lease, Now.AddHours(1), "quota", None);
        (await ContactAsync()).AccountWorks.ShouldBeFalse();
        Clock.Advance(TimeSpan.FromHours(1));
        (await ContactAsync()).AccountWorks.ShouldBeTrue();
        await Db.Standings.BreakAsync(lease, Now, "401", None);
        (await ContactAsync()).AccountWorks.ShouldBeFalse();
    }

    private async Task<Contact> ContactAsync() => (await Db.Invitations.ContactsAsync(School, None))[Teacher].Single();

    private async Task QueueAsync(params OutboxEntry[] entries) =>
        (await TurnAsync([.. entries.Select(entry => new Effect.Say(entry))])).ShouldBe(CommitOutcome.Committed);

    private Task<IReadOnlyList<ClaimedEntry>> ClaimAsync(AccountLease lease) => Db.Outbox.ClaimAsync(lease, [], 100, None);

    private async Task KillAsync(AccountLease lease) => await SendAsync(lease, (await ClaimAsync(lease)).Single(), new SendMark.Dead("403", AddressUnreachable: true));

    private async Task SendAsync(AccountLease lease, ClaimedEntry entry, SendMark mark)
    {
        (await Db.Outbox.StartAsync(lease, [entry.Id], None)).ShouldBe([entry.Id]);
        await Db.Outbox.MarkAsync(lease, [(entry.Id, mark)], None);
    }
}

public sealed class ReaddressingOnSqlite() : ReaddressingContract(StorageProvider.Sqlite);

public sealed class ReaddressingOnPostgres() : ReaddressingContract(StorageProvider.Postgres);
