using Bot.Domain.Schools;

namespace Bot.Domain.Calendar;

/// <summary>
/// Which days are school days, for the school and for one class. Imported, never computed (domain.md D.3): a day is a school day when its
/// weekday is taught and it lies in the school year, unless an entry takes it away (holiday, closure); a make-up day gives it back.
/// </summary>
public sealed class SchoolCalendar(IReadOnlySet<DayOfWeek> schoolDays, IReadOnlyList<CalendarEntry> entries)
{
    private readonly IReadOnlySet<DayOfWeek> _schoolDays = schoolDays;

    public IReadOnlyList<CalendarEntry> Entries { get; } = entries;

    /// <summary>Whether the class has school on that date.</summary>
    public bool IsSchoolDay(DateOnly date, SchoolClass schoolClass)
    {
        var free = !_schoolDays.Contains(date.DayOfWeek) || !IsInSchoolYear(date);
        foreach (var entry in Entries)
        {
            if (!entry.Covers(date) || !Concerns(entry.Scope, schoolClass))
            {
                continue;
            }

            if (entry.Kind == CalendarEntryKind.MakeUpDay)
            {
                return true;
            }

            free |= entry.Kind is CalendarEntryKind.Holiday or CalendarEntryKind.EmergencyClosure;
        }

        return !free;
    }

    private bool IsInSchoolYear(DateOnly date)
    {
        var years = Entries.Where(entry => entry.Kind == CalendarEntryKind.SchoolYear).ToList();
        return years.Count == 0 || years.Exists(year => year.Covers(date));
    }

    private static bool Concerns(CalendarScope scope, SchoolClass schoolClass) => scope switch
    {
        CalendarScope.WholeSchool => true,
        CalendarScope.OfGrade grade => grade.Grade == schoolClass.Grade,
        CalendarScope.OfClass named => named.Class == schoolClass.Id,
        CalendarScope.OfCampus campus => string.Equals(campus.Campus, schoolClass.Campus, StringComparison.OrdinalIgnoreCase),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
