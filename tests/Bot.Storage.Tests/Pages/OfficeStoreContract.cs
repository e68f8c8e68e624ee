using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Schools;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Storage.Tests.Pages;

public abstract class OfficeStoreContract(StorageProvider provider) : StoreContract(provider)
{
    private static readonly SchoolId OtherSchool = new("KHAC");

    private IOfficeStore Office => Db.Services.GetRequiredService<IOfficeStore>();

    [Fact]
    public async Task Messages_are_counted_and_listed_by_state_newest_first_and_page_by_page()
    {
        await QueueAsync("a", "ready");
        await QueueAsync("b", "dead");
        await QueueAsync("c", "unknown");
        await QueueAsync("d", "dead");
        await QueueAsync("e", "stale");
        await QueueAsync("f", "sent");
        await QueueAsync("g", "dead");

        (await Office.OutgoingAsync(School, None)).ShouldBe(new OutgoingCounts(Waiting: 1, Dead: 3, Unknown: 1, Stale: 1));
        (await KeysAsync(OutgoingState.Waiting)).ShouldBe(["a"]);
        (await KeysAsync(OutgoingState.Unknown)).ShouldBe(["c"]);
        (await KeysAsync(OutgoingState.Stale)).ShouldBe(["e"]);
        var page = await Office.ListOutgoingAsync(School, OutgoingState.Dead, before: null, 2, None);
        page.Select(row => row.Key).ShouldBe(["g", "d"]);
        page[0].Error.ShouldBe("lỗi g");
        (await Office.ListOutgoingAsync(School, OutgoingState.Dead, page[1].Id, 2, None)).Select(row => row.Key).ShouldBe(["b"]);
    }

    [Fact]
    public async Task Only_dead_and_unknown_messages_of_the_own_school_are_armed_again_and_the_audit_knows_who_did_it()
    {
        long[] ids = [await QueueAsync("dead", "dead"), await QueueAsync("unknown", "unknown"), await QueueAsync("stale", "stale"), await QueueAsync("sent", "sent"), await QueueAsync("other", "dead", OtherSchool)];

        (await Office.RetryAsync(School, ids, "staff:GL-CB21", Now, None)).ShouldBe(2);
        (await Office.RetryAsync(School, ids, "staff:GL-CB21", Now, None)).ShouldBe(0);

        (await StatesAsync()).ShouldBe(["dead ready", "other dead", "sent sent", "stale stale", "unknown ready"]);
        (await Db.QueryAsync<string>("select school_id || ' ' || actor || ' ' || action || ' ' || subject from audit where action = 'outbox.retried' order by subject"))
            .ShouldBe([$"{School} staff:GL-CB21 outbox.retried {ids[0]}", $"{School} staff:GL-CB21 outbox.retried {ids[1]}"], ignoreOrder: true);
    }

    [Fact]
    public async Task What_was_not_sent_is_dropped_and_nothing_of_another_school()
    {
        long[] ids = [await QueueAsync("ready", "ready"), await QueueAsync("dead", "dead"), await QueueAsync("sent", "sent"), await QueueAsync("other", "dead", OtherSchool)];

        (await Office.DropAsync(School, ids, "staff:GL-CB21", Now, None)).ShouldBe(2);

        (await StatesAsync()).ShouldBe(["dead dropped", "other dead", "ready dropped", "sent sent"]);
        (await Db.QueryAsync<long>("select count(*) from audit where action = 'outbox.dropped'")).ShouldBe([2]);
    }

    [Fact]
    public async Task Consents_are_those_of_the_school_withdrawn_ones_too()
    {
        var member = new Membership(School, MemberKind.Guardian, "G1");
        await TurnAsync(new Effect.RecordConsent(member, Chat, "vi-1", Now));
        await TurnAsync(new Effect.RecordPaperConsent(new Membership(School, MemberKind.Guardian, "G2"), "giay-1", new StaffId("GL-CB21"), Now));
        await TurnAsync(new Effect.RecordPaperConsent(new Membership(OtherSchool, MemberKind.Guardian, "G3"), "giay-1", new StaffId("GL-CB21"), Now));
        await TurnAsync(new Effect.WithdrawConsent(member, Now.AddHours(1)));

        (await Office.ConsentsAsync(School, None)).ShouldBe(
            [new ConsentRecord(new GuardianId("G1"), IsOnPaper: false, Now, Now.AddHours(1)), new ConsentRecord(new GuardianId("G2"), IsOnPaper: true, Now, WithdrawnAt: null)]);
    }

    [Fact]
    public async Task Whoever_holds_the_lease_of_an_account_serves_it_and_nobody_does_when_it_is_given_back()
    {
        var lease = await LeaseAsync();
        (await Office.HoldersAsync(None)).ShouldBe(new Dictionary<string, string>(StringComparer.Ordinal) { ["web"] = "host" });

        await Db.Accounts.ReleaseAsync(lease, None);

        (await Office.HoldersAsync(None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_school_that_words_a_text_its_own_way_is_otherwise_as_it_was()
    {
        await ImportAsync();
        var before = (await Db.Registers.LoadAsync(School, None))!;
        var worded = before.WithOwnTexts(new GuardianTexts([("vi", "courtesy", "Dạ vâng.")]));

        (await Db.Registers.ReplaceAsync(worded, before.Version, "staff:GL-CB21", Now, None)).ShouldNotBeNull();
        (await Db.Registers.ReplaceAsync(worded, before.Version, "staff:GL-CB21", Now, None)).ShouldBeNull("somebody was faster");

        var after = (await Db.Registers.LoadAsync(School, None))!;
        after.Texts.Find("vi", "courtesy").ShouldBe("Dạ vâng.");
        (RegisterDifference.Between(before, after) with { HasOtherTexts = false }).IsEmpty.ShouldBeTrue();
    }

    private async Task<IReadOnlyList<string>> KeysAsync(OutgoingState state) => [.. (await Office.ListOutgoingAsync(School, state, before: null, 10, None)).Select(row => row.Key)];

    private Task<IReadOnlyList<string>> StatesAsync() => Db.QueryAsync<string>("select idem || ' ' || state from outbox order by idem");

    private async Task<long> QueueAsync(string key, string state, SchoolId? school = null)
    {
        await TurnAsync(new Address("web", key), new Effect.Say(Entry(key, to: new Address("web", key)) with { School = school ?? School }));
        await Db.RunAsync($"update outbox set state = '{state}', error = 'lỗi {key}', finished_at = {(state == "ready" ? "null" : "1")} where idem = '{key}'");
        return (await Db.QueryAsync<long>($"select id from outbox where idem = '{key}'"))[0];
    }
}

public sealed class OfficeStoreOnSqlite() : OfficeStoreContract(StorageProvider.Sqlite);

public sealed class OfficeStoreOnPostgres() : OfficeStoreContract(StorageProvider.Postgres);
