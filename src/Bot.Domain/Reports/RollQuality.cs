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

    /// <summary>Of each class in the order given; the sessions of the period are walked once, however many classes there are.</summary>
    public static IReadOnlyList<RollQuality> Of(
        SchoolRegister register, IReadOnlyList<SchoolClass> classes, PeriodHeadcount period, IReadOnlyDictionary<RollCallKey, RollCall> rollCalls, IReadOnlyCollection<HeadCount> counts, DateTimeOffset now)
    {
        var due = classes.ToDictionary(one => one.Id, _ => new List<RollCallKey>());
        foreach (var session in period.Sessions)
        {
            if (session.Session.IsOfBoarders() || register.School.TimesOf(session.Session) is not { } times || register.Clock.At(session.Date, times.DueAt) > now)
            {
                continue;
            }

            foreach (var held in session.Outstanding.Select(one => one.Id).Concat(session.Reported.Select(one => one.Class.Id)).Distinct())
            {
                if (due.TryGetValue(held, out var keys))
                {
                    keys.Add(new RollCallKey(held, session.Date, session.Session));
                }
            }
        }

        return [.. classes.Select(one => Of(register, one, period, due[one.Id], rollCalls, counts))];
    }

    private static RollQuality Of(
        SchoolRegister register, SchoolClass schoolClass, PeriodHeadcount period, List<RollCallKey> due, IReadOnlyDictionary<RollCallKey, RollCall> rollCalls, IReadOnlyCollection<HeadCount> counts)
    {
        var clock = register.Clock;
        var reported = due.Select(key => rollCalls.GetValueOrDefault(key)).OfType<RollCall>().Where(rollCall => rollCall.IsReported).ToList();
        var checks = counts.Where(count => count.RollCall.Class == schoolClass.Id && period.From <= count.RollCall.Date && count.RollCall.Date <= period.To)
            .Select(count => HeadCountCheck.Of(count, rollCalls.GetValueOrDefault(count.RollCall))).OfType<HeadCountCheck>().ToList();
        return new RollQuality(
            schoolClass,
            due.Count,
            reported.Count(rollCall => rollCall.Revision == 1 && rollCall.ReportedAt <= clock.At(rollCall.Key.Date, register.School.TimesOf(rollCall.Key.Session)!.DueAt)),
            reported.Count,
            reported.Count(rollCall => rollCall.Revision > 1),
            reported.Count(rollCall => rollCall.Revision > 1 && clock.DateOf(rollCall.ReportedAt) > rollCall.Key.Date),
            reported.Count(rollCall => rollCall.AbsentCount == 0),
            checks.Count,
            checks.Count(check => !check.Agrees))
        {
            AfterCutoff = reported.Count(rollCall => rollCall.Revision > 1 && rollCall.ReportedAt > clock.At(rollCall.Key.Date, register.School.TimesOf(rollCall.Key.Session)!.DueAt)),
        };
    }
}
