using Bot.Domain.Calendar;
using Bot.Testing;

namespace Bot.Domain.Tests.Calendar;

public sealed class LadderTimetableTests
{
    private static readonly DateTimeOffset Saturday = Local("2026-11-28T00:00");

    [Fact]
    public void A_school_day_has_a_morning_a_first_day_and_an_evening() =>
        LadderTimetable.Due(SampleSchool.Register, Saturday, Saturday.AddDays(1)).Select(round => (round.Key, round.At)).ShouldBe(
        [
            ("ladder:MAU01:2026-11-28:morning", Local("2026-11-28T08:00")),
            ("ladder:MAU01:2026-11-28:firstday", Local("2026-11-28T08:00")),
            ("ladder:MAU01:2026-11-28:evening", Local("2026-11-28T17:30")),
        ]);

    [Fact]
    public void A_day_off_has_none() =>
        LadderTimetable.Due(SampleSchool.Register, Saturday.AddDays(1), Saturday.AddDays(2)).ShouldBeEmpty();

    [Fact]
    public void What_the_evening_has_to_say_is_said_the_next_morning_and_not_two_days_later()
    {
        var evening = LadderTimetable.Due(SampleSchool.Register, Saturday, Saturday.AddDays(1))[^1];

        evening.IsStale(Local("2026-11-29T08:00")).ShouldBeFalse();
        evening.IsStale(Local("2026-11-29T17:30")).ShouldBeTrue();
    }

    private static DateTimeOffset Local(string time) => DateTimeOffset.Parse(time + "+07:00", System.Globalization.CultureInfo.InvariantCulture).ToUniversalTime();
}
