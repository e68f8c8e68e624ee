using System.Globalization;
using Bot.Domain.Calendar;
using Bot.Domain.Schools;
using Bot.Testing;

namespace Bot.Domain.Tests.Calendar;

public sealed class ReturnTimetableTests
{
    private static readonly SchoolClass Taught = SampleSchool.Register.Find(new ClassId("7A"))!;

    [Fact]
    public void The_first_week_behind_tet_has_its_rounds_in_order() =>
        Due(SampleSchool.Register, "2027-02-13", "2027-02-28").Where(round => round.Step != ReturnStep.Settle)
            .Select(round => $"{round.Key} {At(round.At)}").ShouldBe(
            [
                "return:MAU01:2027-02-14:eve 14/2 15:00",
                "return:MAU01:2027-02-15:ask 15/2 08:15",
                "return:MAU01:2027-02-16:ask 16/2 08:15",
                "return:MAU01:2027-02-16:warn 16/2 18:00",
                "return:MAU01:2027-02-17:ask 17/2 08:15",
                "return:MAU01:2027-02-17:leaders 17/2 17:00",
                "return:MAU01:2027-02-18:ask 18/2 08:15",
                "return:MAU01:2027-02-19:ask 19/2 08:15",
                "return:MAU01:2027-02-19:close 19/2 17:00",
            ]);

    [Theory]
    [InlineData("2026-09-05", "the school year begins")]
    [InlineData("2027-01-02", "one day off")]
    [InlineData("2027-02-14", "the last day of the break")]
    [InlineData("2027-02-20", "the sixth school day")]
    [InlineData("2027-05-03", "30/4 and 1/5 with a Sunday are three days")]
    public void Other_days_are_in_no_such_week(string day, string because) => ReturnPeriod.Of(SampleSchool.Register, Taught, Day(day)).ShouldBeNull(because);

    [Theory]
    [InlineData(3, false)]
    [InlineData(4, true)]
    public void A_closure_that_makes_five_days_with_the_Sunday_is_a_long_break_for_the_class_that_was_closed(int days, bool isLong)
    {
        var monday = Day("2026-11-23");
        var register = With(new CalendarScope.OfClass(Taught.Id), monday, monday.AddDays(days - 1));
        var back = monday.AddDays(days);

        (ReturnPeriod.Beginning(register, Taught, back) is not null).ShouldBe(isLong);
        ReturnPeriod.Beginning(register, register.Find(new ClassId("7B"))!, back).ShouldBeNull();
    }

    [Fact]
    public void A_day_off_in_the_first_week_is_no_school_day_of_it()
    {
        var register = With(new CalendarScope.WholeSchool(), Day("2027-02-16"), Day("2027-02-16"));
        var period = ReturnPeriod.Of(register, Taught, Day("2027-02-18"))!;

        (period.FirstDay, period.LeadersOn, period.LastDay).ShouldBe((Day("2027-02-15"), Day("2027-02-18"), Day("2027-02-20")));
        period.NumberOf(Day("2027-02-16")).ShouldBe(1);
        Due(register, "2027-02-16", "2027-02-17").Where(round => round.Step != ReturnStep.Settle).ShouldBeEmpty();
        Due(register, "2027-02-17", "2027-02-18").Select(round => round.Step).ShouldContain(ReturnStep.Warn);
    }

    [Fact]
    public void By_setting_the_days_up_to_the_leaders_are_calendar_days()
    {
        var register = With(new CalendarScope.WholeSchool(), Day("2027-02-16"), Day("2027-02-16"), rules => rules with { PostHolidayCountsCalendarDays = true });

        ReturnPeriod.Of(register, Taught, Day("2027-02-18"))!.LeadersOn.ShouldBe(Day("2027-02-17"));
    }

    [Fact]
    public void Zero_days_turn_it_off() =>
        Due(With(new CalendarScope.OfClass(Taught.Id), Day("2026-10-05"), Day("2026-10-05"), rules => rules with { PostHolidayFollowUpDays = 0 }), "2027-02-13", "2027-02-28")
            .Where(round => round.Step != ReturnStep.Settle).ShouldBeEmpty();

    [Fact]
    public void Looking_every_few_minutes_or_once_finds_the_same_rounds()
    {
        var (from, to) = (Instant("2027-02-13"), Instant("2027-02-23"));
        var piecemeal = new List<string>();
        for (var mark = from; mark < to; mark = mark.AddMinutes(37))
        {
            piecemeal.AddRange(ReturnTimetable.Due(SampleSchool.Register, mark, mark.AddMinutes(37)).Select(round => round.Key));
        }

        piecemeal.Distinct().Count().ShouldBe(piecemeal.Count);
        piecemeal.ShouldBe(ReturnTimetable.Due(SampleSchool.Register, from, to).Select(round => round.Key));
    }

    private static SchoolRegister With(CalendarScope scope, DateOnly from, DateOnly to, Func<SchoolRules, SchoolRules>? rules = null)
    {
        var sample = SampleSchool.Register;
        var change = new CalendarChange(sample.School.Id, "c1", CalendarChangeKind.Closure, from, to, [scope], SampleSchool.Principal.Id, Instant("2026-11-01"));
        return new SchoolRegister(2, sample.School with { Rules = (rules ?? (same => same))(sample.School.Rules) }, sample.Classes, sample.Staff, sample.Pupils, sample.Guardians, sample.Calendar.Entries, [change]);
    }

    private static IReadOnlyList<DueItem.ReturnRound> Due(SchoolRegister register, string from, string to) => ReturnTimetable.Due(register, Instant(from), Instant(to));

    private static string At(DateTimeOffset instant) => instant.ToOffset(TimeSpan.FromHours(7)).ToString("d/M HH:mm", CultureInfo.InvariantCulture);

    private static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);

    private static DateTimeOffset Instant(string day) => DateTimeOffset.Parse(day + "T00:00:00+07:00", CultureInfo.InvariantCulture);
}
