using Bot.Domain.Schools;

namespace Bot.Domain.Calendar;

/// <summary>
/// Which days are school days, for the school and for one class. Imported, never computed (domain.md D.3): a day is a school day when its
/// weekday is taught and it lies in the school year, unless an entry takes it away (holiday, closure); a make-up day gives it back. What leaders
/// changed since comes last, and the last change wins.
/// </summary>
public sealed class SchoolCalendar(IReadOnlySet<DayOfWeek> schoolDays, IReadOnlyList<CalendarEntry> entries, IReadOnlyList<CalendarChange> changes)
{
    private readonly IReadOnlySet<DayOfWeek> _schoolDays = schoolDays;
    private readonly CalendarEntry[] _years = [.. entries.Where(entry => entry.Kind == CalendarEntryKind.SchoolYear)];
    private readonly CalendarChange[] _changes = [.. changes.OrderBy(change => change.At)];
    private readonly CalendarChange[] _dropouts = [.. changes.Where(change => change.Kind == CalendarChangeKind.DroppedOut).OrderBy(change => change.At)];
    private readonly CalendarChange[] _standingDropouts = [.. changes.Where(change => change.Kind == CalendarChangeKind.DroppedOut && change.EndedAt is null)];

    /// <summary>Of <c>lich.csv</c>, in file order.</summary>
    public IReadOnlyList<CalendarEntry> Entries { get; } = entries;

    /// <summary>Of leaders in chat, those that stand, in the order they were decided.</summary>
    public IReadOnlyList<CalendarChange> Changes => _changes;

    /// <summary>By which pupils dropped out who are not back.</summary>
    public IReadOnlyList<CalendarChange> StandingDropouts => _standingDropouts;

    /// <summary>The last change by which the pupil had dropped out on that day; null for a pupil of the school.</summary>
    public CalendarChange? DropoutOf(PupilId pupil, DateOnly day)
    {
        // Asked for every pupil of a class at each of its reports.
        for (var last = _dropouts.Length - 1; last >= 0; last--)
        {
            if (_dropouts[last].From <= day && day <= _dropouts[last].To && _dropouts[last].Concerns(pupil))
            {
                return _dropouts[last];
            }
        }

        return null;
    }

    /// <summary>Whether the class has any of its sessions on that date.</summary>
    public bool IsSchoolDay(DateOnly date, SchoolClass schoolClass) => schoolClass.Sessions.Any(session => IsHeld(date, session, schoolClass));

    /// <summary>Whether the class is taught in class in that session.</summary>
    public bool IsHeld(DateOnly date, Session session, SchoolClass schoolClass) =>
        ChangeOf(date, session, schoolClass) switch
        {
            { TakesAway: true } => false,
            { Kind: CalendarChangeKind.MakeUp } => true,
            _ => IsHeldByFile(date, schoolClass),
        };

    /// <summary>The change that decides about the class in that session; null where only the file does.</summary>
    public CalendarChange? ChangeOf(DateOnly date, Session session, SchoolClass schoolClass)
    {
        // Asked for every class in every session of a year: a loop, because a query would allocate what it captures each time.
        for (var last = _changes.Length - 1; last >= 0; last--)
        {
            if (_changes[last].Covers(date, session) && _changes[last].Concerns(schoolClass))
            {
                return _changes[last];
            }
        }

        return null;
    }

    /// <summary>The change by which this pupil does not come to class in that session, while the class does; null for most.</summary>
    public CalendarChange? ChangeOf(DateOnly date, Session session, PupilId pupil) =>
        Changes.LastOrDefault(change => change.Covers(date, session) && change.Concerns(pupil)) is { TakesAway: true } change ? change : null;

    /// <summary>Whether <see cref="ChangeOf(DateOnly, Session, PupilId)"/> has anything to look at in that session; on most days it has not.</summary>
    public bool HasChanges(DateOnly date, Session session) => Changes.Any(change => change.Covers(date, session));

    private bool IsHeldByFile(DateOnly date, SchoolClass schoolClass)
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

    /// <summary>First and last day of the school year that the date lies in; where the calendar names none, from 1 August to 31 July.</summary>
    public (DateOnly From, DateOnly To) YearOf(DateOnly date)
    {
        if (Array.Find(_years, year => year.Covers(date)) is { } named)
        {
            return (named.From, named.To);
        }

        var began = date.Month >= 8 ? date.Year : date.Year - 1;
        return (new DateOnly(began, 8, 1), new DateOnly(began + 1, 7, 31));
    }

    /// <summary>The entries that concern the class, in the order of the file.</summary>
    public IEnumerable<CalendarEntry> Of(SchoolClass schoolClass) => Entries.Where(entry => Concerns(entry.Scope, schoolClass));

    /// <summary>The class's first school day after that date, not further away than so many days; null when there is none.</summary>
    public DateOnly? NextSchoolDay(DateOnly after, SchoolClass schoolClass, int within) => Nearest(after, schoolClass, within, step: 1);

    /// <summary>The class's last school day before that date, not further away than so many days; null when there is none.</summary>
    public DateOnly? PreviousSchoolDay(DateOnly before, SchoolClass schoolClass, int within) => Nearest(before, schoolClass, within, step: -1);

    private DateOnly? Nearest(DateOnly from, SchoolClass schoolClass, int within, int step)
    {
        for (var away = 1; away <= within; away++)
        {
            if (from.AddDays(step * away) is var day && IsSchoolDay(day, schoolClass))
            {
                return day;
            }
        }

        return null;
    }

    private bool IsInSchoolYear(DateOnly date)
    {
        foreach (var year in _years)
        {
            if (year.Covers(date))
            {
                return true;
            }
        }

        return _years.Length == 0;
    }

    /// <summary>Whether a scope takes in the whole class.</summary>
    public static bool Concerns(CalendarScope scope, SchoolClass schoolClass) => scope switch
    {
        CalendarScope.WholeSchool => true,
        CalendarScope.OfGrade grade => grade.Grade == schoolClass.Grade,
        CalendarScope.OfClass named => named.Class == schoolClass.Id,
        CalendarScope.OfPupil => false,
        CalendarScope.OfCampus campus => string.Equals(campus.Campus, schoolClass.Campus, StringComparison.OrdinalIgnoreCase),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
