using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Domain.Reports;

/// <summary>
/// The lessons that a pupil missed and is to be helped to catch up on (S2-07). With or without leave is all the same here, and why: neither is in it, so that nobody is
/// ashamed (S4-13).
/// </summary>
/// <param name="Sessions">Whole sessions, in order.</param>
/// <param name="Periods">Single periods (tiết) of sessions that were not missed as a whole, in order.</param>
/// <param name="Done">The sessions of both kinds that somebody ticked, in order.</param>
public sealed record CatchUp(Pupil Pupil, IReadOnlyList<(DateOnly Day, Session Session)> Sessions, IReadOnlyList<(DateOnly Day, Session Session, int Period)> Periods, IReadOnlyList<(DateOnly Day, Session Session)> Done)
{
    /// <summary>The sessions of which something was missed, wholly or in part, in order.</summary>
    public IEnumerable<(DateOnly Day, Session Session)> Owed => Sessions.Concat(Periods.Select(one => (one.Day, one.Session))).Distinct().OrderBy(one => one.Day).ThenBy(one => one.Session.PlaceInDay());

    /// <summary>What nobody ticked yet.</summary>
    public IEnumerable<(DateOnly Day, Session Session)> Open => Owed.Except(Done);

    /// <summary>By class, then by name: it ranks nobody. Who is no pupil any more at the end of the span is not in it.</summary>
    /// <param name="classes">Those the pupils are in now, whichever they were in when they missed a lesson.</param>
    /// <param name="missed">As totals have them: what is in doubt, or what a family denies, does not count.</param>
    /// <param name="rollCalls">The newest revisions of the span: they know the periods.</param>
    /// <param name="done">What was ticked; more than the span does no harm.</param>
    public static IReadOnlyList<CatchUp> Of(
        SchoolRegister register, IReadOnlyList<SchoolClass> classes, IEnumerable<MissedSession> missed, IEnumerable<RollCall> rollCalls, IEnumerable<CatchUpDone> done, DateOnly first, DateOnly last)
    {
        var ticked = done.Select(one => (one.Pupil, one.Day, one.Session)).ToHashSet();
        bool IsIn(DateOnly day) => first <= day && day <= last;
        var sessions = missed.Where(one => IsIn(one.Date) && AbsenceTotals.CountsFor(register, one)).ToLookup(one => one.Absence.Pupil, one => (one.Date, one.RollCall.Session));
        var periods = rollCalls.Where(one => IsIn(one.Key.Date) && !one.IsInDoubt && IsHeld(register, one.Key))
            .SelectMany(one => one.Skipped.Select(skipped => (skipped.Pupil, Lesson: (one.Key.Date, one.Key.Session, skipped.Period)))).ToLookup(one => one.Pupil, one => one.Lesson);
        return
        [
            .. from schoolClass in classes.OrderBy(one => one.Grade).ThenBy(one => one.Id.Value, ClassOrder.ByName)
               from pupil in register.PupilsOf(schoolClass.Id).OrderBy(pupil => pupil.Name, VietnameseOrder.Names).ThenBy(pupil => pupil.Id.Value, StringComparer.Ordinal)
               where register.DropoutOf(pupil.Id, last) is null
               let whole = sessions[pupil.Id].Distinct().OrderBy(one => one.Date).ThenBy(one => one.Session.PlaceInDay()).ToList()
               let single = periods[pupil.Id].Where(one => !whole.Contains((one.Date, one.Session))).Distinct().OrderBy(one => one.Date).ThenBy(one => one.Session.PlaceInDay()).ThenBy(one => one.Period).ToList()
               where whole.Count + single.Count > 0
               let all = new CatchUp(pupil, whole, single, [])
               select all with { Done = [.. all.Owed.Where(one => ticked.Contains((pupil.Id, one.Day, one.Session)))] },
        ];
    }

    private static bool IsHeld(SchoolRegister register, RollCallKey key) =>
        !key.Session.IsOfBoarders() && (register.Find(key.Class) is not { } schoolClass || register.Calendar.IsHeld(key.Date, key.Session, schoolClass));
}
