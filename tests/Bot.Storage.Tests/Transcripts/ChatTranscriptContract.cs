using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Dialogs.Turns;

namespace Bot.Storage.Tests.Transcripts;

public abstract class ChatTranscriptContract(StorageProvider provider) : StoreContract(provider)
{
    [Fact]
    public async Task A_chat_shows_what_was_heard_and_what_was_sent_in_order()
    {
        await Db.Accounts.EnsureAsync(new ChannelAccount("web", "web", School: null, "{}", ProtectedSecrets: null), None);
        var lease = (await Db.Accounts.AcquireAsync("web", "host", None))!;
        await TurnAsync(new Effect.Say(Entry("one")), new Effect.Say(Entry("two", dueAt: Now.AddHours(1))));
        await TurnAsync(new Address("web", "2"), new Effect.Say(Entry("other", to: new Address("web", "2"))));
        var claimed = await Db.Outbox.ClaimAsync(lease, [], 1, None);
        await Db.Outbox.StartAsync(lease, [.. claimed.Select(entry => entry.Id)], None);
        Clock.Advance(TimeSpan.FromSeconds(1));
        await AcceptAsync("next");
        var entries = await Db.Transcripts.ReadAsync(Chat, 10, None);
        entries.Select(entry => entry.GetType().Name).ShouldBe(["Heard", "Said", "Heard"]);
        entries.Select(entry => entry.Key).ShouldBeUnique();
        ((TranscriptEntry.Said)entries[1]).Body.Text.ShouldBe("Dạ");
        (await Db.Transcripts.ReadAsync(Chat, 1, None)).Single().ShouldBe(entries[2]);
        (await Db.Transcripts.CountSentAsync("web", None)).ShouldBe(new Dictionary<string, long> { ["1"] = 1 });
    }
}

public sealed class ChatTranscriptOnSqlite() : ChatTranscriptContract(StorageProvider.Sqlite);

public sealed class ChatTranscriptOnPostgres() : ChatTranscriptContract(StorageProvider.Postgres);
