using Bot.Domain.Calendar;
using Bot.Domain.Schools;

namespace Bot.Domain.Attendance;

/// <summary>The same session of two days, over the classes that reported on both: a class that is silent today makes nothing better or worse.</summary>
/// <param name="Classes">How many reported on both days.</param>
public sealed record HeadcountComparison(DateOnly Day, DateOnly Before, Session Session, int Classes, AttendanceCount Now, AttendanceCount Then)
{
    /// <summary>In percentage points; null when there is nothing to compare.</summary>
    public decimal? Change => Now.Percentage - Then.Percentage;

    public static HeadcountComparison Of(SessionHeadcount now, SessionHeadcount before)
    {
        var both = now.Reported.Select(one => one.Class.Id).Intersect(before.Reported.Select(one => one.Class.Id)).ToHashSet();
        return new HeadcountComparison(
            now.Date, before.Date, now.Session, both.Count, AttendanceCount.Sum(now.Reported.Where(In)), AttendanceCount.Sum(before.Reported.Where(In)));

        bool In(ClassHeadcount one) => both.Contains(one.Class.Id);
    }

    /// <summary>The last day before, within a fortnight, on which any of the classes had the session; null when there was none.</summary>
    public static DateOnly? DayBefore(SchoolRegister register, IReadOnlyList<SchoolClass> classes, Session session, DateOnly day)
    {
        const int Fortnight = 14;
        for (var away = 1; away <= Fortnight; away++)
        {
            if (day.AddDays(-away) is var before && classes.Any(one => one.Sessions.Contains(session) && register.Calendar.IsHeld(before, session, one)))
            {
                return before;
            }
        }

        return null;
    }
}
