using System.Globalization;
using Bot.Domain.Calendar;
using Bot.Domain.Deadlines;
using Bot.Domain.Schools;

namespace Bot.Domain.Cases;

/// <summary>
/// When somebody is reminded of visits (domain.md A.7): seven days without one in an open case that has not enough of them, and two days behind one without
/// signed minutes. A warning that would fall on a day off comes on the next school day; each is said once.
/// </summary>
public static class VisitTimetable
{
    /// <summary>With the other warnings of the morning.</summary>
    public static readonly TimeOnly WarnAt = DeadlineTimetable.WarnAt;

    public const int DaysWithoutVisit = 7;
    public const int DaysWithoutMinutes = 2;

    /// <summary>So long it is worth saying.</summary>
    private static readonly TimeSpan IsNews = TimeSpan.FromDays(7);

    /// <summary>Whether a warning can fall into the half-open span (<paramref name="from"/>, <paramref name="to"/>]: then cases and visits are worth loading.</summary>
    public static bool MayBeDue(SchoolRegister register, DateTimeOffset from, DateTimeOffset to)
    {
        var last = register.Clock.At(register.Clock.DateOf(to), WarnAt);
        return from < (last <= to ? last : register.Clock.At(register.Clock.DateOf(to).AddDays(-1), WarnAt));
    }

    /// <summary>The warnings in the half-open span, by time and key.</summary>
    /// <param name="visits">Those that were no mistake.</param>
    /// <param name="reopened">The day of the last relapse, of pupils whose case opened again.</param>
    public static IReadOnlyList<DueItem.VisitWarning> Due(
        SchoolRegister register, IEnumerable<PupilCase> cases, IReadOnlyList<HomeVisit> visits, IReadOnlyDictionary<PupilId, DateOnly> reopened, DateTimeOffset from, DateTimeOffset to) =>
    [
        .. cases.Where(known => known.IsOpen).Select(known => OfCase(register, known, visits, reopened)).OfType<DueItem.VisitWarning>()
            .Concat(visits.Where(visit => !visit.IsComplete).Select(visit => OfVisit(register, visit)))
            .Where(warning => from < warning.At && warning.At <= to && register.Find(warning.Pupil) is not null)
            .OrderBy(warning => warning.At).ThenBy(warning => warning.Key, StringComparer.Ordinal),
    ];

    private static DueItem.VisitWarning? OfCase(SchoolRegister register, PupilCase known, IReadOnlyList<HomeVisit> visits, IReadOnlyDictionary<PupilId, DateOnly> reopened)
    {
        var own = visits.Where(visit => visit.Pupil == known.Pupil && visit.Day >= known.OpenedOn).ToList();
        if (own.Count(visit => visit.IsComplete) >= register.School.Rules.MinHomeVisits)
        {
            return null;
        }

        // A case that was opened again begins anew, on the day of the relapse: what happened to it since does not put the visit off.
        var began = known.Relapses > 0 ? reopened.GetValueOrDefault(known.Pupil, known.StateSince) : known.OpenedOn;
        var since = own.Select(visit => visit.Day).Append(began).Max();
        return Of(register, $"visit-missing:{register.School.Id}:{known.Pupil}:{known.Number}:{Iso(since)}", known.Pupil, null, since, since.AddDays(DaysWithoutVisit));
    }

    /// <summary>A visit that was told late is not overdue at once.</summary>
    private static DueItem.VisitWarning OfVisit(SchoolRegister register, HomeVisit visit)
    {
        var told = register.Clock.DateOf(visit.At);
        var from = told > visit.Day ? told : visit.Day;
        return Of(register, $"visit-minutes:{register.School.Id}:{visit.Pupil}:{visit.Id}", visit.Pupil, visit, visit.Day, from.AddDays(DaysWithoutMinutes));
    }

    private static DueItem.VisitWarning Of(SchoolRegister register, string key, PupilId pupil, HomeVisit? visit, DateOnly since, DateOnly day)
    {
        var at = register.Clock.At(WorkDays.OnOrAfter(register, day), WarnAt);
        return new DueItem.VisitWarning(key, at, at + IsNews, pupil, visit, since);
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
