using System.Globalization;
using Bot.Domain.Calendar;
using Bot.Domain.Deadlines;
using Bot.Domain.Schools;
using Bot.Testing;

namespace Bot.Domain.Tests.Deadlines;

/// <summary>S4-05, S4-06, A.7: the monthly report opens on the 15th, is asked for on 15, 20, 23 and 24, and closes with the 24th.</summary>
public sealed class MonthlyTimetableTests
{
    [Fact]
    public void An_ordinary_month_is_asked_for_on_15_20_23_and_24() => // 15/10/2026 is a Thursday
        Days(SampleSchool.Register, "2026-10").ShouldBe([15, 20, 23, 24]);

    [Fact]
    public void An_opening_on_a_Sunday_waits_for_Monday_and_the_rest_comes_earlier() => // 15/11 and 20/12 are Sundays
        (string.Join(',', Days(SampleSchool.Register, "2026-11")), string.Join(',', Days(SampleSchool.Register, "2026-12"))).ShouldBe(("16,20,23,24", "15,19,23,24"));

    [Fact]
    public void A_holiday_on_the_24th_leaves_the_23rd_as_the_last_day()
    {
        var register = With(new CalendarEntry(new DateOnly(2026, 11, 24), new DateOnly(2026, 11, 24), CalendarEntryKind.Holiday, new CalendarScope.WholeSchool(), ""));

        Days(register, "2026-11").ShouldBe([16, 20, 23]);
        MonthlyTimetable.LastDay(register, new DateOnly(2026, 11, 1)).ShouldBe(new DueDay(new DateOnly(2026, 11, 23), new DateOnly(2026, 11, 24)));
    }

    [Fact]
    public void By_the_schools_rule_the_25th_counts()
    {
        var school = SampleSchool.Register.School;
        var register = With(school with { Rules = school.Rules with { MonthlyReportDueDayInclusive = true } });

        Days(register, "2026-11").ShouldBe([16, 20, 23, 24, 25]);
        Days(register, "2027-04").ShouldBe([15, 20, 23, 24]); // 25/4/2027 is a Sunday: the 24th
    }

    [Fact]
    public void A_month_without_school_is_not_asked_for() => Days(SampleSchool.Register, "2027-07").ShouldBeEmpty();

    [Fact]
    public void An_asking_is_stale_once_the_next_is_due_and_the_last_with_its_day()
    {
        var due = Of(SampleSchool.Register, "2026-10");

        due.Zip(due.Skip(1)).ShouldAllBe(pair => pair.First.StaleAt == pair.Second.At);
        due[^1].StaleAt.ShouldBe(SampleSchool.Register.Clock.At(new DateOnly(2026, 10, 25), TimeOnly.MinValue));
        due.Select(asking => (asking.IsOpening, asking.AskingsLeft)).ShouldBe([(true, 3), (false, 2), (false, 1), (false, 0)]);
        due[0].Key.ShouldBe("month:MAU01:2026-10:15");
    }

    [Theory]
    [InlineData("2026-11-15", "2026-10")] // not open before Monday the 16th
    [InlineData("2026-11-16", "2026-11")]
    [InlineData("2026-12-03", "2026-11")]
    public void The_month_spoken_of_is_the_one_that_opened_last(string day, string month) =>
        MonthlyTimetable.MonthAsked(SampleSchool.Register, DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)).ToString("yyyy-MM", CultureInfo.InvariantCulture).ShouldBe(month);

    private static List<int> Days(SchoolRegister register, string month) => [.. Of(register, month).Select(asking => register.Clock.DateOf(asking.At).Day)];

    private static IReadOnlyList<DueItem.MonthlyRoll> Of(SchoolRegister register, string month)
    {
        var first = DateOnly.ParseExact(month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return MonthlyTimetable.Due(register, register.Clock.At(first, TimeOnly.MinValue), register.Clock.At(first.AddMonths(1), TimeOnly.MinValue));
    }

    private static SchoolRegister With(CalendarEntry entry) => Copy(SampleSchool.Register.School, [.. SampleSchool.Register.Calendar.Entries, entry]);

    private static SchoolRegister With(SchoolProfile school) => Copy(school, SampleSchool.Register.Calendar.Entries);

    private static SchoolRegister Copy(SchoolProfile school, IReadOnlyList<CalendarEntry> calendar)
    {
        var sample = SampleSchool.Register;
        return new SchoolRegister(1, school, sample.Classes, sample.Staff, sample.Pupils, sample.Guardians, calendar);
    }
}
