using Bot.Dialogs.Conversations;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Testing;

namespace Bot.Storage.Tests.Turns;

/// <summary>Notes behind their buttons, and a chat that forgets when it is taken from a family.</summary>
public abstract class NoteContract(StorageProvider provider) : StoreContract(provider)
{
    private static readonly Address Other = new("web", "2");

    [Fact]
    public async Task A_press_sees_the_notes_about_the_own_class_and_no_others()
    {
        await ImportAsync();
        await LinkAsync(Chat, Membership.Of(School, SampleSchool.TeacherOf("7A").Id));
        await TurnAsync(Note("own", "7A"), Note("other", "7B"));

        var seen = (await SceneAsync(new InboundContent.Button("o:own"))).Notes;

        seen.Keys.ShouldBe(["own"]);
        seen["own"].ShouldBe(new StoredNote(new ClassId("7A"), SampleSchool.TeacherOf("9A").Id, Now, "7A Khánh đi trễ"));
        (await SceneAsync(new InboundContent.Text("1"))).Notes.ShouldNotBeEmpty("a number may stand for the button");
        (await SceneAsync(new InboundContent.Text("7A đủ"))).Notes.ShouldBeEmpty("a sentence presses nothing");
    }

    [Fact]
    public async Task A_note_is_accepted_for_three_days()
    {
        await ImportAsync();
        await LinkAsync(Chat, Membership.Of(School, SampleSchool.TeacherOf("7A").Id));
        await TurnAsync(Note("own", "7A"));
        Clock.Advance(TimeSpan.FromDays(3) + TimeSpan.FromMinutes(1));

        (await SceneAsync(new InboundContent.Button("o:own"))).Notes.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_chat_taken_from_a_family_is_nobodys_and_remembers_nothing()
    {
        await ImportAsync();
        var guardian = Membership.Of(School, SampleSchool.Register.Guardians[0].Id);
        await LinkAsync(Other, guardian);
        await AcceptAsync("talk", Other);
        var message = (await ClaimAsync()).Single();
        var scene = await Db.Turns.LoadAsync(message, Now, None);
        await Db.Turns.CommitAsync(message, scene, new TurnResult(new ConversationMemory { Nicknames = [new Nickname(new ClassId("7A"), "bi", new PupilId("GL00118"))], PromptsAsked = 4 }, []), None);

        await TurnAsync(Chat, new Effect.MarkWrong(guardian, Other, Now) { ForgetsTalk = true });

        await AcceptAsync("later", Other);
        var later = await Db.Turns.LoadAsync((await ClaimAsync()).Single(), Now, None);
        later.Memberships.ShouldBeEmpty();
        later.Conversation.Memory.Nicknames.ShouldBeEmpty();
        later.Conversation.Memory.PromptsAsked.ShouldBe(0);
    }

    private Effect.RecordNote Note(string id, string schoolClass) => new(School, new ClassId(schoolClass), SampleSchool.TeacherOf("9A").Id, Now, $"{schoolClass} Khánh đi trễ") { Id = id };

    private async Task<Scene> SceneAsync(InboundContent content)
    {
        await Db.Inbox.AcceptAsync(new Inbound(Chat, Guid.NewGuid().ToString("N"), Now, content), None);
        var message = (await ClaimAsync()).Single();
        var scene = await Db.Turns.LoadAsync(message, Now, None);
        await Db.Turns.CommitAsync(message, scene, new TurnResult(scene.Conversation.Memory, []), None);
        return scene;
    }
}

public sealed class NoteOnSqlite() : NoteContract(StorageProvider.Sqlite);

public sealed class NoteOnPostgres() : NoteContract(StorageProvider.Postgres);
