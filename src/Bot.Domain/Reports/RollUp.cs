using Bot.Domain.Attendance;
using Bot.Domain.Schools;

namespace Bot.Domain.Reports;

/// <summary>Whose figures a line of a roll-up has.</summary>
public abstract record RollUpPlace
{
    private RollUpPlace()
    {
    }

    public sealed record OfCommune(string Name) : RollUpPlace;

    public sealed record OfLevel(SchoolLevel Level) : RollUpPlace;

    public sealed record OfSchool(string Name) : RollUpPlace;

    public sealed record OfGrade(int Grade) : RollUpPlace;

    public sealed record OfClass(ClassId Class) : RollUpPlace;
}

/// <summary>
/// Commune → level → school → grade → class (S1-10): every figure is the sum of its parts, down to the pupils. What was not reported stands apart and is in no rate. Huy động and
/// chuyên cần are different rates: pupils of the register against the target, and who came of those who should have.
/// </summary>
/// <param name="Enrolled">Sĩ số of the register.</param>
/// <param name="Count">Of the sessions that were reported.</param>
/// <param name="Unreported">Sessions of classes that were held and not reported.</param>
/// <param name="Target">Chỉ tiêu giao; null where none was given, or not for all of it.</param>
public sealed record RollUp(RollUpPlace Place, int Enrolled, AttendanceCount Count, int Unreported, int? Target, IReadOnlyList<RollUp> Parts)
{
    /// <summary>Huy động in percent; null without a target.</summary>
    public decimal? Turnout => Target is > 0 and var target ? 100m * Enrolled / target : null;

    /// <summary>This line and those below, from the top.</summary>
    public IEnumerable<(RollUp Line, int Depth)> Lines(int depth = 0) => Parts.SelectMany(part => part.Lines(depth + 1)).Prepend((this, depth));

    /// <summary>The communes of the schools, in the order given.</summary>
    /// <param name="schools">Each with the classes it is about and their headcounts.</param>
    public static IReadOnlyList<RollUp> Of(IReadOnlyList<(SchoolRegister Register, IReadOnlyList<SchoolClass> Classes, PeriodHeadcount Period)> schools) =>
    [
        .. schools.GroupBy(school => school.Register.School.Commune, StringComparer.Ordinal).Select(commune => Sum(
            new RollUpPlace.OfCommune(commune.Key),
            [
                .. commune.SelectMany(school => school.Classes.Select(one => one.Level)).Distinct().Order().Select(level => Sum(
                    new RollUpPlace.OfLevel(level),
                    [.. commune.Where(school => school.Classes.Any(one => one.Level == level)).Select(school => OfSchool(school.Register, [.. school.Classes.Where(one => one.Level == level)], school.Period, level))])),
            ])),
    ];

    private static RollUp OfSchool(SchoolRegister register, IReadOnlyList<SchoolClass> classes, PeriodHeadcount period, SchoolLevel level)
    {
        var counts = period.ByClass.ToDictionary(one => one.Class.Id, one => one.Count);
        var owed = period.Outstanding.ToDictionary(one => one.Class, one => one.Count);
        var grades = classes.GroupBy(one => one.Grade).OrderBy(grade => grade.Key).Select(grade => Sum(
            new RollUpPlace.OfGrade(grade.Key),
            [
                .. grade.OrderBy(one => one.Id.Value, ClassOrder.ByName).Select(one =>
                    new RollUp(new RollUpPlace.OfClass(one.Id), register.EnrolmentOf(one.Id), counts.GetValueOrDefault(one.Id), owed.GetValueOrDefault(one.Id), Target: null, [])),
            ]));
        return Sum(new RollUpPlace.OfSchool(register.School.Name), [.. grades]) with { Target = register.School.Rules.Targets.Of(level) };
    }

    private static RollUp Sum(RollUpPlace place, IReadOnlyList<RollUp> parts) => new(
        place,
        parts.Sum(part => part.Enrolled),
        parts.Aggregate(default(AttendanceCount), (sum, part) => sum + part.Count),
        parts.Sum(part => part.Unreported),
        parts.Count > 0 && parts.All(part => part.Target is not null) ? parts.Sum(part => part.Target) : null,
        parts);
}
