using Bot.Domain.Calendar;
using Bot.Domain.Schools;

namespace Bot.Domain.Attendance;

/// <summary>
/// The headcount of some classes in one session: reported classes are counted, classes that have not reported stand apart and are never
/// counted as present (features: not reported ≠ present).
/// </summary>
public sealed record SessionHeadcount(DateOnly Date, Session Session, IReadOnlyList<ClassHeadcount> Reported, IReadOnlyList<SchoolClass> Outstanding)
{
    /// <summary>Pupils of the classes that reported.</summary>
    public int Enrolled => Reported.Sum(one => one.Enrolled);

    /// <summary>Pupils of all classes that have school in this session, reported or not.</summary>
    public required int EnrolledInAll { get; init; }

    public int Present => Reported.Sum(one => one.Present);

    public int Absent => Reported.Sum(one => one.Absent);

    public int Excused => Reported.Sum(one => one.Excused);

    public int Unexcused => Reported.Sum(one => one.Unexcused);

    /// <summary>Absent, and nobody said whether with leave; names not known included.</summary>
    public int Unstated => Absent - Excused - Unexcused;

    /// <summary>Present of enrolled in percent over reported classes only; null when none reported.</summary>
    public decimal? Percentage => Enrolled == 0 ? null : 100m * Present / Enrolled;

    /// <summary>Counts the classes given that have school in the session.</summary>
    public static SessionHeadcount Of(SchoolRegister register, IEnumerable<SchoolClass> classes, IReadOnlyDictionary<RollCallKey, RollCall> rollCalls, DateOnly date, Session session)
    {
        var reported = new List<ClassHeadcount>();
        var outstanding = new List<SchoolClass>();
        var enrolledInAll = 0;
        foreach (var schoolClass in classes.Where(one => one.Sessions.Contains(session) && register.Calendar.IsSchoolDay(date, one)))
        {
            enrolledInAll += register.EnrolmentOf(schoolClass.Id);
            if (rollCalls.GetValueOrDefault(new RollCallKey(schoolClass.Id, date, session)) is { IsReported: true } rollCall)
            {
                reported.Add(new ClassHeadcount(
                    schoolClass,
                    rollCall.Enrolled,
                    rollCall.AbsentCount!.Value,
                    rollCall.Absences.Count(absence => absence.Kind == AbsenceKind.Excused),
                    rollCall.Absences.Count(absence => absence.Kind == AbsenceKind.Unexcused)));
            }
            else if (register.EnrolmentOf(schoolClass.Id) > 0)
            {
                outstanding.Add(schoolClass);
            }
        }

        return new SessionHeadcount(date, session, reported, outstanding) { EnrolledInAll = enrolledInAll };
    }
}

/// <summary>One class that reported.</summary>
public sealed record ClassHeadcount(SchoolClass Class, int Enrolled, int Absent, int Excused, int Unexcused)
{
    public int Present => Enrolled - Absent;
}
