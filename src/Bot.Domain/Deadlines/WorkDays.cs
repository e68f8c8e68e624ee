using Bot.Domain.Calendar;
using Bot.Domain.Schools;

namespace Bot.Domain.Deadlines;

/// <summary>
/// Days on which a school can hand something in. Within the school year those on which some class has school; outside it, where staff work though
/// no class is held, every day but Sunday.
/// </summary>
public static class WorkDays
{
    /// <summary>The longest stretch of days off that is looked over.</summary>
    private const int Longest = 60;

    public static bool IsDayOff(SchoolRegister register, DateOnly day) =>
        IsInSchoolYear(register, day) ? !Timetable.IsSchoolDay(register, day) : day.DayOfWeek == DayOfWeek.Sunday;

    /// <summary>The day itself, or the last one before it that is no day off.</summary>
    public static DateOnly OnOrBefore(SchoolRegister register, DateOnly day) => Nearest(register, day, -1);

    /// <summary>The day itself, or the first one after it that is no day off.</summary>
    public static DateOnly OnOrAfter(SchoolRegister register, DateOnly day) => Nearest(register, day, 1);

    /// <summary>The n-th day after that is no day off.</summary>
    public static DateOnly After(SchoolRegister register, DateOnly day, int count)
    {
        for (var passed = 0; passed < count; passed++)
        {
            day = OnOrAfter(register, day.AddDays(1));
        }

        return day;
    }

    private static DateOnly Nearest(SchoolRegister register, DateOnly day, int step)
    {
        for (var away = 0; away <= Longest; away++)
        {
            if (day.AddDays(step * away) is var near && !IsDayOff(register, near))
            {
                return near;
            }
        }

        return day;
    }

    private static bool IsInSchoolYear(SchoolRegister register, DateOnly day)
    {
        var years = register.Calendar.Entries.Where(entry => entry.Kind == CalendarEntryKind.SchoolYear).ToList();
        return years.Count == 0 || years.Exists(year => year.Covers(day));
    }
}
