namespace Bot.Domain.Calendar;

/// <summary>A row of <c>lich.csv</c>: from–to, both days included.</summary>
public sealed record CalendarEntry(DateOnly From, DateOnly To, CalendarEntryKind Kind, CalendarScope Scope, string Note)
{
    public bool Covers(DateOnly date) => From <= date && date <= To;
}

/// <summary>"Loại" of <c>lich.csv</c>.</summary>
public enum CalendarEntryKind
{
    /// <summary>Năm học.</summary>
    SchoolYear,

    /// <summary>Học kỳ.</summary>
    Semester,

    /// <summary>Nghỉ lễ: no school.</summary>
    Holiday,

    /// <summary>Học bù: school on a day that would be free.</summary>
    MakeUpDay,

    /// <summary>Nghỉ đột xuất: no school.</summary>
    EmergencyClosure,

    /// <summary>Mùa vụ: a risk period, school goes on.</summary>
    Harvest,

    /// <summary>Lễ hội: a risk period, school goes on.</summary>
    Festival,
}

/// <summary>"Phạm vi" of <c>lich.csv</c>: whom an entry concerns.</summary>
public abstract record CalendarScope
{
    private CalendarScope() { }

    public sealed record WholeSchool : CalendarScope;

    public sealed record OfGrade(int Grade) : CalendarScope;

    public sealed record OfClass(ClassId Class) : CalendarScope;

    public sealed record OfCampus(string Campus) : CalendarScope;

    /// <summary>One pupil; only in a <see cref="CalendarChange"/>, never in a file.</summary>
    public sealed record OfPupil(PupilId Pupil) : CalendarScope;
}
