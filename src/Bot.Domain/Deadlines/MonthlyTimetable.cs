using System.Globalization;
using Bot.Domain.Calendar;
using Bot.Domain.Schools;

namespace Bot.Domain.Deadlines;

/// <summary>
/// When the monthly report of the roll opens, is asked for again and is due (S4-05, S4-06, A.7): from the 15th to the end of the 24th, by the school's rule to the
/// 25th; asked on the 15th, 20th, 23rd and 24th. The opening waits for a school day, the rest comes before a day off.
/// </summary>
public static class MonthlyTimetable
{
    /// <summary>Days before the rule's day on which those who have not confirmed are asked again.</summary>
    private static readonly int[] Again = [5, 2, 1];

    /// <summary>The askings in the half-open span (<paramref name="from"/>, <paramref name="to"/>], by time. Months without a school day have none.</summary>
    public static IReadOnlyList<DueItem.MonthlyRoll> Due(SchoolRegister register, DateTimeOffset from, DateTimeOffset to)
    {
        var first = register.Clock.DateOf(from);
        var items = new List<DueItem.MonthlyRoll>();
        for (var month = MonthOf(first); month <= register.Clock.DateOf(to); month = month.AddMonths(1))
        {
            items.AddRange(Of(register, month).Where(item => from < item.At && item.At <= to));
        }

        return items;
    }

    /// <summary>The last day of the month's report, and how the rule has it.</summary>
    public static DueDay LastDay(SchoolRegister register, DateOnly month)
    {
        var rules = register.School.Rules;
        return DueDays.Of(register, new DeadlineTerm.Monthly(rules.MonthlyReportFromDay, rules.MonthlyReportDueDay, rules.MonthlyReportDueDayInclusive), month);
    }

    /// <summary>The month that is spoken of on a day: its own once the report has opened, else the one before.</summary>
    public static DateOnly MonthAsked(SchoolRegister register, DateOnly day) => day >= OpensOn(register, MonthOf(day)) ? MonthOf(day) : MonthOf(day).AddMonths(-1);

    /// <summary>The first school day on or after the 15th.</summary>
    public static DateOnly OpensOn(SchoolRegister register, DateOnly month) =>
        WorkDays.OnOrAfter(register, Day(month, register.School.Rules.MonthlyReportFromDay));

    public static DateOnly MonthOf(DateOnly day) => new(day.Year, day.Month, 1);

    private static IReadOnlyList<DueItem.MonthlyRoll> Of(SchoolRegister register, DateOnly month)
    {
        var (opens, lastDay) = (OpensOn(register, month), LastDay(register, month));
        var last = lastDay.Day;
        var due = Day(month, register.School.Rules.MonthlyReportDueDay);
        var inMonth = Enumerable.Range(0, DateTime.DaysInMonth(month.Year, month.Month)).Select(month.AddDays);
        if (opens > last || !inMonth.Any(day => Timetable.IsSchoolDay(register, day)))
        {
            return [];
        }

        List<DateOnly> days =
        [
            .. Again.Select(before => WorkDays.OnOrBefore(register, due.AddDays(-before)))
                .Append(last)
                .Append(opens)
                .Where(day => day >= opens && day <= last)
                .Distinct()
                .Order(),
        ];
        return
        [
            .. days.Select((day, index) => new DueItem.MonthlyRoll(
                string.Create(CultureInfo.InvariantCulture, $"month:{register.School.Id}:{month:yyyy-MM}:{day:dd}"),
                register.Clock.At(day, DeadlineTimetable.WarnAt),
                index + 1 < days.Count ? register.Clock.At(days[index + 1], DeadlineTimetable.WarnAt) : register.Clock.At(day.AddDays(1), TimeOnly.MinValue),
                month,
                lastDay,
                day == opens,
                days.Count - 1 - index)),
        ];
    }

    private static DateOnly Day(DateOnly month, int day) => month.AddDays(Math.Min(day, DateTime.DaysInMonth(month.Year, month.Month)) - 1);
}
