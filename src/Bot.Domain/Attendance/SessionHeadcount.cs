using Bot.Domain.Calendar;
using Bot.Domain.Schools;

namespace Bot.Domain.Attendance;

/// <summary>
/// The headcount of some classes in one session: reported classes are counted, classes that have not reported stand apart and are never
/// counted as present (features: not reported ≠ present).
/// </summary>
public sealed record SessionHeadcount(DateOnly Date, Session Session, IReadOnlyList<ClassHeadcount> Reported, IReadOnlyList<SchoolClass> Outstanding)
{
    private static readonly Dictionary<PupilId, CalendarChange> Nobody = [];

    /// <summary>Pupils of the classes that reported, without those who learn in another way.</summary>
    public int Enrolled => Reported.Sum(one => one.Enrolled);

    /// <summary>Pupils of all classes that have school in this session, reported or not.</summary>
    public required int EnrolledInAll { get; init; }

    public int Present => Reported.Sum(one => one.Present);

    public int Absent => Reported.Sum(one => one.Absent);

    /// <summary>Pupils of the classes that reported who learn in another way: neither present nor absent.</summary>
    public int InOtherMode => Reported.Sum(one => one.InOtherMode);

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
        var hasChanges = register.Calendar.HasChanges(date, session); // asked once: a year of sixty classes asks for two thousand pupils four hundred times
        foreach (var schoolClass in classes.Where(one => one.Sessions.Contains(session) && register.Calendar.IsHeld(date, session, one)))
        {
            var pupils = register.PupilsOf(schoolClass.Id);
            var away = !hasChanges ? Nobody : pupils.Select(pupil => (pupil.Id, Change: register.Calendar.ChangeOf(date, session, pupil.Id))).Where(one => one.Change is not null).ToDictionary(one => one.Id, one => one.Change!);
            enrolledInAll += pupils.Count - away.Count;
            if (rollCalls.GetValueOrDefault(new RollCallKey(schoolClass.Id, date, session)) is { IsReported: true } rollCall)
            {
                reported.Add(Of(schoolClass, rollCall, away));
            }
            else if (pupils.Count > away.Count)
            {
                outstanding.Add(schoolClass);
            }
        }

        return new SessionHeadcount(date, session, reported, outstanding) { EnrolledInAll = enrolledInAll };
    }

    /// <summary>
    /// Who learns in another way is neither present nor absent, whether decided for the pupil or said in the report (S2-08); who dropped out is not of the
    /// class, and stands in the number of a report only when that was made before it was known.
    /// </summary>
    private static ClassHeadcount Of(SchoolClass schoolClass, RollCall rollCall, Dictionary<PupilId, CalendarChange> away)
    {
        if (away.Count == 0 && rollCall.Elsewhere.Count == 0)
        {
            return AsReported(schoolClass, rollCall); // nearly always
        }

        var absences = rollCall.Absences.Where(absence => !away.ContainsKey(absence.Pupil)).ToList();
        var gone = away.Where(one => one.Value.Kind == CalendarChangeKind.DroppedOut).Select(one => one.Value).ToList();
        var elsewhere = away.Where(one => one.Value.Kind != CalendarChangeKind.DroppedOut).Select(one => one.Key)
            .Union(rollCall.Elsewhere.Where(absence => absence.Reason == ReasonCode.HT).Select(absence => absence.Pupil)).Count();
        return new ClassHeadcount(
            schoolClass,
            rollCall.Enrolled - elsewhere - gone.Count(change => rollCall.ReportedAt < change.At),
            rollCall.AbsentCount!.Value - (rollCall.Absences.Count - absences.Count),
            absences.Count(absence => absence.Kind == AbsenceKind.Excused),
            absences.Count(absence => absence.Kind == AbsenceKind.Unexcused))
        {
            InOtherMode = elsewhere,
        };
    }

    private static ClassHeadcount AsReported(SchoolClass schoolClass, RollCall rollCall)
    {
        var (excused, unexcused) = (0, 0);
        foreach (var absence in rollCall.Absences)
        {
            excused += absence.Kind == AbsenceKind.Excused ? 1 : 0;
            unexcused += absence.Kind == AbsenceKind.Unexcused ? 1 : 0;
        }

        return new ClassHeadcount(schoolClass, rollCall.Enrolled, rollCall.AbsentCount!.Value, excused, unexcused);
    }
}

/// <summary>One class that reported.</summary>
public sealed record ClassHeadcount(SchoolClass Class, int Enrolled, int Absent, int Excused, int Unexcused)
{
    public int Present => Enrolled - Absent;

    /// <summary>Pupils of the class who learn in another way; not among <see cref="Enrolled"/>.</summary>
    public int InOtherMode { get; init; }
}
