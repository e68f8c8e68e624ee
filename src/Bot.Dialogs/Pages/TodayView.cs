using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;

namespace Bot.Dialogs.Pages;

/// <summary>What Today shows to one visitor: nothing in it is hidden from that person in a chat.</summary>
/// <param name="Scope">Null for who sees no class.</param>
/// <param name="Count">Null where the classes have no session that day.</param>
public sealed record TodayView(PageVisitor Visitor, IReadOnlyList<PageScope> Scopes, PageScope? Scope, IReadOnlyList<Session> Sessions, SessionHeadcount? Count)
{
    /// <summary>The session that is shown; also where there are only hamlets. Null where none is held that day.</summary>
    public Session? Shown { get; init; }

    /// <summary>By level, where the school has several.</summary>
    public IReadOnlyList<(string Level, AttendanceCount Count)> Levels { get; init; } = [];

    public HeadcountComparison? Before { get; init; }

    /// <summary>Each class of the scope; empty where only totals are shown.</summary>
    public IReadOnlyList<TodayClass> Classes { get; init; } = [];

    /// <summary>Absent and nobody said why, by name.</summary>
    public IReadOnlyList<TodayPupil> Unexplained { get; init; } = [];

    /// <summary>The same of children whom the visitor does not see by name.</summary>
    public int UnexplainedElsewhere { get; init; }

    /// <summary>Absent children whose names were not said.</summary>
    public int Unnamed { get; init; }

    public IReadOnlyList<string> Discrepancies { get; init; } = [];

    public IReadOnlyList<string> Alarms { get; init; } = [];

    public IReadOnlyList<(string Hamlet, GroupHeadcount Count)> Hamlets { get; init; } = [];

    /// <summary>Whether the visitor may chase a class.</summary>
    public bool MayRemind { get; init; }

    public IEnumerable<TodayClass> Outstanding => Classes.Where(one => one.Count is null);
}

/// <param name="Count">Null while it has not reported.</param>
/// <param name="At">When it reported.</param>
/// <param name="Teacher">Who is asked to report it; null where nobody is named.</param>
public sealed record TodayClass(ClassId Class, int Enrolled, ClassHeadcount? Count, TimeOnly? At, string? Teacher);

/// <param name="Said">Whether with leave, as the teacher said.</param>
public sealed record TodayPupil(PupilId Pupil, string Name, ClassId Class, string Said);
