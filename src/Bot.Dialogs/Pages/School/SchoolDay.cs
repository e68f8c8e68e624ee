using Bot.Dialogs.Digests;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Pages.School;

/// <summary>What was reported on one day, summed by class: small enough to be kept, and everything the page of the school cuts its numbers from.</summary>
/// <param name="Classes">Those with anything to count.</param>
public sealed record SchoolDay(DateOnly Date, IReadOnlyList<SchoolDayOfClass> Classes)
{
    /// <summary>By the calendar as the register has it now; of all classes of the school, so that whoever sees some of them is served from the same sums.</summary>
    /// <param name="held">Of that day, or of more days.</param>
    /// <param name="missed">The same.</param>
    /// <param name="now">What is due later that day is not missing yet; the end of the day for days that are over.</param>
    public static SchoolDay Of(SchoolRegister register, DateOnly date, IEnumerable<HeldSession> held, IEnumerable<MissedSession> missed, TimeOnly now)
    {
        var ofDay = held.Where(session => session.RollCall.Date == date).ToList();
        var reported = ofDay
            .Where(session => !session.RollCall.Session.IsOfBoarders() && register.Find(session.RollCall.Class) is { } one && register.Calendar.IsHeld(date, session.RollCall.Session, one))
            .ToLookup(session => session.RollCall.Class);
        var certain = reported.SelectMany(sessions => sessions).Where(session => session.IsCertain).Select(session => session.RollCall).ToHashSet();
        var away = missed.Where(session => session.Date == date && AbsenceTotals.CountsFor(register, session)).ToLookup(session => session.RollCall.Class);
        var owed = LongAbsences.NotReportedIn(register, register.Classes, ofDay, date, date, now).CountBy(key => key.Class).ToDictionary();
        return new SchoolDay(
            date,
            [
                .. register.Classes.Where(one => reported.Contains(one.Id) || away.Contains(one.Id) || owed.ContainsKey(one.Id)).Select(one => new SchoolDayOfClass(
                    one.Id, reported[one.Id].Sum(session => session.Enrolled), reported[one.Id].Sum(session => session.Absent), owed.GetValueOrDefault(one.Id))
                {
                    Certain = reported[one.Id].Count(session => session.IsCertain),
                    Reasons = Counted(away[one.Id].Select(session => session.Cause is { } cause ? PageWording.Reason(cause) : SchoolWording.NoReason), StringComparer.Ordinal),
                    Hamlets = Counted(
                        away[one.Id].Where(session => certain.Contains(session.RollCall)).Select(session => register.Find(session.Absence.Pupil)).OfType<Domain.People.Pupil>().Select(pupil => SchoolWording.Hamlet(pupil.Hamlet)),
                        StringComparer.OrdinalIgnoreCase),
                }),
            ]);
    }

    /// <summary>Of a year of which the calendar may be gone: what was reported then was held then.</summary>
    public static SchoolDay OfYearBefore(DateOnly date, IEnumerable<HeldSession> held) => new(
        date,
        [
            .. held.Where(session => session.RollCall.Date == date && !session.RollCall.Session.IsOfBoarders()).GroupBy(session => session.RollCall.Class)
                .Select(one => new SchoolDayOfClass(one.Key, one.Sum(session => session.Enrolled), one.Sum(session => session.Absent), NotReported: 0)),
        ]);

    /// <summary>Every day of a span, from rows of at least that span.</summary>
    /// <param name="today">The day that is not over, at that time.</param>
    public static IReadOnlyList<SchoolDay> Of(SchoolRegister register, IEnumerable<DateOnly> days, IReadOnlyList<HeldSession> held, IReadOnlyList<MissedSession> missed, (DateOnly Day, TimeOnly Now) today)
    {
        var (heldOf, missedOf) = (held.ToLookup(session => session.RollCall.Date), missed.ToLookup(session => session.Date));
        return [.. days.Select(day => Of(register, day, heldOf[day], missedOf[day], day == today.Day ? today.Now : TimeOnly.MaxValue))];
    }

    /// <summary>The same of the year before.</summary>
    public static IReadOnlyList<SchoolDay> OfYearBefore(IEnumerable<DateOnly> days, IReadOnlyList<HeldSession> held)
    {
        var heldOf = held.ToLookup(session => session.RollCall.Date);
        return [.. days.Select(day => OfYearBefore(day, heldOf[day]))];
    }

    private static IReadOnlyList<(string Label, int Count)> Counted(IEnumerable<string> labels, StringComparer comparer) => [.. labels.CountBy(label => label, comparer).Select(one => (one.Key, one.Value))];
}
