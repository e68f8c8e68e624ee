using Bot.Dialogs.Conversations;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Testing;

namespace Bot.Storage.Tests.Turns;

public abstract class TurnStoreContract(StorageProvider provider) : StoreContract(provider)
{
    private static readonly Membership Teacher = Membership.Of(School, SampleSchool.TeacherOf("7A").Id);

    [Fact]
    public async Task A_chat_that_never_wrote_has_an_empty_scene()
    {
        await AcceptAsync("1");
        var scene = await Db.Turns.LoadAsync((await ClaimAsync()).Single(), Now, None);
        (scene.Conversation.Version, scene.Person).ShouldBe((0, null));
        scene.Memberships.ShouldBeEmpty();
        scene.Registers.ShouldBeEmpty();
        scene.Reported.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_a_turn_remembers_is_there_in_the_next()
    {
        await AcceptAsync("1");
        await AcceptAsync("2");
        var first = (await ClaimAsync()).Single();
        var memory = new ConversationMemory
        {
            State = "ReadBack",
            Reports = [new RememberedReport(Key, 2, Now, Report(1))],
            ChosenSchool = School,
            WrongCodes = [Now],
        };
        var scene = await Db.Turns.LoadAsync(first, Now, None);
        (await Db.Turns.CommitAsync(first, scene, new TurnResult(memory, []), None)).ShouldBe(CommitOutcome.Committed);
        var next = await Db.Turns.LoadAsync((await ClaimAsync()).Single(), Now, None);
        next.Conversation.Version.ShouldBe(1);
        DialogJson.Write(next.Conversation.Memory).ShouldBe(DialogJson.Write(memory));
    }

    [Fact]
    public async Task A_turn_is_written_once_however_often_it_is_committed()
    {
        await AcceptAsync("1");
        var message = (await ClaimAsync()).Single();
        var scene = await Db.Turns.LoadAsync(message, Now, None);
        var result = new TurnResult(new ConversationMemory(), [new Effect.Say(Entry("reply"))]);
        (await Db.Turns.CommitAsync(message, scene, result, None)).ShouldBe(CommitOutcome.Committed);
        (await Db.Turns.CommitAsync(message, scene, result, None)).ShouldBe(CommitOutcome.Conflict);
        (await Db.Outbox.StateAsync(None)).Waiting.ShouldBe(1);
    }

    [Fact]
    public async Task A_worker_that_was_paused_while_another_claimed_commits_nothing()
    {
        await AcceptAsync("1");
        var paused = (await ClaimAsync()).Single();
        var scene = await Db.Turns.LoadAsync(paused, Now, None);
        await Db.RunAsync("update conversations set lease_until = 1");
        var other = (await ClaimAsync(worker: "other")).Single();
        var late = new TurnResult(new ConversationMemory(), [new Effect.Say(Entry("late"))]);
        (await Db.Turns.CommitAsync(paused, scene, late, None)).ShouldBe(CommitOutcome.LeaseLost);
        (await CommitNothingAsync(other)).ShouldBe(CommitOutcome.Committed);
        (await Db.Turns.CommitAsync(paused, scene, late, None)).ShouldNotBe(CommitOutcome.Committed);
        (await Db.Outbox.StateAsync(None)).Waiting.ShouldBe(0);
    }

    [Fact]
    public async Task A_conflict_in_the_last_effect_leaves_nothing_of_the_turn()
    {
        await TurnAsync(new Effect.RecordRollCall(Report(1)));
        await AcceptAsync("2");
        var message = (await ClaimAsync()).Single();
        var scene = await Db.Turns.LoadAsync(message, Now, None);
        var result = new TurnResult(new ConversationMemory { State = "x" }, [new Effect.Say(Entry("lost")), new Effect.RecordRollCall(Report(1))]);
        (await Db.Turns.CommitAsync(message, scene, result, None)).ShouldBe(CommitOutcome.Conflict);
        (await Db.Outbox.StateAsync(None)).Waiting.ShouldBe(0);
        (await Db.Inbox.StateAsync(None)).Waiting.ShouldBe(1);
        (await Db.Turns.LoadAsync(message, Now, None)).Conversation.Version.ShouldBe(scene.Conversation.Version);
    }

    [Fact]
    public async Task Of_two_turns_that_report_the_same_revision_at_once_one_wins()
    {
        var chats = Enumerable.Range(0, 6).Select(number => new Address("web", $"c{number}")).ToList();
        foreach (var chat in chats)
        {
            await AcceptAsync(chat.Chat, chat);
        }

        var outcomes = await Task.WhenAll((await ClaimAsync()).Select(async message =>
        {
            var scene = await Db.Turns.LoadAsync(message, Now, None);
            var effects = (Effect[])[new Effect.RecordRollCall(Report(1)), new Effect.Say(Entry(message.Inbound.UpdateKey))];
            return await Db.Turns.CommitAsync(message, scene, new TurnResult(new ConversationMemory(), effects), None);
        }));
        outcomes.Count(outcome => outcome == CommitOutcome.Committed).ShouldBe(1);
        outcomes.Count(outcome => outcome == CommitOutcome.Conflict).ShouldBe(5);
        (await Db.Outbox.StateAsync(None)).Waiting.ShouldBe(1);
    }

    [Fact]
    public async Task A_teacher_sees_the_register_and_the_own_class_of_today_and_yesterday()
    {
        await ImportAsync();
        await LinkAsync(Chat, Teacher);
        var yesterday = Report(1) with { Key = Key with { Date = Key.Date.AddDays(-1), Session = Session.Afternoon } };
        var older = Report(1) with { Key = Key with { Date = Key.Date.AddDays(-2) } };
        var otherClass = Report(1) with { Key = Key with { Class = new ClassId("7B") } };
        await TurnAsync(
            new Effect.RecordRollCall(Report(1)),
            new Effect.RecordRollCall(yesterday),
            new Effect.RecordRollCall(older),
            new Effect.RecordRollCall(otherClass));
        await TurnAsync(new Effect.RecordRollCall(Report(2, absent: 2)));
        await AcceptAsync("1");
        var scene = await Db.Turns.LoadAsync((await ClaimAsync()).Single(), Now, None);
        scene.Memberships.ShouldBe([Teacher]);
        scene.Registers[School].Version.ShouldBe(1);
        scene.Reported.Select(rollCall => (rollCall.Key, rollCall.Revision)).ShouldBe([(Key, 2), (yesterday.Key, 1)], ignoreOrder: true);
    }

    [Fact]
    public async Task The_roll_calls_a_chat_remembers_are_loaded_whatever_the_class()
    {
        await ImportAsync();
        await LinkAsync(Chat, Membership.Of(School, SampleSchool.Principal.Id));
        var old = Report(1) with { Key = Key with { Class = new ClassId("7B"), Date = Key.Date.AddDays(-5) } };
        await AcceptAsync("1");
        var message = (await ClaimAsync()).Single();
        var scene = await Db.Turns.LoadAsync(message, Now, None);
        var memory = new ConversationMemory { Reports = [new RememberedReport(old.Key, 1, Now, Before: null)] };
        await Db.Turns.CommitAsync(message, scene, new TurnResult(memory, [new Effect.RecordRollCall(old)]), None);
        await AcceptAsync("2");
        var next = await Db.Turns.LoadAsync((await ClaimAsync()).Single(), Now, None);
        next.Reported.Single().Key.ShouldBe(old.Key);
    }

    [Fact]
    public async Task A_guardian_sees_the_questions_about_the_own_children_of_the_last_days()
    {
        await ImportAsync();
        var guardian = SampleSchool.Register.Guardians[0];
        var child = guardian.Children[0].Pupil;
        var stranger = SampleSchool.Register.Pupils.First(pupil => guardian.Children.All(own => own.Pupil != pupil.Id)).Id;
        SafetyQuestion About(PupilId pupil, int daysAgo, Session session) => new(
            School, pupil, new RollCallKey(Key.Class, Key.Date.AddDays(-daysAgo), session), Now, SafetyQuestionState.Open);
        await LinkAsync(Chat, Membership.Of(School, guardian.Id));
        await TurnAsync(
            new Effect.OpenQuestion(About(child, 0, Session.Afternoon)),
            new Effect.OpenQuestion(About(child, 0, Session.Morning)),
            new Effect.OpenQuestion(About(child, 2, Session.Morning)),
            new Effect.OpenQuestion(About(child, 9, Session.Morning)),
            new Effect.OpenQuestion(About(stranger, 0, Session.Morning)));
        await AcceptAsync("1");
        var scene = await Db.Turns.LoadAsync((await ClaimAsync()).Single(), Now, None);
        scene.Questions.ShouldBe([About(child, 2, Session.Morning), About(child, 0, Session.Morning), About(child, 0, Session.Afternoon)]);
    }

    [Fact]
    public async Task Facts_hold_what_was_asked_for_and_nothing_else()
    {
        await ImportAsync();
        await LinkAsync(Chat, Teacher);
        var invitation = await InviteAsync(Membership.Of(School, SampleSchool.Principal.Id));
        var otherDay = Report(1) with { Key = Key with { Date = Key.Date.AddDays(-1) } };
        await TurnAsync(
            new Effect.RecordRollCall(Report(1)),
            new Effect.RecordRollCall(Report(1) with { Key = Key with { Class = new ClassId("7B") } }),
            new Effect.RecordRollCall(otherDay));
        var facts = await Db.Turns.LoadFactsAsync(
            new FactsNeeded { School = School, Days = [Key.Date], Contacts = [Teacher], InvitationCode = invitation.Code }, None);
        facts.RollCalls.Keys.ShouldBe([Key, Key with { Class = new ClassId("7B") }], ignoreOrder: true);
        facts.Contacts[Teacher].ShouldBe([new Contact(Chat, Consented: true, CanBeReached: true) { HeardAt = Now }]);
        facts.Invitation.ShouldBe(invitation);
        facts.InvitationRegister!.School.Id.ShouldBe(School);
        (await Db.Turns.LoadFactsAsync(new FactsNeeded { School = School, RollCalls = [otherDay.Key] }, None))
            .RollCalls.Keys.ShouldBe([otherDay.Key]);
        (await Db.Turns.LoadFactsAsync(FactsNeeded.Nothing, None)).ShouldBe(Facts.None);
        (await Db.Turns.LoadFactsAsync(new FactsNeeded { InvitationCode = "UNKNOWN1" }, None)).Invitation.ShouldBeNull();
    }

    [Fact]
    public async Task Days_in_a_row_are_loaded_in_one_go_with_the_newest_revision_of_each()
    {
        var monday = new DateOnly(2026, 11, 16);
        RollCall On(int away, int revision) => Report(revision) with { Key = Key with { Date = monday.AddDays(away) } };
        await TurnAsync(new Effect.RecordRollCall(On(0, 1)), new Effect.RecordRollCall(On(1, 1)), new Effect.RecordRollCall(On(4, 1)), new Effect.RecordRollCall(On(5, 1)));
        await TurnAsync(new Effect.RecordRollCall(On(1, 2) with { AbsentCount = 0, Absences = [] }));

        var facts = await Db.Turns.LoadFactsAsync(
            new FactsNeeded { School = School, Span = (monday, monday.AddDays(4)), Days = [monday.AddDays(1), monday.AddDays(5)], RollCalls = [On(4, 1).Key] }, None);
        facts.RollCalls.Values.OrderBy(one => one.Key.Date).Select(one => (one.Key.Date.DayNumber - monday.DayNumber, one.Revision, one.Absences.Count)).ShouldBe([(0, 1, 1), (1, 2, 0), (4, 1, 1), (5, 1, 1)]);
        (await Db.Turns.LoadFactsAsync(new FactsNeeded { School = new SchoolId("OTHER"), Span = (monday, monday.AddDays(4)) }, None)).RollCalls.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_whole_day_of_a_school_is_loaded_with_every_mark()
    {
        var pupils = SampleSchool.Register.PupilsOf(Key.Class).Select(pupil => pupil.Id).ToList();
        var full = Report(1, absent: 2) with
        {
            Author = SampleSchool.TeacherOf("7A").Id,
            Absences = [new Absence(pupils[0], AbsenceKind.Excused, ReasonCode.OM), new Absence(pupils[1], AbsenceKind.Unstated, null)],
            Late = [pupils[2]],
            LeftEarly = [pupils[3]],
            Skipped = [new SkippedPeriod(pupils[4], 3), new SkippedPeriod(pupils[4], 4)],
            Elsewhere = [new Absence(pupils[5], AbsenceKind.Excused, ReasonCode.NV)],
            ConfirmedAt = Now,
        };
        var takenBack = Report(1) with { Key = Key with { Session = Session.Afternoon }, AbsentCount = null };
        await TurnAsync(new Effect.RecordRollCall(full), new Effect.RecordRollCall(takenBack));
        var facts = await Db.Turns.LoadFactsAsync(new FactsNeeded { School = School, Days = [Key.Date] }, None);
        DialogJson.Write(facts.RollCalls[full.Key]).ShouldBe(DialogJson.Write(full));
        DialogJson.Write(facts.RollCalls[takenBack.Key]).ShouldBe(DialogJson.Write(takenBack));
    }
}

public sealed class TurnStoreOnSqlite() : TurnStoreContract(StorageProvider.Sqlite);

public sealed class TurnStoreOnPostgres() : TurnStoreContract(StorageProvider.Postgres);
