using Bot.Dialogs.Messages;
using Bot.Dialogs.Nudges;
using Bot.Dialogs.Ports;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.Trials;
using Bot.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Storage.Tests.Nudges;

public abstract class NudgeStoreContract(StorageProvider provider) : StoreContract(provider)
{
    private static readonly PupilId Pupil = SampleSchool.Pupil("7A", 1).Id;
    private static readonly GuardianId Guardian = SampleSchool.Register.GuardiansOf(Pupil)[0].Id;
    private static readonly DateOnly Today = Key.Date;

    private NudgeFactsNeeded Needed => new(School, Today, new DateOnly(2026, 9, 5), Now);

    private static readonly Absence Absent = new(Pupil, AbsenceKind.Unstated, null);

    [Fact]
    public async Task A_fresh_report_counts_once_it_is_confirmed_or_stood_for_a_quarter_of_an_hour()
    {
        await TurnAsync(new Effect.RecordRollCall(Report(1)));
        (await MissedAsync()).ShouldBe(new MissedSession(Key, Absent) { Counts = false });
        (await FactsAsync()).Held.ShouldBe([new HeldSession(Key, IsCertain: false)]);

        Clock.Advance(TimeSpan.FromMinutes(15));
        (await MissedAsync()).ShouldBe(new MissedSession(Key, Absent));
        (await FactsAsync()).Held.ShouldBe([new HeldSession(Key, IsCertain: true)]);
    }

    [Fact]
    public async Task A_confirmed_report_counts_at_once()
    {
        await TurnAsync(new Effect.RecordRollCall(Report(1)), new Effect.ConfirmRollCall(School, Key, 1, Now));

        (await MissedAsync()).Counts.ShouldBeTrue();
    }

    [Fact]
    public async Task A_report_in_doubt_counts_only_after_a_yes()
    {
        await TurnAsync(new Effect.RecordRollCall(Report(1) with { IsInDoubt = true }));
        Clock.Advance(TimeSpan.FromHours(1));
        (await MissedAsync()).Counts.ShouldBeFalse();

        await TurnAsync(new Effect.ConfirmRollCall(School, Key, 1, Now));
        (await MissedAsync()).Counts.ShouldBeTrue();
    }

    [Fact]
    public async Task What_was_said_on_a_day_is_found_for_the_whole_school()
    {
        var other = SampleSchool.Pupil("8A", 1).Id;
        await TurnAsync(
            new Effect.RecordNudge(new Nudge(School, Pupil, Today, NudgeKind.Return, Now)), new Effect.RecordNudge(new Nudge(School, other, Today, NudgeKind.Return, Now)),
            new Effect.RecordNudge(new Nudge(School, other, Today.AddDays(1), NudgeKind.Week, Now)));
        await TurnAsync(new Effect.AnswerNudges(School, [other], Guardian, 8, Now));

        var facts = await Db.Turns.LoadFactsAsync(new FactsNeeded { School = School, NudgesOn = [Today] }, None);
        facts.Nudges.Select(nudge => (nudge.Pupil, nudge.Answer)).ShouldBe([(Pupil, null), (other, 8)], ignoreOrder: true);
    }

    [Fact]
    public async Task Only_the_newest_revision_is_looked_at()
    {
        await TurnAsync(new Effect.RecordRollCall(Report(1)));
        await TurnAsync(new Effect.RecordRollCall(Report(2, absent: 0) with { Absences = [] }));
        (await FactsAsync()).Missed.ShouldBeEmpty();

        await TurnAsync(new Effect.RecordRollCall(Report(3) with { AbsentCount = null }));
        (await FactsAsync()).Held.ShouldBeEmpty("the report was taken back");
    }

    [Fact]
    public async Task Where_somebody_absent_is_not_named_nobody_is_surely_there()
    {
        await TurnAsync(new Effect.RecordRollCall(Report(1, absent: 2)), new Effect.ConfirmRollCall(School, Key, 1, Now));

        (await FactsAsync()).Held.ShouldBe([new HeldSession(Key, IsCertain: false)]);
    }

