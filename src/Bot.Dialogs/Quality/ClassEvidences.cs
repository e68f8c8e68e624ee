using Bot.Dialogs.Turns;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.Meals;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Quality;

/// <summary>What the truth meter looks at: four weeks of every class, so that each can be held against the others.</summary>
internal static class ClassEvidences
{
    private const int Days = 28;

    public static FactsNeeded With(FactsNeeded needs, SchoolRegister register, DateOnly today)
    {
        var (from, to) = (today.AddDays(-Days), today.AddDays(-1));
        return needs with
        {
            School = register.School.Id,
            AbsencesBetween = needs.AbsencesBetween is { } span ? (span.From < from ? span.From : from, span.To > to ? span.To : to) : (from, to),
            Span = needs.Span is { } days ? (days.From < from ? days.From : from, days.To > to ? days.To : to) : (from, to),
            HeadCountsSince = needs.HeadCountsSince is { } since && since < from ? since : from,
            MealsOn = needs.MealsOn.Union(Enumerable.Range(1, Days).Select(back => today.AddDays(-back))),
        };
    }

    /// <summary>The classes whose numbers should be looked at, of all of the school; today does not count yet.</summary>
    public static IReadOnlyList<ClassQuality> Of(SchoolRegister register, Facts facts, DateOnly today)
    {
        var from = today.AddDays(-Days);
        bool IsIn(DateOnly day) => from <= day && day < today;
        var held = facts.Held.Where(session => IsIn(session.RollCall.Date) && !session.RollCall.Session.IsOfBoarders()).ToLookup(session => session.RollCall.Class);
        var missed = facts.Missed.Where(session => IsIn(session.Date)).ToLookup(session => session.RollCall.Class);
        var counts = facts.HeadCounts.Where(count => IsIn(count.RollCall.Date)).ToLookup(count => count.RollCall.Class);
        var meals = facts.MealCounts.Where(meal => IsIn(meal.Date)).ToLookup(meal => meal.Class);
        var late = facts.RollCalls.Values.Where(rollCall => IsIn(rollCall.Key.Date) && rollCall.Origin is RollCallOrigin.Correction or RollCallOrigin.Undo && register.Clock.DateOf(rollCall.ReportedAt) > rollCall.Key.Date)
            .ToLookup(rollCall => rollCall.Key.Class);
        return [.. ClassQuality.Of([.. register.Classes.Select(schoolClass => new ClassEvidence(schoolClass.Id)
        {
            Held = [.. held[schoolClass.Id].Where(session => register.Calendar.IsHeld(session.RollCall.Date, session.RollCall.Session, schoolClass)).OrderBy(session => session.RollCall.Date).ThenBy(session => session.RollCall.Session)],
            Counts = [.. counts[schoolClass.Id].Select(count => HeadCountCheck.Of(count, facts.RollCalls.GetValueOrDefault(count.RollCall))).OfType<HeadCountCheck>()],
            Answered = missed[schoolClass.Id].Count(session => session.IsHeardOf),
            Contradicted = missed[schoolClass.Id].Count(session => session is { IsHeardOf: true, Counts: false }),
            Meals = [.. meals[schoolClass.Id].Select(meal => (meal.Total, Roll: MealRoll.Of(register, schoolClass, facts.RollCalls, meal.Date))).Where(meal => meal.Roll is not null).Select(meal => (meal.Total, meal.Roll!.Total))],
            LateEdits = late[schoolClass.Id].Count(),
        })]).Where(mark => mark.Findings.Count > 0)];
    }
}
