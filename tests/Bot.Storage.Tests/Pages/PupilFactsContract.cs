using Bot.Dialogs.Messages;
using Bot.Dialogs.Nudges;
using Bot.Dialogs.Pages.Rolls;
using Bot.Dialogs.Ports;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Testing;

namespace Bot.Storage.Tests.Pages;

/// <summary>What the pages of a class and of a pupil read: every revision, the messages of one family, and the absences of a few.</summary>
public abstract class PupilFactsContract(StorageProvider provider) : StoreContract(provider)
{
    private static readonly PupilId Child = SampleSchool.Pupil("7A", 1).Id;
    private static readonly PupilId Other = SampleSchool.Pupil("7A", 2).Id;
    private static readonly StaffId Teacher = SampleSchool.TeacherOf("7A").Id;

    [Fact]
    public async Task Every_revision_is_found_by_its_roll_call_and_by_a_pupil_whom_any_of_them_names_with_why_it_was_made()
    {
        await TurnAsync(new Effect.RecordRollCall(Roll(1, Child)));
        await TurnAsync(new Effect.RecordRollCall(Roll(2)), new Effect.RecordNote(School, Key.Class, Teacher, Now, "em tới muộn") { Id = CorrectionNote.IdOf(Key, 2) });
        await TurnAsync(new Effect.RecordRollCall(Roll(1, Other) with { Key = Key with { Date = Key.Date.AddDays(-1) } }));

        foreach (var needed in new[] { new FactsNeeded { School = School, RevisionsOf = [Key] }, new FactsNeeded { School = School, RevisionsAbout = (Child, Key.Date) } })
        {
            var facts = await Db.Turns.LoadFactsAsync(needed, None);
            facts.Revisions.Select(revision => (revision.Key, revision.Revision, revision.Absences.Count)).ShouldBe([(Key, 1, 1), (Key, 2, 0)]);
            facts.CorrectionReasons.ShouldBe(new Dictionary<string, string> { [CorrectionNote.IdOf(Key, 2)] = "em tới muộn" });
            facts.RollCalls.ShouldBeEmpty();
        }

        (await Db.Turns.LoadFactsAsync(new FactsNeeded { School = School, RevisionsAbout = (Child, Key.Date.AddDays(1)) }, None)).Revisions.ShouldBeEmpty();
    }

    [Fact]
    public async Task Messages_about_a_pupil_are_found_by_their_keys_and_say_what_became_of_them()
    {
        await TurnAsync(Say($"safety:{School}:{Child}:2026-11-23:morning:g1"), Say($"safety:{School}:{Child}9:2026-11-23:morning:g1"), Say($"answered-safety:{School}:{Child}:2026-11-23:morning:g2"), Say($"follow-2-safety:{School}:{Child}:2026-11-23:morning:g3"));
        await TurnAsync(
            Say("nudge:1", MessageKind.Nudge), Say("nudge:2", MessageKind.Nudge),
            new Effect.RecordNudge(new Nudge(School, Child, Key.Date, NudgeKind.Week, Now)) { Messages = ["nudge:1"] },
            new Effect.RecordNudge(new Nudge(School, Other, Key.Date, NudgeKind.Week, Now)) { Messages = ["nudge:2"] });
        await Db.RunAsync("update outbox set state = 'sent', finished_at = 5, delivered_at = 6 where idem like 'answered-%'");
        await Db.RunAsync("update outbox set state = 'void', finished_at = 5 where idem like 'follow-%'");

        var messages = (await Db.Turns.LoadFactsAsync(new FactsNeeded { School = School, MessagesAbout = [Child] }, None)).FamilyMessages;

        messages.Select(message => (message.Key.Split(':')[0], message.State, message.DeliveredAt is not null)).ShouldBe(
            [("answered-safety", FamilyMessageState.Sent, true), ("nudge", FamilyMessageState.Waiting, false), ("safety", FamilyMessageState.Waiting, false)], ignoreOrder: true);
        messages.ShouldAllBe(message => message.Pupil == Child && message.Text == "lời nhắn");
    }

    [Fact]
    public async Task Absences_of_some_are_theirs_wherever_they_were_in_class_and_of_no_other()
    {
        var elsewhere = Key with { Class = new ClassId("7B") };
        await TurnAsync(new Effect.RecordRollCall(Roll(1, Child, Other)));
        await TurnAsync(new Effect.RecordRollCall(Roll(1, Child) with { Key = elsewhere }));
        await TurnAsync(new Effect.RecordRollCall(Roll(1, Child) with { Key = Key with { Date = Key.Date.AddDays(-1) } }));
        await TurnAsync(new Effect.RecordRollCall(Roll(2) with { Key = Key with { Date = Key.Date.AddDays(-1) } }));

        var facts = await Db.Turns.LoadFactsAsync(
            new FactsNeeded { School = School, AbsencesBetween = (Key.Date.AddDays(-5), Key.Date), AbsencesOf = new AbsencesOf([Key.Class], [Child]) }, None);
        var whole = await Db.Turns.LoadFactsAsync(new FactsNeeded { School = School, AbsencesBetween = (Key.Date.AddDays(-5), Key.Date) }, None);

        facts.Missed.ShouldBe(whole.Missed.Where(missed => missed.Absence.Pupil == Child));
        facts.Missed.Select(missed => missed.RollCall).ShouldBe([Key, elsewhere], ignoreOrder: true);
        facts.Held.ShouldBe(whole.Held.Where(held => held.RollCall.Class == Key.Class), ignoreOrder: true);
        facts.Held.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Skipped_periods_are_those_of_the_newest_revision_and_of_the_pupils_asked_about()
    {
        await TurnAsync(new Effect.RecordRollCall(Roll(1) with { Skipped = [new SkippedPeriod(Child, 2), new SkippedPeriod(Child, 3), new SkippedPeriod(Other, 2)] }));
        await TurnAsync(new Effect.RecordRollCall(Roll(2) with { Skipped = [new SkippedPeriod(Child, 3), new SkippedPeriod(Other, 2)] }));

        (await Db.Turns.LoadFactsAsync(new FactsNeeded { School = School, SkippedOf = [Child], SkippedSince = Key.Date }, None)).Skipped.ShouldBe([new SkippedLesson(Key, Child, 3)]);
        (await Db.Turns.LoadFactsAsync(new FactsNeeded { School = School, SkippedOf = [Child], SkippedSince = Key.Date.AddDays(1) }, None)).Skipped.ShouldBeEmpty();
    }

    private static Effect.Say Say(string key, MessageKind kind = MessageKind.SafetyQuestion) =>
        new(new OutboxEntry(key, School, new Address("web", "g"), kind, new Outbound("lời nhắn"), DateTimeOffset.UnixEpoch));

    private RollCall Roll(int revision, params PupilId[] absent) => new(School, Key, revision, 34, absent.Length)
    {
        Absences = [.. absent.Select(pupil => new Absence(pupil, AbsenceKind.Unstated, null))],
        Origin = revision == 1 ? RollCallOrigin.Report : RollCallOrigin.Correction,
        Author = Teacher,
        ReportedAt = Now,
        SourceMessage = "web/1",
    };
}

public sealed class PupilFactsOnSqlite() : PupilFactsContract(StorageProvider.Sqlite);

public sealed class PupilFactsOnPostgres() : PupilFactsContract(StorageProvider.Postgres);
