using Bot.Domain.Attendance;

namespace Bot.Domain.Deadlines;

/// <summary>What a homeroom teacher confirmed of the class for a month (S4-05): the roll, who came and went, and the sessions missed.</summary>
/// <param name="Month">First day of the month.</param>
/// <param name="Enrolled">Sĩ số, as the teacher confirmed it.</param>
public sealed record MonthlyReport(SchoolId School, DateOnly Month, ClassId Class, int Enrolled, StaffId ConfirmedBy, DateTimeOffset ConfirmedAt)
{
    /// <summary>Chuyển đến within the month.</summary>
    public int Came { get; init; }

    /// <summary>Chuyển đi within the month.</summary>
    public int Went { get; init; }

    /// <summary>Bỏ học within the month.</summary>
    public int DroppedOut { get; init; }

    /// <summary>Sessions missed in the month until it was shown, as the roll calls have them.</summary>
    public MonthlyAbsences Absences { get; init; } = new(0, 0, 0);
}

/// <summary>Sessions missed by pupils of a class.</summary>
public sealed record MonthlyAbsences(int Excused, int Unexcused, int Unstated)
{
    public int All => Excused + Unexcused + Unstated;

    /// <summary>From the newest revisions of a class's roll calls.</summary>
    public static MonthlyAbsences Of(IEnumerable<RollCall> rollCalls)
    {
        var absences = rollCalls.SelectMany(rollCall => rollCall.Absences).ToList();
        return new MonthlyAbsences(
            absences.Count(absence => absence.Kind == AbsenceKind.Excused),
            absences.Count(absence => absence.Kind == AbsenceKind.Unexcused),
            absences.Count(absence => absence.Kind is not (AbsenceKind.Excused or AbsenceKind.Unexcused)));
    }
}
