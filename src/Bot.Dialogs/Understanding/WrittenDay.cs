using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Dialogs.Understanding;

/// <summary>A day as people write it, 12/11 or 12/11/2026: which year is meant where none is said.</summary>
internal static class WrittenDay
{
    private const int FirstYear = 1990;
    private const int LastYear = 2199;

    /// <summary>That day; null where the calendar has none, or not in the years a school can mean.</summary>
    public static DateOnly? At(int year, int month, int day) =>
        year is >= FirstYear and <= LastYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    /// <summary>Without a year the last such day up to today (this year or the one before); with one, that day wherever it lies.</summary>
    public static DateOnly? Last(int day, int month, int? year, DateOnly today) =>
        year is { } said ? At(said, month, day) : new[] { today.Year, today.Year - 1 }.Select(one => At(one, month, day)).FirstOrDefault(date => date <= today);

    /// <summary>Without a year the next such day from today on; with one, that day wherever it lies.</summary>
    public static DateOnly? Next(int day, int month, int? year, DateOnly today) =>
        year is { } said ? At(said, month, day) : new[] { today.Year, today.Year + 1 }.Select(one => At(one, month, day)).FirstOrDefault(date => date >= today);

    /// <summary>Without a year such a day nearest to today, on either side; with one, that day.</summary>
    public static DateOnly? Nearest(int day, int month, int? year, DateOnly today) =>
        year is { } said ? At(said, month, day)
        : Enumerable.Range(today.Year - 1, 3).Select(one => At(one, month, day)).OfType<DateOnly>()
            .OrderBy(date => Math.Abs(date.DayNumber - today.DayNumber)).Cast<DateOnly?>().FirstOrDefault();

    /// <summary>Groups <c>d</c>, <c>m</c> and, where written, <c>y</c> of a pattern.</summary>
    public static (int Day, int Month, int? Year) Of(Match match) => (Number(match, "d"), Number(match, "m"), match.Groups["y"].Success ? Number(match, "y") : null);

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
}
