using Bot.Domain.Schools;

namespace Bot.Domain.Calendar;

/// <summary>The first school days of one class behind a long break within the school year (Tết, a long closure), in which it is asked daily who is not back (S3-03).</summary>
/// <param name="LastBefore">The last school day before the break.</param>
/// <param name="Days">The school days that are followed, the day of the return first; never empty.</param>
/// <param name="LeadersOn">The school day at whose end the leaders are told who is not back (S3-05).</param>
public sealed record ReturnPeriod(DateOnly LastBefore, IReadOnlyList<DateOnly> Days, DateOnly LeadersOn)
{
    /// <summary>The longest break within a school year that is looked for.</summary>
    private const int LongestBreak = 60;

    /// <summary>The day of the return.</summary>
    public DateOnly FirstDay => Days[0];

    public DateOnly LastDay => Days[^1];

    /// <summary>The school day, counted from 1 on the day of the return; on a day off the last one before it, 0 before the return.</summary>
    public int NumberOf(DateOnly day) => Days.Count(one => one <= day);

    /// <summary>The period that a day lies in, from the day of the return to its last day, days off between them included; null for any other day.</summary>
    public static ReturnPeriod? Of(SchoolRegister register, SchoolClass schoolClass, DateOnly day)
    {
        var calendar = register.Calendar;
        var (follow, leaders) = (register.School.Rules.PostHolidayFollowUpDays, register.School.Rules.PostHolidayEscalateAfterDays);
        var first = calendar.IsSchoolDay(day, schoolClass) ? day : calendar.PreviousSchoolDay(day, schoolClass, FamilyTimetable.LongBreak);
        for (var number = 1; number <= Math.Max(follow, leaders) && follow > 0 && first is { } candidate; number++)
        {
            if (calendar.PreviousSchoolDay(candidate, schoolClass, LongestBreak) is not { } before)
            {
                return null; // the school year began
            }

            if (candidate.DayNumber - before.DayNumber > FamilyTimetable.LongBreak)
            {
                var period = calendar.YearOf(before) == calendar.YearOf(candidate) ? From(register, schoolClass, before, candidate) : null;
                return period is not null && day <= period.LastDay ? period : null;
            }

            first = before;
        }

        return null;
    }

    /// <summary>The period that begins on that day; null when the class does not return from a long break then.</summary>
    public static ReturnPeriod? Beginning(SchoolRegister register, SchoolClass schoolClass, DateOnly day) =>
        Of(register, schoolClass, day) is { } period && period.FirstDay == day ? period : null;

    private static ReturnPeriod From(SchoolRegister register, SchoolClass schoolClass, DateOnly before, DateOnly first)
    {
        var rules = register.School.Rules;
        var days = new List<DateOnly> { first };
        while (days.Count < Math.Max(rules.PostHolidayFollowUpDays, rules.PostHolidayEscalateAfterDays)
            && register.Calendar.NextSchoolDay(days[^1], schoolClass, FamilyTimetable.LongBreak) is { } next)
        {
            days.Add(next);
        }

        var leadersOn = rules.PostHolidayCountsCalendarDays
            ? days.FindLast(day => day.DayNumber - first.DayNumber < rules.PostHolidayEscalateAfterDays)
            : days[Math.Clamp(rules.PostHolidayEscalateAfterDays - 1, 0, days.Count - 1)];
        return new ReturnPeriod(before, days, leadersOn == default ? first : leadersOn);
    }
}
