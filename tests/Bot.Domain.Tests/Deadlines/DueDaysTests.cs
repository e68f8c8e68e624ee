using Bot.Domain.Deadlines;
using Bot.Testing;

namespace Bot.Domain.Tests.Deadlines;

/// <summary>S0-10, S4-06: "trước ngày" is exclusive, and a day off moves a deadline earlier.</summary>
public sealed class DueDaysTests
{
    [Theory]
    [InlineData("2026-12-15", "2026-12-14", false)] // a Tuesday: Monday is the last day
    [InlineData("2026-12-14", "2026-12-12", true)] // a Monday: Sunday is off, so Saturday
    [InlineData("2027-01-02", "2026-12-31", true)] // the day before is New Year
    [InlineData("2027-02-10", "2027-01-30", true)] // within Tết, and 31/1 is a Sunday
    public void Before_a_day_means_the_day_before_at_the_latest(string day, string last, bool moved)
    {
        var due = Of(new DeadlineTerm.Before(Day(day)), "2026-11-23");

        due.Day.ShouldBe(Day(last));
        due.WasMoved.ShouldBe(moved);
        due.Written.ShouldBe(Day(day).AddDays(-1));
    }

    [Fact]
    public void Until_a_day_includes_it() => Of(new DeadlineTerm.Until(Day("2026-12-15")), "2026-11-23").ShouldBe(new DueDay(Day("2026-12-15"), Day("2026-12-15")));

    [Fact]
    public void Before_an_hour_is_that_day_and_keeps_the_hour() =>
        Of(new DeadlineTerm.BeforeHour(Day("2026-12-10"), new TimeOnly(16, 0)), "2026-11-23").ShouldBe(new DueDay(Day("2026-12-10"), Day("2026-12-10")) { Hour = new TimeOnly(16, 0) });

    [Fact]
    public void Before_an_hour_of_early_morning_is_the_day_before() =>
        Of(new DeadlineTerm.BeforeHour(Day("2026-12-10"), new TimeOnly(8, 0)), "2026-11-23").Day.ShouldBe(Day("2026-12-09"));

    [Fact]
    public void An_hour_on_a_day_off_is_the_last_school_day_as_a_whole()
    {
        var due = Of(new DeadlineTerm.BeforeHour(Day("2026-12-13"), new TimeOnly(16, 0)), "2026-11-23");

        due.Day.ShouldBe(Day("2026-12-12"));
        due.Hour.ShouldBeNull();
    }

    [Theory]
    [InlineData(false, "2026-11-23", "2026-11-24")]
    [InlineData(true, "2026-11-23", "2026-11-25")]
    [InlineData(false, "2026-11-25", "2026-12-24")] // November's is over
    [InlineData(true, "2027-04-23", "2027-04-24")] // 25/4/2027 is a Sunday: Saturday
    public void The_monthly_report_ends_on_the_24th_or_by_the_rule_on_the_25th(bool inclusive, string today, string last) =>
        Of(new DeadlineTerm.Monthly(15, 25, inclusive), today).Day.ShouldBe(Day(last));

    [Fact]
    public void A_month_without_that_day_ends_on_its_last() =>
        Of(new DeadlineTerm.Monthly(null, 31, IsInclusive: true), "2027-04-02").ShouldBe(new DueDay(Day("2027-04-29"), Day("2027-04-30"))); // 30/4 is a holiday

    [Theory]
    [InlineData("2026-11-23", "2026-11-27")]
    [InlineData("2026-11-27", "2026-11-27")]
    [InlineData("2026-11-28", "2026-12-04")]
    [InlineData("2026-12-26", "2026-12-31")] // New Year is a Friday: Thursday
    public void Every_Friday_is_the_next_one(string today, string last) => Of(new DeadlineTerm.Weekly(DayOfWeek.Friday), today).Day.ShouldBe(Day(last));

    [Fact]
    public void Working_days_are_counted_from_the_day_after_receipt_without_days_off() =>
        Of(new DeadlineTerm.Within(5, SchoolDaysOnly: true), "2026-12-03").Day.ShouldBe(Day("2026-12-09")); // 4, 5, 7, 8, 9

    [Fact]
    public void Days_are_counted_with_days_off_and_moved_off_one() =>
        Of(new DeadlineTerm.Within(3, SchoolDaysOnly: false), "2026-12-03").ShouldBe(new DueDay(Day("2026-12-05"), Day("2026-12-06")));

    [Fact]
    public void In_the_summer_only_Sundays_are_off()
    {
        Of(new DeadlineTerm.Before(Day("2027-06-14")), "2027-06-01").Day.ShouldBe(Day("2027-06-12"));
        Of(new DeadlineTerm.Until(Day("2027-07-15")), "2027-06-01").WasMoved.ShouldBeFalse();
    }

    private static DueDay Of(DeadlineTerm term, string from) => DueDays.Of(SampleSchool.Register, term, Day(from));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
