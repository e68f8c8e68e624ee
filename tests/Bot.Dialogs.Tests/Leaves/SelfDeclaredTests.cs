using Bot.Dialogs.Leaves;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Testing;

namespace Bot.Dialogs.Tests.Leaves;

public sealed class SelfDeclaredTests
{
    private static readonly SchoolId School = SampleSchool.Register.School.Id;
    private static readonly PupilId Pupil = SampleSchool.Pupil("7A", 1).Id;
    private static readonly GuardianId Guardian = SampleSchool.Register.GuardiansOf(Pupil)[0].Id;
    private static readonly DateOnly Monday = new(2026, 11, 23);

    [Fact]
    public void Days_of_one_leave_are_a_row() => Row(Facts.None, Monday, Monday.AddDays(1), Monday.AddDays(2)).ShouldBe(3);

    [Fact]
    public void Leaves_that_follow_one_another_are_one_row_over_a_Sunday() =>
        Row(Leaves(Asked(Monday.AddDays(4), Monday.AddDays(5))), Monday.AddDays(7)).ShouldBe(3);

    [Fact]
    public void A_holiday_between_does_not_part_a_row() =>
        Row(Leaves(Asked(new DateOnly(2026, 12, 30), new DateOnly(2026, 12, 31))), new DateOnly(2027, 1, 2)).ShouldBe(3);

    [Fact]
    public void A_school_day_between_parts_it() => Row(Leaves(Asked(Monday, Monday.AddDays(1))), Monday.AddDays(3)).ShouldBe(1);

    [Fact]
    public void Days_with_a_letter_are_not_declared_by_the_family_alone() =>
        Row(Leaves(Asked(Monday, Monday.AddDays(2)) with { Letter = "web/1" }), Monday.AddDays(3)).ShouldBe(1);

    [Fact]
    public void Leave_that_the_school_entered_is_not_declared_by_the_family() =>
        Row(Leaves(Asked(Monday, Monday.AddDays(2)) with { AskedBy = null, EnteredBy = SampleSchool.TeacherOf("7A").Id }), Monday.AddDays(3)).ShouldBe(1);

    [Fact]
    public void Leave_taken_back_does_not_count() =>
        Row(Leaves(Asked(Monday, Monday.AddDays(2)) with { State = LeaveState.Withdrawn }), Monday.AddDays(3)).ShouldBe(1);

    [Fact]
    public void An_answer_with_a_reason_counts_and_one_without_does_not()
    {
        var answered = new SafetyQuestion(School, Pupil, new RollCallKey(new ClassId("7A"), Monday, Session.Morning), DateTimeOffset.UnixEpoch, SafetyQuestionState.Answered) { AnsweredBy = Guardian };

        Row(new Facts { Questions = [answered with { Reason = ReasonCode.OM }] }, Monday.AddDays(1)).ShouldBe(2);
        Row(new Facts { Questions = [answered] }, Monday.AddDays(1)).ShouldBe(1);
        Row(new Facts { Questions = [answered with { Reason = ReasonCode.OM, AnsweredBy = null }] }, Monday.AddDays(1)).ShouldBe(1);
    }

    private static int Row(Facts facts, params DateOnly[] days) => SelfDeclared.DaysInARow(SampleSchool.Register, facts, Pupil, days);

    private static Facts Leaves(Leave leave) => new() { Leaves = [leave] };

    private static Leave Asked(DateOnly from, DateOnly to) =>
        new(School, "0123456789abcdef", Pupil, new ClassId("7A"), from, to, LeaveState.Claimed) { AskedBy = Guardian, AskedAt = DateTimeOffset.UnixEpoch };
}
