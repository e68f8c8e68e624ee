using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Testing;

namespace Bot.Storage.Tests.Turns;

/// <summary>What every effect promises, conflicts above all.</summary>
public abstract class EffectContract(StorageProvider provider) : StoreContract(provider)
{
    private static readonly PupilId Pupil = SampleSchool.Pupil("7A", 1).Id;
    private static readonly Membership Teacher = Membership.Of(School, SampleSchool.TeacherOf("7A").Id);

    private SafetyQuestion Question => new(School, Pupil, Key, Now, SafetyQuestionState.Open);

    private Alarm Raised => new("K7PQ", School, Pupil, Key.Class, AlarmKind.Missing, Now, Step: 1, Now.AddMinutes(5)) { RaisedBy = Teacher };

    [Theory]
    [InlineData(1, CommitOutcome.Conflict)]
    [InlineData(2, CommitOutcome.Conflict)]
    [InlineData(3, CommitOutcome.Committed)]
    [InlineData(4, CommitOutcome.Conflict)]
    public async Task A_revision_follows_the_newest_or_is_a_conflict(int revision, CommitOutcome expected)
    {
        await TurnAsync(new Effect.RecordRollCall(Report(1)));
        await TurnAsync(new Effect.RecordRollCall(Report(2)));
        (await TurnAsync(new Effect.RecordRollCall(Report(revision)))).ShouldBe(expected);
    }

    [Fact]
    public async Task A_first_revision_is_the_first()
    {
        (await TurnAsync(new Effect.RecordRollCall(Report(2)))).ShouldBe(CommitOutcome.Conflict);
        (await TurnAsync(new Effect.RecordRollCall(Report(1)))).ShouldBe(CommitOutcome.Committed);
    }

    [Fact]
    public async Task A_roll_call_confirmed_twice_keeps_its_first_time()
    {
        await TurnAsync(new Effect.RecordRollCall(Report(1)));
        (await TurnAsync(new Effect.ConfirmRollCall(School, Key, 1, Now))).ShouldBe(CommitOutcome.Committed);
        (await TurnAsync(new Effect.ConfirmRollCall(School, Key, 1, Now.AddMinutes(1)))).ShouldBe(CommitOutcome.Committed);
        (await NewestAsync()).ConfirmedAt.ShouldBe(Now);
    }

    [Fact]
    public async Task A_revision_that_is_not_the_newest_cannot_be_confirmed()
    {
        await TurnAsync(new Effect.RecordRollCall(Report(1)));
        await TurnAsync(new Effect.RecordRollCall(Report(2)));
        (await TurnAsync(new Effect.ConfirmRollCall(School, Key, 1, Now))).ShouldBe(CommitOutcome.Conflict);
        (await NewestAsync()).ConfirmedAt.ShouldBeNull();
    }

    [Theory]
    [InlineData(SafetyQuestionState.Open)]
    [InlineData(SafetyQuestionState.Answered)]
    [InlineData(SafetyQuestionState.Accepted)]
    public async Task A_question_that_stands_is_left_as_it_is(SafetyQuestionState state)
    {
        var standing = Question with { State = state, Answer = 1, Reason = ReasonCode.OM, Words = "ốm\0" };
        await TurnAsync(new Effect.OpenQuestion(standing));
        await TurnAsync(new Effect.OpenQuestion(Question with { DueAt = Now.AddHours(1) }));
        (await QuestionAsync()).ShouldBe(standing with { Words = "ốm\uFFFD" });
    }

    [Theory, InlineData(SafetyQuestionState.Open), InlineData(SafetyQuestionState.Accepted)]
    public async Task A_withdrawn_question_is_put_into_its_new_state(SafetyQuestionState state)
    {
        await TurnAsync(new Effect.OpenQuestion(Question));
        await TurnAsync(new Effect.WithdrawQuestion(School, Pupil, Key));
        (await QuestionAsync()).State.ShouldBe(SafetyQuestionState.Withdrawn);
        var anew = Question with { State = state, DueAt = Now.AddHours(1) };
        await TurnAsync(new Effect.OpenQuestion(anew));
        (await QuestionAsync()).ShouldBe(anew);
    }

