using System.Globalization;
using Bot.Domain.Calendar;
using Bot.Testing;

namespace Bot.Domain.Tests.Calendar;

public sealed class FamilyTimetableTests
{
    [Fact]
    public void A_school_day_has_one_round_in_the_afternoon() =>
        Due("2026-11-23", "2026-11-24").ShouldBe(
            [new DueItem.FamilyRound("family:MAU01:2026-11-23", At("2026-11-23T15:00:00"), At("2026-11-23T16:00:00"), new DateOnly(2026, 11, 23))]);

    [Theory]
    [InlineData("2026-11-22", "a Sunday")]
    [InlineData("2027-01-01", "a holiday of one day")]
    [InlineData("2027-02-08", "the middle of Tết")]
    [InlineData("2026-09-04", "the day before the school year: no return from a break within it")]
    [InlineData("2027-07-20", "summer")]
    public void Other_days_have_none(string day, string because) => Due(day, Next(day)).ShouldBeEmpty(because);

    [Fact]
    public void The_day_before_the_return_from_a_long_break_has_one_though_it_is_a_Sunday()
    {
        var day = Due("2027-02-14", "2027-02-15").ShouldHaveSingleItem().Day;

        day.DayOfWeek.ShouldBe(DayOfWeek.Sunday);
        FamilyTimetable.ReturnAfter(SampleSchool.Register, SampleSchool.Register.Classes[0], day).ShouldBe(new DateOnly(2027, 2, 15));
        FamilyTimetable.IsOrdinaryDay(SampleSchool.Register, SampleSchool.Register.Classes[0], day).ShouldBeFalse();
    }

    [Fact]
    public void Looking_every_minute_or_once_a_year_finds_the_same_rounds()
    {
        var (from, to) = (At("2027-01-25T00:00:00"), At("2027-02-20T00:00:00"));
        var piecemeal = new List<DueItem.FamilyRound>();
        for (var mark = from; mark < to; mark = mark.AddMinutes(7))
        {
            piecemeal.AddRange(FamilyTimetable.Due(SampleSchool.Register, mark, mark.AddMinutes(7)));
        }

        piecemeal.ShouldBe(FamilyTimetable.Due(SampleSchool.Register, from, to));
        piecemeal.Count.ShouldBe(6 + 1 + 5); // a week, the day before the return, the week after
    }

    private static IReadOnlyList<DueItem.FamilyRound> Due(string from, string to) =>
        FamilyTimetable.Due(SampleSchool.Register, At(from + "T00:00:00"), At(to + "T00:00:00"));

    private static string Next(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture).AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateTimeOffset At(string local) => DateTimeOffset.Parse(local + "+07:00", CultureInfo.InvariantCulture);
}
