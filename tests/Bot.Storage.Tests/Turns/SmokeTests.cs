using Bot.Dialogs.Conversations;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Testing;

namespace Bot.Storage.Tests.Turns;

public sealed class SmokeTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly DateTimeOffset At = new(2026, 11, 20, 0, 5, 0, TimeSpan.Zero);

    [Fact]
    public async Task Everything_once()
    {
        await using var db = await TemporaryDatabase.SqliteAsync(TimeProvider.System);
        (await db.Registers.ReplaceAsync(SampleSchool.Register, 0, "import", At, None)).ShouldBe(1);
        var school = SampleSchool.Register.School.Id;
        var register = (await db.Registers.LoadAsync(school, None))!;
        register.Pupils.Count.ShouldBe(SampleSchool.Register.Pupils.Count);
        var teacher = SampleSchool.TeacherOf("7A");
        var member = Membership.Of(school, teacher.Id);
        var address = new Address("web", "1");
        var invitation = new Invitation("ABCD2345", member, At.AddDays(14), null);
        await db.Invitations.AddAsync([invitation], At, None);

        (await db.Inbox.AcceptAsync(new Inbound(address, "1", At, new InboundContent.Text("x")), None)).ShouldBe(Acceptance.Accepted);
        (await db.Inbox.AcceptAsync(new Inbound(address, "1", At, new InboundContent.Text("x")), None)).ShouldBe(Acceptance.Duplicate);
        var claimed = (await db.Inbox.ClaimAsync("w", 10, None)).ShouldHaveSingleItem();
        (await db.Inbox.ClaimAsync("w", 10, None)).ShouldBeEmpty();
        var scene = await db.Turns.LoadAsync(claimed, At, None);
        var facts = await db.Turns.LoadFactsAsync(new FactsNeeded { InvitationCode = "ABCD2345" }, None);
        facts.Invitation.ShouldBe(invitation);
        var key = new RollCallKey(new ClassId("7A"), new DateOnly(2026, 11, 20), Session.Morning);
        var pupil = SampleSchool.Pupil("7A", 1).Id;
        var rollCall = new RollCall(school, key, 1, 33, 2)
        {
            Origin = RollCallOrigin.Report, ReportedAt = At, SourceMessage = "web/1", Author = teacher.Id,
            Absences = [new Absence(pupil, AbsenceKind.Unstated, null)], Skipped = [new SkippedPeriod(pupil, 3)],
        };
        var question = new SafetyQuestion(school, pupil, key, At, SafetyQuestionState.Open);
        var alarm = new Alarm("A1", school, pupil, key.Class, AlarmKind.Missing, At, 0, At) { RaisedBy = member };
        (await db.Turns.CommitAsync(claimed, scene, new TurnResult(
            new ConversationMemory { State = "ReadBack", Reports = [new RememberedReport(key, 1, At, Before: null)] },
            [
                new Effect.LinkChat(address, invitation, At),
                new Effect.RecordRollCall(rollCall),
                new Effect.ConfirmRollCall(school, key, 1, At),
                new Effect.Say(new OutboxEntry("reply:web:1:1", school, address, MessageKind.Reply, new Outbound("chào"), At)),
                new Effect.OpenQuestion(question),
                new Effect.RaiseAlarm(alarm),
                new Effect.MoveAlarm(alarm with { Step = 1 }, alarm),
                new Effect.MoveQuestion(question with { State = SafetyQuestionState.Answered, Answer = 1 }, SafetyQuestionState.Open),
                new Effect.WithdrawQuestion(school, pupil, key),
                new Effect.RecordConsent(member, address, "1", At), new Effect.WithdrawConsent(member, At),
                new Effect.SetReachability(address, true),
                new Effect.RecordNote(school, key.Class, teacher.Id, At, "x"),
                new Effect.Withdraw("nothing"), new Effect.BringForward("nothing", At),
                new Effect.Audit(school, "staff:x", "report", "7A", At),
            ]), None)).ShouldBe(CommitOutcome.Committed);

        await db.Inbox.AcceptAsync(new Inbound(address, "2", At, new InboundContent.Button("x")), None);
        claimed = (await db.Inbox.ClaimAsync("w", 10, None)).ShouldHaveSingleItem();
        claimed.School.ShouldBe(school);
        scene = await db.Turns.LoadAsync(claimed, At, None);
        scene.Memberships.ShouldBe([member]);
        scene.Reported.ShouldHaveSingleItem().Skipped.ShouldHaveSingleItem().Period.ShouldBe(3);
        facts = await db.Turns.LoadFactsAsync(new FactsNeeded
        {
            School = school, Days = [key.Date], Contacts = [member], QuestionsAbout = [pupil], AlarmId = "A1", OpenAlarms = true,
        }, None);
        facts.RollCalls.Count.ShouldBe(1);
        facts.Contacts.Count.ShouldBe(1);
        facts.Questions.ShouldHaveSingleItem().Answer.ShouldBe(1);
        facts.Alarm!.Step.ShouldBe(1);
        facts.OpenAlarms.Count.ShouldBe(1);
        (await db.Inbox.GiveBackAsync(claimed, "Conflict", None)).ShouldBeFalse();

        await db.Accounts.EnsureAsync(new ChannelAccount("web", "web", null, "{}", null), None);
        var lease = (await db.Accounts.AcquireAsync("web", "h", None))!;
        await db.Accounts.WriteAsync(lease, "offset", "7", None);
        (await db.Accounts.ReadAsync("web", "offset", None)).ShouldBe("7");
        var entry = (await db.Outbox.ClaimAsync(lease, 10, None)).ShouldHaveSingleItem();
        (await db.Outbox.StartAsync(lease, [entry.Id], None)).ShouldBe([entry.Id]);
        await db.Outbox.MarkAsync(lease, [(entry.Id, new SendMark.Sent("p"))], None);
        (await db.Outbox.StateAsync(None)).Waiting.ShouldBe(0);
        (await db.Jobs.CommitAsync("j", school, null, At, [], None)).ShouldBeTrue();
        (await db.Jobs.MarkAsync("j", school, None)).ShouldBe(At);
        await db.Jobs.CountAsync("stale", 2, None);
        (await db.Jobs.CountersAsync(None))["stale"].ShouldBe(2);
        (await db.Invitations.UnlinkAsync(address, "op", At, None)).ShouldBeTrue();
    }
}
