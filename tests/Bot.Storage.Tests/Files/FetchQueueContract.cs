using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Dialogs.Turns;

namespace Bot.Storage.Tests.Files;

public abstract class FetchQueueContract(StorageProvider provider) : StoreContract(provider)
{
    private static readonly FileRef Letter = new("file-1", "đơn.jpg", "image/jpeg", 3);

    [Fact]
    public async Task A_file_that_a_turn_asks_for_waits_until_its_bytes_are_kept()
    {
        await AskAsync("web/1");
        var lease = await LeaseAsync();

        var fetch = (await DueAsync(lease)).Single();
        fetch.ShouldBe(new WaitingFetch(School, "web/1", Chat, Letter, Attempts: 0));
        (await Db.Fetches.FindAsync(School, "web/1", None)).ShouldBe(new FetchProgress(Stored: null, GivenUp: null));
        await Db.Fetches.KeepAsync(lease, fetch, new byte[] { 1, 2, 3 }, None);

        (await DueAsync(lease)).ShouldBeEmpty();
        var stored = (await Db.Fetches.FindAsync(School, "web/1", None))!.Stored!;
        (stored.MediaType, stored.Bytes).ShouldBe(("image/jpeg", 3));
        (await Db.Files.ReadAsync(School, stored.Sha256, None))!.Value.ToArray().ShouldBe([1, 2, 3]);
    }

    [Fact]
    public async Task Whether_its_words_are_wanted_is_remembered()
    {
        await TurnAsync(new Effect.FetchFile("web/1", School, Chat, Letter) { ReadsText = true });

        (await DueAsync(await LeaseAsync())).Single().ReadsText.ShouldBeTrue();
    }

    [Fact]
    public async Task The_same_letter_sent_twice_is_fetched_twice_and_stored_once()
    {
        await AskAsync("web/1");
        await AskAsync("web/2");
        await AskAsync("web/2");
        var lease = await LeaseAsync();
        var due = await DueAsync(lease);
        due.Select(fetch => fetch.Key).ShouldBe(["web/1", "web/2"]);
        foreach (var fetch in due)
        {
            await Db.Fetches.KeepAsync(lease, fetch, new byte[] { 1 }, None);
        }

        (await Db.QueryAsync<long>("select count(*) from files")).ShouldBe([1]);
        (await Db.Fetches.FindAsync(School, "web/2", None))!.Stored.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_file_is_passed_on_in_the_moment_it_is_kept_and_not_without_it()
    {
        var teacher = Chat with { Chat = "teacher" };
        foreach (var key in new[] { "web/1", "web/2" })
        {
            var passed = Entry("passed:" + key, to: teacher with { Chat = key });
            await TurnAsync(new Effect.FetchFile(key, School, Chat, Letter) { WhenKept = [passed] });
        }

        var lease = await LeaseAsync();
        var due = await DueAsync(lease);
        (await Db.Outbox.ClaimAsync(lease, [], 10, None)).ShouldBeEmpty();
        await Db.Fetches.KeepAsync(lease, due[0], new byte[] { 1, 2, 3 }, None);
        await Db.Fetches.KeepAsync(lease, due[0], new byte[] { 1, 2, 3 }, None);
        await Db.Fetches.GiveUpAsync(lease, due[1], "gone", None);

        var sent = (await Db.Outbox.ClaimAsync(lease, [], 10, None)).Single();
        var stored = (await Db.Fetches.FindAsync(School, "web/1", None))!.Stored!;
        sent.Entry.To.Chat.ShouldBe("web/1");
        sent.Entry.Body.Attachment.ShouldBe(new Attachment(stored.Sha256, "đơn.jpg", "image/jpeg"));
    }

    [Fact]
    public async Task A_fetch_that_failed_is_due_again_when_it_was_put_off_to()
    {
        await AskAsync("web/1");
        var lease = await LeaseAsync();
        await Db.Fetches.PutOffAsync(lease, (await DueAsync(lease)).Single(), Now.AddMinutes(1), "503", None);
        (await DueAsync(lease)).ShouldBeEmpty();
        Clock.Advance(TimeSpan.FromMinutes(1));
        (await DueAsync(lease)).Single().Attempts.ShouldBe(1);
    }

    [Fact]
    public async Task What_is_given_up_stays_visible_and_the_chat_is_told_once()
    {
        await AskAsync("web/1", new Outbound("Em chưa tải được ảnh."));
        await AskAsync("web/2");
        var lease = await LeaseAsync();
        foreach (var fetch in await DueAsync(lease))
        {
            await Db.Fetches.GiveUpAsync(lease, fetch, "too large", None);
            await Db.Fetches.GiveUpAsync(lease, fetch, "too large", None);
        }

        (await DueAsync(lease)).ShouldBeEmpty();
        (await Db.Fetches.FindAsync(School, "web/1", None)).ShouldBe(new FetchProgress(Stored: null, "too large"));
        (await Db.Fetches.StateAsync(None)).ShouldBe(new FetchQueueState(Waiting: 0, GivenUp: 2));
        var told = (await Db.Outbox.ClaimAsync(lease, new HashSet<long>(), 10, None)).Single().Entry;
        (told.To, told.Body.Text).ShouldBe((Chat, "Em chưa tải được ảnh."));
    }

    [Fact]
    public async Task A_host_that_lost_the_account_writes_nothing()
    {
        await AskAsync("web/1");
        var lost = await LeaseAsync();
        var fetch = (await DueAsync(lost)).Single();
        await MovedLeaseAsync();

        await Db.Fetches.KeepAsync(lost, fetch, new byte[] { 1 }, None);
        await Db.Fetches.PutOffAsync(lost, fetch, Now.AddHours(1), "503", None);
        await Db.Fetches.GiveUpAsync(lost, fetch, "gone", None);

        (await Db.Fetches.StateAsync(None)).ShouldBe(new FetchQueueState(Waiting: 1, GivenUp: 0));
        (await Db.QueryAsync<long>("select count(*) from files")).ShouldBe([0]);
    }

    [Fact]
    public async Task Nothing_is_known_of_what_nobody_asked_for() => (await Db.Fetches.FindAsync(School, "web/1", None)).ShouldBeNull();

    [Fact]
    public async Task Waiting_ends_when_a_turn_asks_for_a_file()
    {
        var waiting = Db.Fetches.WaitAsync(None);
        waiting.IsCompleted.ShouldBeFalse();
        await AskAsync("web/1");
        await waiting;
    }

    private async Task AskAsync(string key, Outbound? whenGivenUp = null) =>
        (await TurnAsync(new Effect.FetchFile(key, School, Chat, Letter, whenGivenUp))).ShouldBe(CommitOutcome.Committed);

    private Task<IReadOnlyList<WaitingFetch>> DueAsync(AccountLease lease) => Db.Fetches.DueAsync(lease, 10, None);
}

public sealed class FetchesOnSqlite() : FetchQueueContract(StorageProvider.Sqlite);

public sealed class FetchesOnPostgres() : FetchQueueContract(StorageProvider.Postgres);
