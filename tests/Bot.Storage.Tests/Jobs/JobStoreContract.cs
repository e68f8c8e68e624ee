using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Testing;

namespace Bot.Storage.Tests.Jobs;

public abstract class JobStoreContract(StorageProvider provider) : StoreContract(provider)
{
    [Fact]
    public async Task A_job_s_rows_and_its_mark_are_written_together()
    {
        (await Db.Jobs.MarkAsync("reminders", School, None)).ShouldBeNull();
        (await CommitAsync(seen: null, Now, new Effect.Say(Entry("remind:1", MessageKind.Reminder)))).ShouldBeTrue();
        (await CommitAsync(Now, Now.AddMinutes(1))).ShouldBeTrue();
        (await Db.Jobs.MarkAsync("reminders", School, None)).ShouldBe(Now.AddMinutes(1));
        (await Db.Jobs.ListAsync(None)).ShouldBe([("reminders", School, Now.AddMinutes(1))]);
        (await Db.Outbox.StateAsync(None)).Waiting.ShouldBe(1);
    }

    [Fact]
    public async Task The_slower_of_two_hosts_writes_nothing()
    {
        await CommitAsync(seen: null, Now);
        (await CommitAsync(seen: null, Now.AddMinutes(1), new Effect.Say(Entry("late")))).ShouldBeFalse();
        (await CommitAsync(Now.AddMinutes(-1), Now.AddMinutes(1), new Effect.Say(Entry("late")))).ShouldBeFalse();
        (await Db.Jobs.MarkAsync("reminders", School, None)).ShouldBe(Now);
        (await Db.Outbox.StateAsync(None)).Waiting.ShouldBe(0);
    }

    [Fact]
    public async Task An_effect_that_meets_a_conflict_leaves_the_mark()
    {
        (await CommitAsync(seen: null, Now, new Effect.Say(Entry("x")), new Effect.ConfirmRollCall(School, Key, 1, Now))).ShouldBeFalse();
        (await Db.Jobs.MarkAsync("reminders", School, None)).ShouldBeNull();
    }

    [Fact]
    public async Task Of_many_hosts_at_once_one_moves_the_mark()
    {
        var committed = await Task.WhenAll(Enumerable.Range(0, 8).Select(host => CommitAsync(seen: null, Now.AddMinutes(host))));
        committed.Count(isCommitted => isCommitted).ShouldBe(1);
    }

    [Fact]
    public async Task Open_and_unanswered_alarms_are_counted_until_an_outcome_is_written()
    {
        (await Db.Jobs.AlarmsAsync(None)).ShouldBe(new AlarmsState(0, 0, null));
        var asked = new Alarm("A1", School, Pupil: null, Class: null, AlarmKind.Missing, Now, Step: 1, Now.AddMinutes(5))
        {
            RaisedBy = new Membership(School, MemberKind.Guardian, "0912"),
        };
        var told = asked with { Id = "A2", RaisedAt = Now.AddMinutes(-9), NextStepAt = null };
        var ended = asked with { Id = "A3", RaisedAt = Now.AddMinutes(-8), Step = Alarm.ChainEnded };
        await TurnAsync(new Effect.RaiseAlarm(asked), new Effect.RaiseAlarm(told), new Effect.RaiseAlarm(ended));
        (await Db.Jobs.AlarmsAsync(None)).ShouldBe(new AlarmsState(3, 2, Now.AddMinutes(-9)));
        await TurnAsync(new Effect.MoveAlarm(told with { AcknowledgedBy = new StaffId("S1"), AcknowledgedAt = Now }, told));
        (await Db.Jobs.AlarmsAsync(None)).ShouldBe(new AlarmsState(3, 1, Now.AddMinutes(-8)));
        await TurnAsync(new Effect.MoveAlarm(ended with { Outcome = "xong" }, ended));
        (await Db.Jobs.AlarmsAsync(None)).ShouldBe(new AlarmsState(2, 0, null));
    }

    [Fact]
    public async Task An_outcome_is_written_once_and_a_child_that_becomes_known_is_kept()
    {
        var alarm = new Alarm("A1", School, Pupil: null, Class: null, AlarmKind.Missing, Now, Step: 1, Now.AddMinutes(5))
        {
            RaisedBy = new Membership(School, MemberKind.Guardian, "0912"),
        };
        var known = alarm with { Pupil = SampleSchool.Pupil("7A", 1).Id, Class = new ClassId("7A") };
        await TurnAsync(new Effect.RaiseAlarm(alarm));
        (await TurnAsync(new Effect.MoveAlarm(known, alarm))).ShouldBe(CommitOutcome.Committed);
        (await Db.Jobs.DueAlarmsAsync(School, Now.AddMinutes(5), None)).ShouldBe([known]);
        (await TurnAsync(new Effect.MoveAlarm(known with { Outcome = "đã gặp" }, known))).ShouldBe(CommitOutcome.Committed);
        (await TurnAsync(new Effect.MoveAlarm(known with { Outcome = "khác" }, known))).ShouldBe(CommitOutcome.Conflict);
        (await TurnAsync(new Effect.MoveAlarm(known with { Step = 2 }, known))).ShouldBe(CommitOutcome.Conflict, "a closed alarm goes no further");
    }

