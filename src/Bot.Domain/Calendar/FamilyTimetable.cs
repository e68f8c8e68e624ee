using System.Globalization;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Domain.Calendar;

/// <summary>
/// On which days, and when, families may be told something that is no question of safety: once a day, in the afternoon, when the day's
/// roll calls are known. Never on a Sunday or a day without school, save the day before the return from a long break (domain.md C.2).
/// </summary>
public static class FamilyTimetable
{
    /// <summary>Within the hours in which families answer (14:00 to 16:00), after the cut-off of the afternoon.</summary>
    public static readonly TimeOnly RoundAt = new(15, 0);

    /// <summary>What has not left by then is not sent any more.</summary>
    public static readonly TimeOnly RoundEnds = new(16, 0);

    /// <summary>So many days without school are a long break.</summary>
    public const int LongBreak = 5;

    /// <summary>So many days before a harvest or festival its families are told.</summary>
    public const int SeasonNotice = 2;

    /// <summary>How far back the last ordinary day before a season is looked for: it may begin behind a break.</summary>
    private const int SeasonSearch = 9;

    /// <summary>The longest break within a school year that is looked for.</summary>
    private const int LongestBreak = 60;

    /// <summary>The rounds in the half-open span (<paramref name="from"/>, <paramref name="to"/>], by time.</summary>
    public static IReadOnlyList<DueItem.FamilyRound> Due(SchoolRegister register, DateTimeOffset from, DateTimeOffset to)
    {
        var due = new List<DueItem.FamilyRound>();
        var lastDay = register.Clock.DateOf(to);
        for (var day = register.Clock.DateOf(from); day <= lastDay; day = day.AddDays(1))
        {
            var at = register.Clock.At(day, RoundAt);
            if (from < at && at <= to && IsHeld(register, day))
            {
                var key = string.Create(CultureInfo.InvariantCulture, $"family:{register.School.Id}:{day:yyyy-MM-dd}");
                due.Add(new DueItem.FamilyRound(key, at, register.Clock.At(day, RoundEnds), day));
            }
        }

        return due;
    }

    /// <summary>Whether the class may be spoken of on that day as on any other: it has school, and it is no Sunday.</summary>
    public static bool IsOrdinaryDay(SchoolRegister register, SchoolClass schoolClass, DateOnly day) =>
        day.DayOfWeek != DayOfWeek.Sunday && register.Calendar.IsSchoolDay(day, schoolClass);

    /// <summary>Tomorrow, when the class returns on it from a long break within the school year; else null.</summary>
    public static DateOnly? ReturnAfter(SchoolRegister register, SchoolClass schoolClass, DateOnly day)
    {
        var tomorrow = day.AddDays(1);
        return register.Calendar.IsSchoolDay(tomorrow, schoolClass)
            && register.Calendar.PreviousSchoolDay(tomorrow, schoolClass, LongestBreak) is { } last
            && tomorrow.DayNumber - last.DayNumber > LongBreak
            && register.Calendar.YearOf(last) == register.Calendar.YearOf(tomorrow)
                ? tomorrow
                : null;
    }

    /// <summary>
    /// A harvest or festival of the class that is near: spoken of two days before it begins, or on the last ordinary day before that; what could not be
    /// said then may still be until it begins.
    /// </summary>
    /// <returns>The entry, and the day since which it may be spoken of; null when none is near.</returns>
    public static (CalendarEntry Entry, DateOnly Since)? SeasonAhead(SchoolRegister register, SchoolClass schoolClass, DateOnly day)
    {
        foreach (var entry in register.Calendar.Of(schoolClass).Where(entry => entry.Kind is CalendarEntryKind.Harvest or CalendarEntryKind.Festival && day < entry.From))
        {
            for (var before = SeasonNotice; before <= SeasonNotice + SeasonSearch; before++)
            {
                if (entry.From.AddDays(-before) is var since && IsOrdinaryDay(register, schoolClass, since))
                {
                    if (day >= since)
                    {
                        return (entry, since);
                    }

                    break;
                }
            }
        }

        return null;
    }

    /// <summary>The Sunday on whose evening boarders return for a Monday with school.</summary>
    public static bool IsBoardersReturn(SchoolRegister register, SchoolClass schoolClass, DateOnly day) =>
        day.DayOfWeek == DayOfWeek.Sunday && register.Calendar.IsSchoolDay(day.AddDays(1), schoolClass);

    private static bool IsHeld(SchoolRegister register, DateOnly day) => register.Classes.Any(schoolClass =>
        IsOrdinaryDay(register, schoolClass, day)
        || ReturnAfter(register, schoolClass, day) is not null
        || (IsBoardersReturn(register, schoolClass, day) && register.PupilsOf(schoolClass.Id).Any(pupil => pupil.Boarding == Boarding.Boarder)));
}
