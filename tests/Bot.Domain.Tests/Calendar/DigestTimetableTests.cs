using Bot.Domain.Calendar;
using Bot.Domain.Schools;
using Bot.Testing;

namespace Bot.Domain.Tests.Calendar;

public sealed class DigestTimetableTests
{
    [Fact]
    public void A_week_ends_with_its_list_and_is_told_on_the_next_monday() =>
        Due(SampleSchool.Register, "2026-11-23", "2026-11-30").ShouldBe(
        [
            "23 09:00 Week", "28 08:00 RollsWanted", "28 17:30 LongAbsences", "30 09:00 Week", "30 17:30 Month",
        ]);

    [Fact]
    public void A_last_day_of_the_week_that_is_off_moves_the_list_to_the_day_before() =>
        Due(With(new CalendarEntry(new(2026, 11, 28), new(2026, 11, 28), CalendarEntryKind.Holiday, new CalendarScope.WholeSchool(), "nghỉ")), "2026-11-27", "2026-11-28")
            .ShouldBe(["27 08:00 RollsWanted", "27 17:30 LongAbsences"]);

    [Fact]
    public void A_monday_off_moves_the_week_before_to_tuesday() =>
        Due(With(new CalendarEntry(new(2026, 11, 23), new(2026, 11, 23), CalendarEntryKind.Holiday, new CalendarScope.WholeSchool(), "nghỉ")), "2026-11-22", "2026-11-24")
            .ShouldBe(["24 09:00 Week"]);

    [Fact]
    public void Behind_the_weeks_of_Tet_there_is_no_week_before_to_tell_of() =>
        Due(SampleSchool.Register, "2027-02-01", "2027-02-16").ShouldBeEmpty();

    [Fact]
    public void A_month_whose_last_day_is_a_Sunday_is_told_on_the_Saturday() =>
        Due(SampleSchool.Register, "2027-01-30", "2027-01-31").ShouldBe(["30 08:00 RollsWanted", "30 17:30 LongAbsences", "30 17:30 Month"]);

    private static List<string> Due(SchoolRegister register, string from, string to) =>
        [.. DigestTimetable.Due(register, At(from), At(to).AddDays(1)).Select(round => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{round.At.ToOffset(TimeSpan.FromHours(7)):dd HH:mm} {round.Kind}"))];

    private static DateTimeOffset At(string day) => DateTimeOffset.Parse(day + "T00:00:00+07:00", System.Globalization.CultureInfo.InvariantCulture).ToUniversalTime();

    private static SchoolRegister With(CalendarEntry entry)
    {
        var sample = SampleSchool.Register;
        return new SchoolRegister(1, sample.School, sample.Classes, sample.Staff, sample.Pupils, sample.Guardians, [.. sample.Calendar.Entries, entry]);
    }
}
