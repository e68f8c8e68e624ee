using Bot.Domain.Deadlines;
using Bot.Domain.Tasks;
using Bot.Testing;

namespace Bot.Domain.Tests.Deadlines;

/// <summary>A.7: −7, −3, −1 days and the last morning; never on a day off, and nothing that a later warning has overtaken.</summary>
public sealed class DeadlineTimetableTests
{
    [Fact]
    public void A_deadline_is_warned_of_four_times_and_once_when_it_is_overdue() =>
        Warnings("2026-12-10").ShouldBe([("2026-12-03", 7), ("2026-12-07", 3), ("2026-12-09", 1), ("2026-12-10", 0), ("2026-12-11", -1)]);

    [Fact]
    public void A_warning_on_a_day_off_comes_on_the_school_day_before() =>
        Warnings("2026-12-14").ShouldBe([("2026-12-07", 7), ("2026-12-11", 3), ("2026-12-12", 1), ("2026-12-14", 0), ("2026-12-15", -1)]); // 13/12 is a Sunday

    [Fact]
    public void Of_two_that_meet_on_one_day_the_later_stays() => // Tết, 1/2 to 14/2
        Warnings("2027-02-16").ShouldBe([("2027-01-30", 3), ("2027-02-15", 1), ("2027-02-16", 0), ("2027-02-17", -1)]);

    [Fact]
    public void What_was_due_before_the_task_was_opened_is_not_said() =>
        Warnings("2026-12-10", openedAt: "2026-12-08T09:00:00+07:00").ShouldBe([("2026-12-09", 1), ("2026-12-10", 0), ("2026-12-11", -1)]);

    [Fact]
    public void A_warning_is_stale_once_the_next_one_is_due()
    {
        var warnings = DeadlineTimetable.Of(SampleSchool.Register, Task("2026-12-10"));

        warnings.Zip(warnings.Skip(1)).Take(3).ShouldAllBe(pair => pair.First.StaleAt == pair.Second.At);
        warnings[3].StaleAt.ShouldBe(At("2026-12-11T00:00:00+07:00"));
        warnings.ShouldAllBe(warning => warning.Key.StartsWith("deadline:MAU01:letter:1:0:2026-12-10:", StringComparison.Ordinal));
        warnings.Select(warning => warning.Key).Distinct().Count().ShouldBe(5);
    }

    [Fact]
    public void After_three_days_off_line_only_the_newest_warning_is_worth_saying()
    {
        var due = DeadlineTimetable.Due(SampleSchool.Register, [Task("2026-12-10")], At("2026-12-06T12:00:00+07:00"), At("2026-12-09T12:00:00+07:00"));

        due.Where(warning => !warning.IsStale(At("2026-12-09T12:00:00+07:00"))).ShouldHaveSingleItem().DaysLeft.ShouldBe(1);
        due.Count.ShouldBe(2);
    }

    [Fact]
    public void Closed_tasks_and_those_of_other_kinds_are_not_warned_of()
    {
        var (from, to) = (At("2026-12-01T00:00:00+07:00"), At("2026-12-31T00:00:00+07:00"));

        DeadlineTimetable.Due(SampleSchool.Register, [Task("2026-12-10") with { State = TaskState.Done }], from, to).ShouldBeEmpty();
        DeadlineTimetable.Due(SampleSchool.Register, [Task("2026-12-10") with { Kind = TaskKind.ReasonUnknown }], from, to).ShouldBeEmpty();
        DeadlineTimetable.Due(SampleSchool.Register, [Task("2026-12-10")], from, to).Count.ShouldBe(5);
    }

    [Theory]
    [InlineData(7, new[] { "GL-CB21" })]
    [InlineData(3, new[] { "GL-CB21" })]
    [InlineData(1, new[] { "GL-CB21", "GL-CB02" })]
    [InlineData(0, new[] { "GL-CB21", "GL-CB02", "GL-CB01" })]
    [InlineData(-1, new[] { "GL-CB21", "GL-CB02", "GL-CB01" })]
    public void It_rises_from_the_person_in_charge_to_the_deputy_to_the_head(int daysLeft, string[] told) =>
        DeadlineChain.Told(SampleSchool.Register, Task("2026-12-10"), daysLeft).Select(member => member.Id.Value).ShouldBe(told);

    [Fact]
    public void A_class_has_the_deputy_of_its_grade() =>
        DeadlineChain.Of(SampleSchool.Register, Task("2026-12-10") with { Owner = new StaffId("GL-CB10"), Class = new ClassId("8A") })
            .Select(member => member.Id.Value).ShouldBe(["GL-CB10", "GL-CB03", "GL-CB01"]);

    private static List<(string, int)> Warnings(string due, string openedAt = "2026-11-23T08:00:00+07:00") =>
        [.. DeadlineTimetable.Of(SampleSchool.Register, Task(due) with { OpenedAt = At(openedAt) })
            .Select(warning => (SampleSchool.Register.Clock.DateOf(warning.At).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), warning.DaysLeft))];

    private static StaffTask Task(string due) => new(SampleSchool.Register.School.Id, "letter:1:0", TaskKind.Letter, new StaffId("GL-CB21"), At("2026-11-23T08:00:00+07:00"))
    {
        DueOn = DateOnly.ParseExact(due, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
    };

    private static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture);
}