    [Fact]
    public async Task An_alarm_is_due_until_somebody_acknowledges_it()
    {
        var alarm = new Alarm("A1", School, Pupil: null, Class: null, AlarmKind.Missing, Now, Step: 1, Now.AddMinutes(5))
        {
            RaisedBy = new Membership(School, MemberKind.Guardian, "0912"),
        };
        await TurnAsync(new Effect.RaiseAlarm(alarm), new Effect.RaiseAlarm(alarm with { Id = "A2", NextStepAt = null }));
        (await Db.Jobs.DueAlarmsAsync(School, Now.AddMinutes(4), None)).ShouldBeEmpty();
        (await Db.Jobs.DueAlarmsAsync(School, Now.AddMinutes(5), None)).ShouldBe([alarm]);
        (await Db.Jobs.DueAlarmsAsync(new SchoolId("OTHER"), Now.AddMinutes(5), None)).ShouldBeEmpty();
        await TurnAsync(new Effect.MoveAlarm(alarm with { AcknowledgedBy = new StaffId("S1"), AcknowledgedAt = Now }, alarm));
        (await Db.Jobs.DueAlarmsAsync(School, Now.AddMinutes(5), None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_marks_of_quiet_schools_move_together_and_no_others_do()
    {
        SchoolId[] schools = [School, new("AHEAD"), new("LONG-AGO"), new("BUSY")];
        foreach (var (school, mark) in schools.Zip([Now, Now.AddMinutes(5), Now.AddHours(-2), Now]))
        {
            (await Db.Jobs.CommitAsync("season", school, seen: null, mark, [], None)).ShouldBeTrue();
            (await Db.Jobs.CommitAsync("meals", school, seen: null, mark, [], None)).ShouldBeTrue();
        }

        await Db.Jobs.MoveQuietAsync("season", [.. schools.SkipLast(1), new("UNKNOWN")], Now.AddHours(-1), Now.AddMinutes(1), None);

        (await Db.Jobs.ListAsync(None)).Where(mark => mark.Job == "season").Select(mark => (mark.School, mark.Mark)).ShouldBe(
            [(School, Now.AddMinutes(1)), (new("AHEAD"), Now.AddMinutes(5)), (new("LONG-AGO"), Now.AddHours(-2)), (new("BUSY"), Now)],
            ignoreOrder: true);
        (await Db.Jobs.MarkAsync("meals", School, None)).ShouldBe(Now);
    }

    [Fact]
    public void A_school_is_quiet_for_its_time_and_as_long_as_its_register_stays_as_it_is()
    {
        Db.Jobs.IsQuiet("season", School, 1, Now).ShouldBeFalse();
        Db.Jobs.KeepQuiet("season", School, 1, Now, Now.AddHours(1));
        Db.Jobs.IsQuiet("season", School, 1, Now.AddHours(1)).ShouldBeTrue();
        Db.Jobs.IsQuiet("season", School, 1, Now.AddHours(1).AddTicks(1)).ShouldBeFalse();
        Db.Jobs.IsQuiet("season", School, 2, Now).ShouldBeFalse("the calendar may be another");
        Db.Jobs.IsQuiet("season", School, 1, Now.AddTicks(-1)).ShouldBeFalse("a clock that was put back");
        Db.Jobs.IsQuiet("meals", School, 1, Now).ShouldBeFalse();
        Db.Jobs.IsQuiet("season", new SchoolId("OTHER"), 1, Now).ShouldBeFalse();
    }

    [Fact]
    public async Task Schools_with_due_alarms_or_waiting_leaves_are_named()
    {
        var alarm = new Alarm("A1", School, Pupil: null, Class: null, AlarmKind.Missing, Now, Step: 1, Now.AddMinutes(5))
        {
            RaisedBy = new Membership(School, MemberKind.Guardian, "0912"),
        };
        await TurnAsync(new Effect.RaiseAlarm(alarm));
        (await Db.Jobs.SchoolsWithDueAlarmsAsync(Now.AddMinutes(4), None)).ShouldBeEmpty();
        (await Db.Jobs.SchoolsWithDueAlarmsAsync(Now.AddMinutes(5), None)).ShouldBe([School]);
        (await Db.Jobs.SchoolsWithWaitingLeavesAsync(Now, None)).ShouldBeEmpty();
        var leave = new Leave(School, "L1", SampleSchool.Pupil("7A", 1).Id, new ClassId("7A"), Key.Date, Key.Date, LeaveState.Asked) { Kind = AbsenceKind.Excused, AskedAt = Now, StandInAt = Now.AddMinutes(9) };
        await TurnAsync(new Effect.OpenLeave(leave));
        (await Db.Jobs.SchoolsWithWaitingLeavesAsync(Now.AddMinutes(9), None)).ShouldBe([School]);
        (await Db.Jobs.SchoolsWithWaitingLeavesAsync(Now.AddMinutes(8), None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Counters_add_up()
    {
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Db.Jobs.CountAsync("stale", 2, None)));
        (await Db.Jobs.CountersAsync(None)).ShouldBe(new Dictionary<string, long> { ["stale"] = 20 });
    }

    private Task<bool> CommitAsync(DateTimeOffset? seen, DateTimeOffset mark, params Effect[] effects) =>
        Db.Jobs.CommitAsync("reminders", School, seen, mark, effects, None);
}

public sealed class JobStoreOnSqlite() : JobStoreContract(StorageProvider.Sqlite);

public sealed class JobStoreOnPostgres() : JobStoreContract(StorageProvider.Postgres);
