using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.Tests.Understanding;

public sealed class WrittenDayTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Theory]
    [InlineData(23, 11, null, "2026-11-23")]
    [InlineData(24, 11, null, "2025-11-24")]
    [InlineData(5, 9, null, "2026-09-05")]
    [InlineData(24, 11, 2027, "2027-11-24")]
    [InlineData(29, 2, null, null)]
    [InlineData(31, 4, null, null)]
    [InlineData(1, 13, null, null)]
    [InlineData(0, 5, null, null)]
    [InlineData(1, 1, 1989, null)]
    [InlineData(1, 1, 9999, null)]
    public void Without_a_year_the_last_such_day_is_meant(int day, int month, int? year, string? expected) => Shown(WrittenDay.Last(day, month, year, Today)).ShouldBe(expected);

    [Theory]
    [InlineData(23, 11, null, "2026-11-23")]
    [InlineData(22, 11, null, "2027-11-22")]
    [InlineData(1, 3, null, "2027-03-01")]
    [InlineData(22, 11, 2026, "2026-11-22")]
    public void Or_the_next(int day, int month, int? year, string? expected) => Shown(WrittenDay.Next(day, month, year, Today)).ShouldBe(expected);

    [Theory]
    [InlineData(22, 11, null, "2026-11-22")]
    [InlineData(3, 1, null, "2027-01-03")]
    [InlineData(3, 9, null, "2026-09-03")]
    [InlineData(30, 2, null, null)]
    public void Or_the_nearest(int day, int month, int? year, string? expected) => Shown(WrittenDay.Nearest(day, month, year, Today)).ShouldBe(expected);

    private static string? Shown(DateOnly? date) => date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
