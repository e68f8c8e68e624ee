using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.Schools;

namespace Bot.Domain.Reports;

/// <summary>
/// How far a class's figures can be relied on: punctuality and signs of guessed numbers. No rank follows from it, and the number of the absent is not in it: who reports many absent
/// children honestly stands as well as anybody.
/// </summary>
/// <param name="Due">Sessions held whose cut-off has passed.</param>
/// <param name="OnTime">First reports before the cut-off; a later correction does not make them late, so corrected ones are not counted here.</param>
/// <param name="Reported">All that were reported.</param>
/// <param name="Corrected">Reported, and changed later.</param>
/// <param name="LateEdits">Changed on another day than that of the session.</param>
/// <param name="Full">Reported with nobody absent.</param>
/// <param name="Counted">Blind counts that can be compared.</param>
/// <param name="Differing">Of these, those that the roll call does not allow.</param>
public sealed record RollQuality(SchoolClass Class, int Due, int OnTime, int Reported, int Corrected, int LateEdits, int Full, int Counted, int Differing)
{
    /// <summary>So many reports before "always full" says anything.</summary>
    private const int Enough = 10;

    /// <summary>Changed behind the cut-off of the session.</summary>
    public int AfterCutoff { get; init; }

    /// <summary>Sessions reported once, of which it is known when the first report came.</summary>
    public int Uncorrected => Reported - Corrected;

    public int Missing => Due - Reported;

    /// <summary>Every one of many reports says that nobody is absent: worth a look, not a fault.</summary>
    public bool IsAlwaysFull => Reported >= Enough && Full == Reported;

    /// <summary>Of each class in the order given.</summary>
    public static IReadOnlyList<RollQuality> Of(
        SchoolRegister register, IReadOnlyList<SchoolClass> classes, PeriodHeadcount period, IReadOnlyDictionary<RollCallKey, RollCall> rollCalls, IReadOnlyCollection<HeadCount> counts, DateTimeOffset now) => Of(
        register,
        classes,
        period.Sessions.SelectMany(session => session.Outstanding.Select(one => one.Id).Concat(session.Reported.Select(one => one.Class.Id)).Distinct().Select(one => new RollCallKey(one, session.Date, session.Session))),
        key => RollReport.Of(rollCalls.GetValueOrDefault(key)),
        Checks(counts, rollCalls, period.From, period.To),
        now);

    /// <summary>The same from who reported when, without the names in the roll calls.</summary>
    /// <param name="held">Sessions held by each class, those of one session behind one another.</param>
    /// <param name="reportOf">Null where nobody reported.</param>
    public static IReadOnlyList<RollQuality> Of(
        SchoolRegister register, IReadOnlyList<SchoolClass> classes, IEnumerable<RollCallKey> held, Func<RollCallKey, RollReport?> reportOf, ILookup<ClassId, HeadCountCheck> checks, DateTimeOffset now)
    {
        var tallies = classes.ToDictionary(one => one.Id, _ => new Tally());
        var (of, due) = (default((DateOnly, Session)), default(DateTimeOffset?));
        foreach (var key in held)
        {
            if ((key.Date, key.Session) != of)
            {
                of = (key.Date, key.Session); // asked once a session, not of each class
                due = !key.Session.IsOfBoarders() && register.School.TimesOf(key.Session) is { } times ? register.Clock.At(key.Date, times.DueAt) : null;
            }

            if (due is { } dueAt && dueAt <= now && tallies.TryGetValue(key.Class, out var tally))
            {
                tally.Add(key, reportOf(key), dueAt, register.Clock);
            }
        }

        return [.. classes.Select(one => tallies[one.Id].Of(one, checks[one.Id]))];
    }

    /// <summary>The blind counts of a span that can be compared, by class.</summary>
    public static ILookup<ClassId, HeadCountCheck> Checks(IEnumerable<HeadCount> counts, IReadOnlyDictionary<RollCallKey, RollCall> rollCalls, DateOnly from, DateOnly to) => counts
        .Where(count => from <= count.RollCall.Date && count.RollCall.Date <= to)
        .Select(count => (count.RollCall.Class, Check: HeadCountCheck.Of(count, rollCalls.GetValueOrDefault(count.RollCall)))).Where(one => one.Check is not null)
        .ToLookup(one => one.Class, one => one.Check!.Value);

    private sealed class Tally
    {
        private int _due, _onTime, _reported, _corrected, _lateEdits, _full, _afterCutoff;

        public void Add(RollCallKey key, RollReport? reported, DateTimeOffset dueAt, SchoolClock clock)
        {
            _due++;
            if (reported is not { } report)
            {
                return;
            }

            _reported++;
            _full += report.Absent == 0 ? 1 : 0;
            if (report.Revision == 1)
            {
                _onTime += report.ReportedAt <= dueAt ? 1 : 0;
                return;
            }

            _corrected++;
            _lateEdits += clock.DateOf(report.ReportedAt) > key.Date ? 1 : 0;
            _afterCutoff += report.ReportedAt > dueAt ? 1 : 0;
        }

        public RollQuality Of(SchoolClass schoolClass, IEnumerable<HeadCountCheck> checks)
        {
            var compared = checks.ToList();
            return new RollQuality(schoolClass, _due, _onTime, _reported, _corrected, _lateEdits, _full, compared.Count, compared.Count(check => !check.Agrees)) { AfterCutoff = _afterCutoff };
        }
    }
}