    [Theory]
    [InlineData(SafetyQuestionState.Open, null, true, false)]
    [InlineData(SafetyQuestionState.Answered, 1, true, true)]
    [InlineData(SafetyQuestionState.Answered, 4, false, true)] // "cháu đã đi học": nobody knows yet
    [InlineData(SafetyQuestionState.Accepted, 1, true, true)]
    public async Task What_the_family_said_of_a_session_goes_with_it(SafetyQuestionState state, int? answer, bool counts, bool isHeardOf)
    {
        await TurnAsync(new Effect.RecordRollCall(Report(1)), new Effect.ConfirmRollCall(School, Key, 1, Now));
        await TurnAsync(new Effect.OpenQuestion(new SafetyQuestion(School, Pupil, Key, Now, state) { Answer = answer, Reason = answer is 1 ? ReasonCode.OM : null }));

        var missed = await MissedAsync();
        (missed.Counts, missed.IsHeardOf, missed.Claimed).ShouldBe((counts, isHeardOf, answer is 1 ? ReasonCode.OM : null));
        (await FactsAsync()).AskedAbout.ShouldBe([Pupil]);
        (await Db.Nudges.LoadAsync(Needed with { Day = Today.AddDays(1) }, None)).AskedAbout.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_year_begins_where_it_begins()
    {
        var early = Report(1) with { Key = Key with { Date = new DateOnly(2026, 9, 4) } };
        await TurnAsync(new Effect.RecordRollCall(early), new Effect.RecordNudge(Said(new DateOnly(2026, 9, 4))));

        var facts = await FactsAsync();
        facts.Missed.ShouldBeEmpty();
        facts.Said.ShouldBeEmpty();
    }

    [Fact]
    public async Task About_a_pupil_one_thing_is_said_a_day()
    {
        (await TurnAsync(new Effect.RecordNudge(Said(Today) with { Cause = ReasonCode.LR }))).ShouldBe(CommitOutcome.Committed);
        (await TurnAsync(new Effect.RecordNudge(Said(Today) with { Kind = NudgeKind.Month }))).ShouldBe(CommitOutcome.Conflict);

        (await FactsAsync()).Said.ShouldBe([Said(Today) with { Cause = ReasonCode.LR }]);
        (await Db.Nudges.LoadAsync(Needed with { School = new SchoolId("OTHER") }, None)).Said.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("ready", true)]
    [InlineData("claimed", true)]
    [InlineData("started", true)]
    [InlineData("sent", true)]
    [InlineData("unknown", true)]
    [InlineData("void", false)]
    [InlineData("stale", false)]
    [InlineData("dead", false)]
    [InlineData("dropped", false)]
    public async Task Only_what_left_or_may_have_left_counts_as_said_and_so_it_stays_when_the_messages_are_deleted(string state, bool isSaid)
    {
        await QueueAsync("nudge:1", "nudge:2");
        var isOver = state is not ("ready" or "claimed" or "started");
        await Db.RunAsync($"update outbox set state = 'void', finished_at = {Milliseconds(Now)} where idem = 'nudge:1'");
        await Db.RunAsync($"update outbox set state = '{state}', finished_at = {(isOver ? Milliseconds(Now) : "null")} where idem = 'nudge:2'");
        await IsSaidAsync(isSaid);

        if (isOver)
        {
            await Db.Services.GetRequiredService<Retention>().PurgeAsync(Now.AddMilliseconds(1), None);
            await IsSaidAsync(isSaid);
        }
    }

    [Fact]
    public async Task What_waits_beyond_its_hour_was_not_said()
    {
        await QueueAsync("nudge:1");
        Clock.Advance(TimeSpan.FromHours(2));

        (await FactsAsync()).Said.ShouldHaveSingleItem().IsSaid.ShouldBeFalse();
    }

    [Fact]
    public async Task What_lies_after_the_day_of_the_round_is_not_known_to_it()
    {
        await TurnAsync(new Effect.RecordNudge(Said(Today.AddDays(1))));

        (await FactsAsync()).Said.ShouldBeEmpty("a clock that was ahead wrote it");
    }

    [Fact]
    public async Task What_a_family_writes_answers_everything_that_waited_and_nothing_twice()
    {
        await TurnAsync(new Effect.RecordNudge(Said(Today.AddDays(-7))), new Effect.RecordNudge(Said(Today)));
        var first = Now;
        await TurnAsync(new Effect.AnswerNudges(School, [Pupil], Guardian, 7, first));
        Clock.Advance(TimeSpan.FromHours(1));
        await TurnAsync(new Effect.AnswerNudges(School, [Pupil], new GuardianId("another"), null, Now));

        var loaded = await Db.Turns.LoadFactsAsync(new FactsNeeded { School = School, NudgesAbout = [Pupil], NudgesSince = Today.AddDays(-7) }, None);
        loaded.Nudges.Select(nudge => (nudge.Day, nudge.AnsweredAt, nudge.AnsweredBy, nudge.Answer))
            .ShouldBe([(Today.AddDays(-7), first, Guardian, 7), (Today, first, Guardian, 7)]);
    }

    [Fact]
    public async Task A_trial_keeps_its_first_seed_and_the_first_day_of_a_pupils_week()
    {
        (await FactsAsync()).HoldOutSeed.ShouldBeNull();
        var pupil = new TrialPupil(School, Pupil, Key.Class, Today, Today, IsHeldOut: true);
        await TurnAsync(new Effect.StartTrial(School, "first", Now), new Effect.RecordTrialPupil(pupil), new Effect.RecordRollCall(Report(1)));
        await TurnAsync(new Effect.StartTrial(School, "second", Now), new Effect.RecordTrialPupil(pupil with { Day = Today.AddDays(1), IsHeldOut = false }));

        (await FactsAsync()).HoldOutSeed.ShouldBe("first");
        var trial = (await Db.Turns.LoadFactsAsync(new FactsNeeded { School = School, TrialOf = (Needed.YearFrom, Today) }, None)).Trial;
        trial.Pupils.ShouldBe([pupil]);
        trial.Missed.ShouldHaveSingleItem().Absence.ShouldBe(Absent);
        trial.Held.ShouldHaveSingleItem().RollCall.ShouldBe(Key);
        (await Db.Turns.LoadFactsAsync(new FactsNeeded { School = new SchoolId("OTHER"), TrialOf = (Needed.YearFrom, Today) }, None)).Trial.Pupils.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_wants_fewer_does_so_until_told_otherwise()
    {
        var membership = Membership.Of(School, Guardian);
        await TurnAsync(new Effect.SetPace(membership, WantsFewer: true, Now));
        await TurnAsync(new Effect.SetPace(membership, WantsFewer: true, Now.AddDays(1)));
        (await FactsAsync()).WantFewer.ShouldBe([Guardian]);

        await TurnAsync(new Effect.SetPace(membership, WantsFewer: false, Now));
        (await FactsAsync()).WantFewer.ShouldBeEmpty();
    }

    [Fact]
    public async Task Pupils_with_an_open_alarm_and_the_chats_of_the_school_are_known()
    {
        var membership = Membership.Of(School, Guardian);
        await LinkAsync(Chat, membership);
        await TurnAsync(
            new Effect.RecordConsent(membership, Chat, "v", Now),
            new Effect.RaiseAlarm(new Alarm("A1", School, Pupil, Key.Class, AlarmKind.Missing, Now, 1, null) { RaisedBy = membership }));

        var facts = await FactsAsync();

        facts.Alarmed.ShouldBe([Pupil]);
        facts.Contacts[membership].ShouldHaveSingleItem().Address.ShouldBe(Chat);
    }

    private Nudge Said(DateOnly day) => new(School, Pupil, day, NudgeKind.Week, Now);

    private async Task QueueAsync(params string[] keys)
    {
        await Db.Accounts.EnsureAsync(new ChannelAccount("web", "web", School: null, "{}", ProtectedSecrets: null), None);
        await TurnAsync([
            new Effect.RecordNudge(Said(Today)) { Messages = keys },
            .. keys.Select(key => new Effect.Say(new OutboxEntry(key, School, Chat, MessageKind.Nudge, new Outbound("chào"), Now, Now.AddHours(1)))),
        ]);
    }

    private async Task IsSaidAsync(bool expected)
    {
        (await FactsAsync()).Said.ShouldHaveSingleItem().IsSaid.ShouldBe(expected);
        var ofTurn = await Db.Turns.LoadFactsAsync(new FactsNeeded { School = School, NudgesAbout = [Pupil], NudgesSince = Today }, None);
        ofTurn.Nudges.ShouldHaveSingleItem().IsSaid.ShouldBe(expected);
    }

    private static string Milliseconds(DateTimeOffset at) => at.ToUnixTimeMilliseconds().ToString(System.Globalization.CultureInfo.InvariantCulture);

    private Task<NudgeFacts> FactsAsync() => Db.Nudges.LoadAsync(Needed, None);

    private async Task<MissedSession> MissedAsync() => (await FactsAsync()).Missed.ShouldHaveSingleItem();
}

public sealed class NudgeStoreOnSqlite() : NudgeStoreContract(StorageProvider.Sqlite);

public sealed class NudgeStoreOnPostgres() : NudgeStoreContract(StorageProvider.Postgres);
