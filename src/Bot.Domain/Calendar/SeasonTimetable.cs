using System.Globalization;
using Bot.Domain.Deadlines;
using Bot.Domain.Schools;

namespace Bot.Domain.Calendar;

/// <summary>
/// Risk seasons (S2-05): leaders hear of a harvest or festival of the calendar seven days before it begins, and how many are out on every school day of it. Families
/// hear two days before, by <see cref="FamilyTimetable.SeasonAhead"/>.
/// </summary>
public static class SeasonTimetable
{
    /// <summary>So many days before it begins leaders are told; on a day off, on the last school day before.</summary>
    public const int LeaderNotice = 7;

    /// <summary>When leaders hear what is coming.</summary>
    public static readonly TimeOnly AheadAt = new(8, 0);

    /// <summary>When leaders hear of the day, behind the cut-off of the first session's roll call.</summary>
    public static readonly TimeSpan WatchAfterCutoff = TimeSpan.FromMinutes(45);

    /// <summary>What the day's line is worth saying until.</summary>
    public static readonly TimeOnly WatchEnds = new(17, 0);

    /// <summary>The rounds in the half-open span (<paramref name="from"/>, <paramref name="to"/>], by time, then in the order of the calendar.</summary>
    public static IReadOnlyList<DueItem.SeasonRound> Due(SchoolRegister register, DateTimeOffset from, DateTimeOffset to)
    {
        var (first, last) = (register.Clock.DateOf(from), register.Clock.DateOf(to));
        return [.. register.Calendar.Entries.Where(IsSeason).SelectMany(entry => Of(register, entry, first, last)).Where(round => from < round.At && round.At <= to).OrderBy(round => round.At)];
    }

    public static bool IsSeason(CalendarEntry entry) => entry.Kind is CalendarEntryKind.Harvest or CalendarEntryKind.Festival;

    /// <summary>The classes that an entry concerns.</summary>
    public static IEnumerable<SchoolClass> ClassesOf(SchoolRegister register, CalendarEntry entry) => register.Classes.Where(schoolClass => SchoolCalendar.Concerns(entry.Scope, schoolClass));

    private static IEnumerable<DueItem.SeasonRound> Of(SchoolRegister register, CalendarEntry entry, DateOnly first, DateOnly last)
    {
        var clock = register.Clock;
        if (first <= entry.From && WorkDays.OnOrBefore(register, entry.From.AddDays(-LeaderNotice)) is var ahead && ahead <= last)
        {
            yield return new DueItem.SeasonRound(Key(register, entry, ahead, "ahead"), clock.At(ahead, AheadAt), clock.At(entry.From, TimeOnly.MinValue), ahead, entry, IsAhead: true);
        }

        if (register.School.Sessions.Count == 0)
        {
            yield break;
        }

        for (var day = Later(first, entry.From); day <= last && day <= entry.To; day = day.AddDays(1))
        {
            if (ClassesOf(register, entry).Any(schoolClass => register.Calendar.IsSchoolDay(day, schoolClass)))
            {
                var at = clock.At(day, register.School.Sessions[0].DueAt) + WatchAfterCutoff;
                yield return new DueItem.SeasonRound(Key(register, entry, day, "watch"), at, clock.At(day, WatchEnds), day, entry, IsAhead: false);
            }
        }
    }

    private static string Key(SchoolRegister register, CalendarEntry entry, DateOnly day, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"season:{register.School.Id}:{day:yyyy-MM-dd}:{what}:{entry.Kind.ToString().ToLowerInvariant()}:{entry.From:yyyy-MM-dd}:{ScopeText.Of(entry.Scope)}");

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
