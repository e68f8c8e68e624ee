using Bot.Dialogs.Nudges;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.Schools;
using Bot.Domain.Trials;

namespace Bot.Dialogs.Trials;

/// <summary>
/// What a trial shows so far: sessions missed without explanation after the day of the nudge, until the same weekday a week after the trial's week began.
/// An answer of the family explains nothing here, for nudges bring answers; what counts is whether the child came.
/// </summary>
public sealed record TrialResult(int PupilWeeks, RateDifference? Difference, DateOnly? From, DateOnly? To)
{
    /// <summary>Below that nothing is said (domain.md C.2 rule 23).</summary>
    public const int LeastPupilWeeks = 200;

    private const int DaysCounted = 7;

    public static TrialResult Of(SchoolRegister register, TrialFacts facts, DateOnly today)
    {
        var over = facts.Pupils.Where(pupil => pupil.Week.AddDays(DaysCounted) < today).ToList();
        var held = facts.Held.Select(session => session.RollCall).Where(key => !key.Session.IsOfBoarders()).ToLookup(key => key.Class);
        var missed = facts.Missed.Where(session => session.Absence.LacksExplanation && AbsenceTotals.CountsFor(register, session)).ToLookup(session => session.Absence.Pupil);
        var weeks = over.GroupBy(pupil => (pupil.Class, pupil.Week, pupil.IsHeldOut)).Select(week => new ClassWeek(
            week.Key.IsHeldOut,
            week.Count(),
            week.Sum(pupil => missed[pupil.Pupil].Count(session => IsCounted(pupil, session.Date))),
            week.Sum(pupil => held[pupil.Class].Count(key => IsCounted(pupil, key.Date))))).ToList();
        return new TrialResult(
            over.Count,
            over.Count < LeastPupilWeeks ? null : RateDifference.Of(weeks),
            over.Count == 0 ? null : over.Min(pupil => pupil.Week),
            over.Count == 0 ? null : over.Max(pupil => pupil.Week).AddDays(DaysCounted));
    }

    private static bool IsCounted(TrialPupil pupil, DateOnly date) => date > pupil.Day && date <= pupil.Week.AddDays(DaysCounted);
}
