using Bot.Domain.Tasks;
using Bot.Testing;

namespace Bot.Domain.Tests.Tasks;

public sealed class TaskOwnersTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 0, 0, 0, TimeSpan.Zero);

    private static StaffTask Of(string owner, string? schoolClass) =>
        new(SampleSchool.Register.School.Id, "k", TaskKind.Other, new StaffId(owner), Now) { Class = schoolClass is null ? null : new ClassId(schoolClass) };

    [Theory]
    [InlineData("GL-CB21", "7A", "GL-CB21")]
    [InlineData("gone", "7A", "GL-CB07")]
    [InlineData("gone", null, "GL-CB01")]
    [InlineData("gone", "no such class", "GL-CB01")]
    public void A_task_never_belongs_to_nobody(string owner, string? schoolClass, string expected) =>
        TaskOwners.Of(SampleSchool.Register, Of(owner, schoolClass))!.Id.Value.ShouldBe(expected);

    [Theory]
    [InlineData("GL-CB01", "7A", true)]
    [InlineData("GL-CB01", null, true)]
    [InlineData("GL-CB02", "7A", true)]
    [InlineData("GL-CB02", "8A", false)]
    [InlineData("GL-CB02", null, true)]
    [InlineData("GL-CB21", "7A", false)]
    public void A_deputy_answers_for_the_own_grades(string leader, string? schoolClass, bool isLed) =>
        TaskOwners.IsLedBy(SampleSchool.Register, Of("GL-CB07", schoolClass), SampleSchool.Register.Find(new StaffId(leader))!).ShouldBe(isLed);

    [Fact]
    public void A_task_is_overdue_behind_its_last_day_while_it_is_open()
    {
        var task = Of("GL-CB07", "7A") with { DueOn = new DateOnly(2026, 11, 23) };
        task.IsOverdue(new DateOnly(2026, 11, 23)).ShouldBeFalse();
        task.IsOverdue(new DateOnly(2026, 11, 24)).ShouldBeTrue();
        (task with { State = TaskState.Done }).IsOverdue(new DateOnly(2026, 11, 24)).ShouldBeFalse();
    }
}
