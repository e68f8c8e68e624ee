using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Pages.School;

/// <summary>Counts what was reported of some classes in every way the page shows it, as the weekly message counts.</summary>
internal sealed class SchoolFigures
{
    private readonly SchoolRegister _register;
    private readonly IReadOnlyList<SchoolClass> _classes;
    private readonly ILookup<ClassId, (DateOnly Date, SchoolDayOfClass Class)> _ofClass;
    private readonly List<DaySum> _days;
    private readonly List<DaySum> _before;

    /// <param name="from">What was not reported is counted from that day.</param>
    /// <param name="days">Everything was counted once by class and day: a year of sixty classes is cut in a hundred ways.</param>
    public SchoolFigures(SchoolRegister register, IReadOnlyList<SchoolClass> classes, DateOnly from, IReadOnlyList<SchoolDay> days, IReadOnlyList<SchoolDay> before)
    {
        (_register, _classes) = (register, classes);
        var shown = classes.Select(one => one.Id).ToHashSet();
        _ofClass = days.SelectMany(day => day.Classes.Where(one => shown.Contains(one.Class)).Select(one => (day.Date, Class: day.Date < from ? one with { NotReported = 0 } : one)))
            .ToLookup(one => one.Class.Class);
        _days = [.. _ofClass.SelectMany(one => one).GroupBy(one => one.Date).Select(day => DaySum.Of(day.Key, day.Select(one => one.Class)))];
        _before = [.. before.Select(day => DaySum.Of(day.Date, day.Classes.Where(one => shown.Contains(one.Class))))];
    }

    /// <summary>All that is shown.</summary>
    public SchoolLine OfAll(string label, DateOnly from, DateOnly to) => Line(label, _days, from, to, isOfReports: false);

    public SchoolLine Of(string label, IReadOnlyList<SchoolClass> classes, DateOnly from, DateOnly to) =>
        Line(label, classes.SelectMany(one => _ofClass[one.Id]).Select(one => DaySum.Of(one.Date, one.Class)), from, to, isOfReports: false);

    public SchoolLine Before(string label, DateOnly from, DateOnly to) => Line(label, _before, from, to, isOfReports: true);

    /// <param name="fromMonday">Monday is 0.</param>
    public SchoolLine OfWeekday(int fromMonday, DateOnly from, DateOnly to) =>
        Line(SchoolWording.Weekday(fromMonday), _days.Where(day => day.Date.DayNumber - PeriodHeadcount.MondayOf(day.Date).DayNumber == fromMonday), from, to, isOfReports: true);

    /// <summary>Of the pupils of a hamlet, over sessions in which everybody absent is named: who of them is missing in the others is not known. Most absences in a hundred first.</summary>
    public IReadOnlyList<SchoolLine> Hamlets(DateOnly from, DateOnly to)
    {
        var sessions = _ofClass.ToDictionary(one => one.Key, one => one.Where(day => from <= day.Date && day.Date <= to).Sum(day => day.Class.Certain));
        var absent = Added(In(from, to).SelectMany(one => one.Hamlets), StringComparer.OrdinalIgnoreCase);
        return
        [
            .. _classes.SelectMany(one => _register.PupilsOf(one.Id)).GroupBy(pupil => SchoolWording.Hamlet(pupil.Hamlet), StringComparer.OrdinalIgnoreCase)
                .Select(hamlet => new SchoolLine(hamlet.Key, hamlet.Sum(pupil => sessions.GetValueOrDefault(pupil.Class)), absent.GetValueOrDefault(hamlet.Key), NotReported: null))
                .OrderByDescending(line => line.AbsentPercent ?? -1).ThenBy(line => line.Label, StringComparer.Ordinal),
        ];
    }

    /// <summary>Missed sessions that count, by their stated cause.</summary>
    public IReadOnlyList<(string Label, int Sessions)> Reasons(DateOnly from, DateOnly to) =>
    [
        .. Added(In(from, to).SelectMany(one => one.Reasons), StringComparer.Ordinal).OrderByDescending(one => one.Value).ThenBy(one => one.Key, StringComparer.Ordinal).Select(one => (one.Key, one.Value)),
    ];

    private IEnumerable<SchoolDayOfClass> In(DateOnly from, DateOnly to) => _ofClass.SelectMany(one => one).Where(one => from <= one.Date && one.Date <= to).Select(one => one.Class);

    private static Dictionary<string, int> Added(IEnumerable<(string Label, int Count)> counts, StringComparer comparer)
    {
        var sums = new Dictionary<string, int>(comparer);
        foreach (var (label, count) in counts)
        {
            sums[label] = sums.GetValueOrDefault(label) + count;
        }

        return sums;
    }

    private static SchoolLine Line(string label, IEnumerable<DaySum> days, DateOnly from, DateOnly to, bool isOfReports)
    {
        var (enrolled, absent, owed) = (0, 0, 0);
        foreach (var day in days)
        {
            if (from <= day.Date && day.Date <= to)
            {
                (enrolled, absent, owed) = (enrolled + day.Enrolled, absent + day.Absent, owed + day.NotReported);
            }
        }

        return new SchoolLine(label, enrolled, absent, isOfReports ? null : owed);
    }

    /// <summary>A class, or all of them, on one day.</summary>
    private readonly record struct DaySum(DateOnly Date, int Enrolled, int Absent, int NotReported)
    {
        public static DaySum Of(DateOnly date, SchoolDayOfClass one) => new(date, one.Enrolled, one.Absent, one.NotReported);

        public static DaySum Of(DateOnly date, IEnumerable<SchoolDayOfClass> classes) =>
            classes.Aggregate(new DaySum(date, 0, 0, 0), (sum, one) => new DaySum(date, sum.Enrolled + one.Enrolled, sum.Absent + one.Absent, sum.NotReported + one.NotReported));
    }
}
