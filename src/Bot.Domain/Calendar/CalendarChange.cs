using Bot.Domain.Schools;

namespace Bot.Domain.Calendar;

/// <summary>
/// What leaders changed in chat, apart from <c>lich.csv</c>: a day off, a day of school that would be free, or the closure of a scope with its
/// learning mode (S2-17). From–to, both days included. Where several concern one session, the last one decided counts.
/// </summary>
/// <param name="Id">Short ASCII id, unique in the school.</param>
/// <param name="Scopes">Whom it concerns; never empty.</param>
public sealed record CalendarChange(
    SchoolId School, string Id, CalendarChangeKind Kind, DateOnly From, DateOnly To, IReadOnlyList<CalendarScope> Scopes, StaffId By, DateTimeOffset At)
{
    /// <summary>The only session it is about; null for whole days.</summary>
    public Session? Session { get; init; }

    public LearningMode Mode { get; init; }

    /// <summary>As given; empty where none was.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Number of the decision; empty where none was given.</summary>
    public string Decision { get; init; } = "";

    /// <summary>Who ended it before its time, and when; null while it stands.</summary>
    public StaffId? EndedBy { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Whether lessons in class are taken away, not given.</summary>
    public bool TakesAway => Kind is CalendarChangeKind.DayOff or CalendarChangeKind.Closure or CalendarChangeKind.DroppedOut;

    public bool IsOfWholeSchool => Scopes.Any(scope => scope is CalendarScope.WholeSchool);

    public bool Covers(DateOnly date, Session session) => From <= date && date <= To && (Session is null || Session == session);

    public bool Concerns(SchoolClass schoolClass) => Scopes.Any(scope => SchoolCalendar.Concerns(scope, schoolClass));

    public bool Concerns(PupilId pupil) => Scopes.Any(scope => scope is CalendarScope.OfPupil one && one.Pupil == pupil);
}

/// <summary>What a change does to the days it covers. The names are stored: never rename one.</summary>
public enum CalendarChangeKind
{
    /// <summary>Nghỉ: planned, e.g. 20/11.</summary>
    DayOff,

    /// <summary>Nghỉ đột xuất, or learning in another way.</summary>
    Closure,

    /// <summary>Học bù: lessons on days that would be free.</summary>
    MakeUp,

    /// <summary>Học lại: as the file has it, whatever was changed before.</summary>
    AsUsual,

    /// <summary>Bỏ học: one pupil, until the school year's end or the return.</summary>
    DroppedOut,
}
