namespace Bot.Domain.Attendance;

/// <summary>
/// What adds up: pupils over classes of one session, or pupils times sessions ("lượt") over several. Only reported classes are in it; a total is the sum of
/// its parts, and a percentage is taken of the total, never averaged.
/// </summary>
/// <param name="Reports">Roll calls that were reported.</param>
/// <param name="Enrolled">Pupils of the reported classes, without those who learn in another way.</param>
/// <param name="InOtherMode">Pupils who learn in another way: neither present nor absent.</param>
public readonly record struct AttendanceCount(int Reports, int Enrolled, int Absent, int Excused, int Unexcused, int InOtherMode)
{
    public int Present => Enrolled - Absent;

    /// <summary>Absent, and nobody said whether with leave.</summary>
    public int Unstated => Absent - Excused - Unexcused;

    /// <summary>Null when nothing was reported, or when nobody was expected.</summary>
    public decimal? Percentage => Enrolled == 0 ? null : 100m * Present / Enrolled;

    public static AttendanceCount operator +(AttendanceCount one, AttendanceCount other) => one.Plus(other);

    public AttendanceCount Plus(AttendanceCount other) => new(
        Reports + other.Reports, Enrolled + other.Enrolled, Absent + other.Absent, Excused + other.Excused, Unexcused + other.Unexcused, InOtherMode + other.InOtherMode);

    public static AttendanceCount Of(ClassHeadcount one) => new(1, one.Enrolled, one.Absent, one.Excused, one.Unexcused, one.InOtherMode);

    public static AttendanceCount Sum(IEnumerable<ClassHeadcount> classes) => classes.Select(Of).Aggregate(default(AttendanceCount), Add);

    private static AttendanceCount Add(AttendanceCount sum, AttendanceCount next) => sum + next;
}
