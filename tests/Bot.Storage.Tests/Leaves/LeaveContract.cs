using Bot.Dialogs.Ports;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Testing;

namespace Bot.Storage.Tests.Leaves;

public abstract class LeaveContract(StorageProvider provider) : StoreContract(provider)
{
    private static readonly PupilId Pupil = SampleSchool.Pupil("7A", 1).Id;
    private static readonly StaffId Teacher = SampleSchool.TeacherOf("7A").Id;
    private static readonly DateOnly Monday = Key.Date;

    private Leave Asked => new(School, "0123456789abcdef", Pupil, Key.Class, Monday, Monday.AddDays(2), LeaveState.Claimed)
    {
        Session = Session.Morning,
        Kind = AbsenceKind.Excused,
        Reason = ReasonCode.KB,
        Words = "đi viện",
        AskedBy = SampleSchool.Register.GuardiansOf(Pupil)[0].Id,
        AskedAt = Now,
        Letter = "web/1/GL",
        StandInAt = Now.AddMinutes(30),
    };

    private Leave Accepted => Asked with { State = LeaveState.Accepted, DecidedBy = Teacher, DecidedAt = Now, StandInAt = null };

    [Fact]
    public async Task A_leave_is_kept_with_all_that_was_said()
    {
        await TurnAsync(new Effect.OpenLeave(Asked));

        (await LeaveAsync()).ShouldBe(Asked);
    }

    [Fact]
    public async Task A_leave_that_exists_is_left_as_it_is()
    {
        await TurnAsync(new Effect.OpenLeave(Asked));
        await TurnAsync(new Effect.OpenLeave(Asked with { To = Monday.AddDays(5), Words = "khác" }));

        (await LeaveAsync()).ShouldBe(Asked);
    }

    [Fact]
    public async Task A_decision_is_written_once()
    {
        await TurnAsync(new Effect.OpenLeave(Asked));
        (await TurnAsync(new Effect.MoveLeave(Accepted, Asked))).ShouldBe(CommitOutcome.Committed);
        (await TurnAsync(new Effect.MoveLeave(Asked with { State = LeaveState.Refused }, Asked))).ShouldBe(CommitOutcome.Conflict);

        (await LeaveAsync()).ShouldBe(Accepted);
    }

    [Fact]
    public async Task A_change_of_days_question_or_letter_meanwhile_is_a_conflict()
    {
        await TurnAsync(new Effect.OpenLeave(Asked));

        (await TurnAsync(new Effect.MoveLeave(Accepted, Asked with { To = Monday }))).ShouldBe(CommitOutcome.Conflict);
        (await TurnAsync(new Effect.MoveLeave(Accepted, Asked with { Question = "Viện nào?" }))).ShouldBe(CommitOutcome.Conflict);
        (await TurnAsync(new Effect.MoveLeave(Accepted, Asked with { Letter = null }))).ShouldBe(CommitOutcome.Conflict);
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public async Task A_day_has_the_leaves_that_cover_it(int day, bool covered)
    {
        await TurnAsync(new Effect.OpenLeave(Asked));

        var facts = await Db.Turns.LoadFactsAsync(new FactsNeeded { School = School, LeavesOn = [Monday.AddDays(day)] }, None);
        facts.Leaves.Count.ShouldBe(covered ? 1 : 0);
    }

    [Fact]
    public async Task Days_far_apart_have_only_what_covers_one_of_them()
    {
        await TurnAsync(new Effect.OpenLeave(Asked));

        (await OnDaysAsync(-30, 1, 30)).ShouldBe(1);
        (await OnDaysAsync(-9, 11)).ShouldBe(0);
    }

    [Fact]
    public async Task Of_a_pupil_those_count_that_end_on_the_day_or_later()
    {
        await TurnAsync(new Effect.OpenLeave(Asked));

        (await OfPupilSinceAsync(Monday.AddDays(2))).ShouldHaveSingleItem();
        (await OfPupilSinceAsync(Monday.AddDays(3))).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_leave_waits_for_the_stand_in_until_it_is_decided()
    {
        await TurnAsync(new Effect.OpenLeave(Asked));
        (await Db.Jobs.WaitingLeavesAsync(School, Now, None)).ShouldBeEmpty();
        (await Db.Jobs.WaitingLeavesAsync(School, Now.AddMinutes(30), None)).ShouldBe([Asked]);
        (await Db.Jobs.WaitingLeavesAsync(new SchoolId("KHAC"), Now.AddMinutes(30), None)).ShouldBeEmpty();

        await TurnAsync(new Effect.MoveLeave(Accepted, Asked));
        (await Db.Jobs.WaitingLeavesAsync(School, Now.AddMinutes(30), None)).ShouldBeEmpty();
    }

    private async Task<int> OnDaysAsync(params int[] days) =>
        (await Db.Turns.LoadFactsAsync(new FactsNeeded { School = School, LeavesOn = [.. days.Select(Monday.AddDays)] }, None)).Leaves.Count;

    private async Task<Leave> LeaveAsync() =>
        (await Db.Turns.LoadFactsAsync(new FactsNeeded { School = School, LeaveId = Asked.Id }, None)).Leaves.Single();

    private async Task<IReadOnlyList<Leave>> OfPupilSinceAsync(DateOnly since) =>
        (await Db.Turns.LoadFactsAsync(new FactsNeeded { School = School, LeavesOf = [Pupil], LeavesSince = since }, None)).Leaves;
}

public sealed class LeavesOnSqlite() : LeaveContract(StorageProvider.Sqlite);

public sealed class LeavesOnPostgres() : LeaveContract(StorageProvider.Postgres);