    [Fact]
    public async Task A_question_moves_only_from_the_state_that_was_seen()
    {
        var answered = Question with { State = SafetyQuestionState.Answered, AnsweredBy = new GuardianId("0912"), Answer = 2, AnsweredAt = Now };
        await TurnAsync(new Effect.OpenQuestion(Question));
        (await TurnAsync(new Effect.MoveQuestion(answered, SafetyQuestionState.Open))).ShouldBe(CommitOutcome.Committed);
        (await TurnAsync(new Effect.MoveQuestion(answered, SafetyQuestionState.Open))).ShouldBe(CommitOutcome.Conflict);
        (await QuestionAsync()).ShouldBe(answered);
    }

    [Fact]
    public async Task An_answered_question_is_not_withdrawn_and_a_missing_one_is_no_conflict()
    {
        (await TurnAsync(new Effect.WithdrawQuestion(School, Pupil, Key))).ShouldBe(CommitOutcome.Committed);
        await TurnAsync(new Effect.OpenQuestion(Question with { State = SafetyQuestionState.Answered }));
        (await TurnAsync(new Effect.WithdrawQuestion(School, Pupil, Key))).ShouldBe(CommitOutcome.Committed);
        (await QuestionAsync()).State.ShouldBe(SafetyQuestionState.Answered);
    }

    [Fact]
    public async Task An_alarm_raised_twice_is_one_alarm()
    {
        await TurnAsync(new Effect.RaiseAlarm(Raised));
        await TurnAsync(new Effect.RaiseAlarm(Raised with { Kind = AlarmKind.Violence }));
        (await AlarmAsync()).ShouldBe(Raised);
    }

    [Fact]
    public async Task Of_two_who_acknowledge_an_alarm_the_second_meets_a_conflict()
    {
        await TurnAsync(new Effect.RaiseAlarm(Raised));
        var first = Raised with { AcknowledgedBy = new StaffId("S1"), AcknowledgedAt = Now, NextStepAt = null };
        (await TurnAsync(new Effect.MoveAlarm(first, Raised))).ShouldBe(CommitOutcome.Committed);
        (await TurnAsync(new Effect.MoveAlarm(first with { AcknowledgedBy = new StaffId("S2") }, Raised))).ShouldBe(CommitOutcome.Conflict);
        (await TurnAsync(new Effect.MoveAlarm(Raised with { Step = 2 }, Raised))).ShouldBe(CommitOutcome.Conflict);
        (await AlarmAsync()).ShouldBe(first);
    }

    [Fact]
    public async Task An_alarm_with_an_outcome_is_open_no_more()
    {
        await TurnAsync(new Effect.RaiseAlarm(Raised));
        (await OpenAlarmsAsync()).ShouldBe([Raised]);
        await TurnAsync(new Effect.MoveAlarm(Raised with { Outcome = "Em đã về nhà" }, Raised));
        (await OpenAlarmsAsync()).ShouldBeEmpty();
        (await AlarmAsync())!.Outcome.ShouldBe("Em đã về nhà");
    }

    [Fact]
    public async Task Notes_and_audit_are_kept()
    {
        await TurnAsync(
            new Effect.RecordNote(School, Key.Class, new StaffId("S1"), Now, "An về sớm"),
            new Effect.Audit(School, "staff:S1", "note", "7A", Now));
        (await Db.QueryAsync<string>("select words from notes")).ShouldBe(["An về sớm"]);
        (await Db.QueryAsync<string>("select actor || ' ' || action || ' ' || subject from audit")).ShouldBe(["staff:S1 note 7A"]);
    }

    private async Task<RollCall> NewestAsync() =>
        (await Db.Turns.LoadFactsAsync(new FactsNeeded { School = School, RollCalls = [Key] }, None)).RollCalls[Key];

    private async Task<SafetyQuestion> QuestionAsync() =>
        (await Db.Turns.LoadFactsAsync(new FactsNeeded { School = School, QuestionsAbout = [Pupil] }, None)).Questions.Single();

    private async Task<Alarm?> AlarmAsync() => (await Db.Turns.LoadFactsAsync(new FactsNeeded { School = School, AlarmId = "K7PQ" }, None)).Alarm;

    private async Task<IReadOnlyList<Alarm>> OpenAlarmsAsync() =>
        (await Db.Turns.LoadFactsAsync(new FactsNeeded { School = School, OpenAlarms = true }, None)).OpenAlarms;
}

public sealed class EffectsOnSqlite() : EffectContract(StorageProvider.Sqlite);

public sealed class EffectsOnPostgres() : EffectContract(StorageProvider.Postgres);
