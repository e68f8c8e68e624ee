using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Pages;

/// <summary>A class over the school year so far.</summary>
/// <param name="Months">Reported sessions, pupils and absences in them, by month.</param>
/// <param name="Pupils">Only those the visitor sees by name.</param>
public sealed record ClassView(SchoolClass Class, StaffMember? Teacher, HeatMap Map, IReadOnlyList<ClassMonth> Months, IReadOnlyList<ClassPupil> Pupils)
{
    /// <summary>Of which the visitor may correct the roll call; empty for who may not.</summary>
    public IReadOnlyList<Session> Sessions { get; init; } = [];

    /// <summary>Skipped periods of the pupils, the newest first; null for who is not told of them.</summary>
    public IReadOnlyList<SkippedLesson>? Skipped { get; init; }
}

public sealed record ClassMonth(DateOnly Month, int Sessions, int Enrolled, int Absent)
{
    /// <summary>Present of enrolled in percent; null where nothing was reported.</summary>
    public decimal? Percentage => Enrolled == 0 ? null : 100m * (Enrolled - Absent) / Enrolled;
}

/// <param name="Standing">Null in grades without the rule of 45.</param>
public sealed record ClassPupil(Pupil Pupil, AbsenceTotals Totals, LimitStanding? Standing);
