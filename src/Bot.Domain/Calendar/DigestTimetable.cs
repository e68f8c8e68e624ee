using System.Globalization;
using Bot.Domain.Deadlines;
using Bot.Domain.Schools;

namespace Bot.Domain.Calendar;

/// <summary>
/// When people hear of weeks and months (S4-03, S4-14): on the week's last school day those who owe roll calls in the morning and the list "quá 3 ngày" in the
/// evening, on the week's first school day the week before, on the month's last school day the month.
/// </summary>
public static class DigestTimetable
{
    /// <summary>Behind the morning's roll calls and what is said of them.</summary>
    public static readonly TimeOnly WeekAt = new(9, 0);

    /// <summary>The rounds in the half-open span (<paramref name="from"/>, <paramref name="to"/>], by time.</summary>
    public static IReadOnlyList<DueItem.DigestRound> Due(SchoolRegister register, DateTimeOffset from, DateTimeOffset to)
    {
        var due = new List<DueItem.DigestRound>();
        var lastDay = register.Clock.DateOf(to);
        for (var day = register.Clock.DateOf(from); day <= lastDay; day = day.AddDays(1))
        {
            if (Timetable.IsSchoolDay(register, day))
            {
                due.AddRange(On(register, day).Where(round => from < round.At && round.At <= to));
            }
        }

        return [.. due.OrderBy(round => round.At)];
    }

    /// <summary>The Monday of the week.</summary>
    public static DateOnly WeekOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static IEnumerable<DueItem.DigestRound> On(SchoolRegister register, DateOnly day)
    {
        var monday = WeekOf(day);
        var evening = register.Clock.At(day, LadderTimetable.EveningAt);
        var nextEvening = register.Clock.At(WorkDays.OnOrAfter(register, day.AddDays(1)), LadderTimetable.EveningAt);
        if (!HasSchool(register, day.AddDays(1), monday.AddDays(6)))
        {
            yield return Round(register, day, DigestKind.RollsWanted, register.Clock.At(day, LadderTimetable.MorningAt), evening);
            yield return Round(register, day, DigestKind.LongAbsences, evening, nextEvening);
        }

        if (!HasSchool(register, monday, day.AddDays(-1)) && HasSchool(register, monday.AddDays(-7), monday.AddDays(-1)))
        {
            yield return Round(register, day, DigestKind.Week, register.Clock.At(day, WeekAt), evening);
        }

        if (!HasSchool(register, day.AddDays(1), new DateOnly(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month))))
        {
            yield return Round(register, day, DigestKind.Month, evening, nextEvening);
        }
    }

    private static bool HasSchool(SchoolRegister register, DateOnly from, DateOnly to)
    {
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            if (Timetable.IsSchoolDay(register, day))
            {
                return true;
            }
        }

        return false;
    }

    private static DueItem.DigestRound Round(SchoolRegister register, DateOnly day, DigestKind kind, DateTimeOffset at, DateTimeOffset staleAt) =>
        new(string.Create(CultureInfo.InvariantCulture, $"digest:{register.School.Id}:{day:yyyy-MM-dd}:{kind.ToString().ToLowerInvariant()}"), at, staleAt, day, kind);
}

/// <summary>What is said of a week or month.</summary>
public enum DigestKind
{
    /// <summary>To teachers: roll calls of the week that were not reported.</summary>
    RollsWanted,

    /// <summary>The week's list "vắng quá 3 ngày".</summary>
    LongAbsences,

    /// <summary>The week before.</summary>
    Week,

    /// <summary>The month that ends.</summary>
    Month,
}
