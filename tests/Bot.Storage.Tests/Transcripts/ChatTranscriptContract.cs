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

    [Fact]
    public async Task What_a_prompt_asked_is_found_among_what_was_sent()
    {
        var lease = await LeaseAsync();
        Outbound[] bodies =
        [
            new("p:2:") { Choices = [new Choice("Đúng", "p:1:0")] },
            new("hai") { Choices = [new Choice("Đúng", "p:2:0"), new Choice("Sửa", "p:2:1")] },
            new("ba"),
            new("mười hai") { Choices = [new Choice("Đúng", "p:12:0")] },
            new("một") { Replaces = "m1" },
        ];
        foreach (var (body, number) in bodies.Select((body, number) => (body, number)))
        {
            await TurnAsync(new Effect.Say(Entry($"{number}") with { Body = body }));
            var claimed = (await Db.Outbox.ClaimAsync(lease, [], 1, None)).ShouldHaveSingleItem();
            await Db.Outbox.StartAsync(lease, [claimed.Id], None);
            await Db.Outbox.MarkAsync(lease, [(claimed.Id, new SendMark.Sent($"m{number}"))], None);
            Clock.Advance(TimeSpan.FromSeconds(1));
        }

        (await Db.Transcripts.SaidAsync(Chat, 10, "p:2:", None)).Select(said => (said.Body.Text, said.ProviderId)).ShouldBe([("hai", "m1"), ("một", "m4")]);
        (await Db.Transcripts.SaidAsync(Chat, 3, "p:2:", None)).Select(said => said.Body.Text).ShouldBe(["một"]);
        (await Db.Transcripts.SaidAsync(Chat, 10, token: null, None)).Count.ShouldBe(bodies.Length);
        (await Db.Transcripts.SaidAsAsync(Chat, Entry("1").Key, None)).Select(said => (said.Body.Text, said.ProviderId)).ShouldBe([("hai", "m1")]);
        (await Db.Transcripts.SaidAsAsync(Chat with { Chat = "another" }, Entry("1").Key, None)).ShouldBeEmpty("another chat's");
        await TurnAsync(new Effect.Say(Entry("waiting")));
        (await Db.Transcripts.SaidAsAsync(Chat, Entry("waiting").Key, None)).ShouldBeEmpty("nobody has seen it");
    }
}

public sealed class ChatTranscriptOnSqlite() : ChatTranscriptContract(StorageProvider.Sqlite);

public sealed class ChatTranscriptOnPostgres() : ChatTranscriptContract(StorageProvider.Postgres);
