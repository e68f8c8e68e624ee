using System.Globalization;
using Bot.Domain.Calendar;
using Bot.Domain.Schools;
using Bot.Testing;

namespace Bot.Domain.Tests.Calendar;

public sealed class SeasonTimetableTests
{
    private static readonly CalendarEntry Harvest = new(Day("2026-12-13"), Day("2026-12-15"), CalendarEntryKind.Harvest, new CalendarScope.OfGrade(7), "Thu hoạch");

    [Fact]
    public void Leaders_hear_seven_days_before_on_a_school_day_and_on_every_school_day_of_it() =>
        Due(Harvest).Select(round => round.Key).ShouldBe(
        [
            "season:MAU01:2026-12-05:ahead:harvest:2026-12-13:grade:7", // the seventh day before is a Sunday
            "season:MAU01:2026-12-14:watch:harvest:2026-12-13:grade:7",
            "season:MAU01:2026-12-15:watch:harvest:2026-12-13:grade:7",
        ]);

    [Fact]
    public void What_is_coming_is_stale_once_it_began_and_a_day_s_line_in_the_evening()
    {
        var due = Due(Harvest);

        due[0].StaleAt.ShouldBe(At("2026-12-13T00:00:00"));
        (due[1].At, due[1].StaleAt).ShouldBe((At("2026-12-14T08:30:00"), At("2026-12-14T17:00:00")));
    }

    [Fact]
    public void Holidays_are_no_seasons() => Due(Harvest with { Kind = CalendarEntryKind.Holiday }).ShouldBeEmpty();

    [Fact]
    public void In_a_closed_week_nothing_is_watched()
    {
        var closure = new CalendarEntry(Day("2026-12-14"), Day("2026-12-15"), CalendarEntryKind.EmergencyClosure, new CalendarScope.WholeSchool(), "Lũ");

        Due(Harvest, closure).Where(round => !round.IsAhead).ShouldBeEmpty();
    }

    private static IReadOnlyList<DueItem.SeasonRound> Due(params CalendarEntry[] entries)
    {
        var sample = SampleSchool.Register;
        var register = new SchoolRegister(2, sample.School, sample.Classes, sample.Staff, sample.Pupils, sample.Guardians, [.. sample.Calendar.Entries, .. entries]);
        return SeasonTimetable.Due(register, At("2026-11-30T00:00:00"), At("2026-12-31T00:00:00"));
    }

    private static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);

    private static DateTimeOffset At(string local) => DateTimeOffset.Parse(local + "+07:00", CultureInfo.InvariantCulture);
}
