using Bot.Dialogs.Turns;
using Bot.Domain.Calendar;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Closures;

/// <summary>How one change ends for those who are taught again: wholly, or only for some of them, while it goes on for the others.</summary>
/// <param name="Standing">The change that took lessons away.</param>
/// <param name="From">The first day of lessons again.</param>
/// <param name="IsWhole">Everybody it concerns is taught again.</param>
internal sealed record ClosureEnds(CalendarChange Standing, DateOnly From, bool IsWhole)
{
    /// <summary>The changes that a reopening ends.</summary>
    public static IReadOnlyList<ClosureEnds> Of(SchoolRegister register, ClosureDraft wanted)
    {
        var again = Affected.By(register, wanted.Scopes);
        return
        [
            .. from change in register.Calendar.Changes
               where change.TakesAway && change.Kind != CalendarChangeKind.DroppedOut && change.To >= wanted.From
               let closed = Affected.By(register, change.Scopes)
               where closed.IsOfPupils == again.IsOfPupils && closed.Pupils.Intersect(again.Pupils).Any()
               select new ClosureEnds(change, wanted.From, !closed.Pupils.Except(again.Pupils).Any()),
        ];
    }

    /// <param name="asUsual">The reopening as a change, used where the other goes on for some, and for the afternoon of the first day.</param>
    public IEnumerable<Effect> Effects(CalendarChange asUsual)
    {
        var isFromAfternoon = asUsual.Session == Session.Afternoon;
        var firstDay = isFromAfternoon ? From.AddDays(1) : From;
        if (isFromAfternoon && Standing.From <= From)
        {
            yield return new Effect.ChangeCalendar(asUsual with { Id = asUsual.Id + "a", To = From });
        }

        if (IsWhole || Standing.Scopes.Any(scope => scope is CalendarScope.OfPupil))
        {
            yield return new Effect.EndChange(Standing.School, Standing.Id, firstDay > Standing.From ? firstDay.AddDays(-1) : null, asUsual.By, asUsual.At);
        }
        else if (firstDay <= Standing.To)
        {
            yield return new Effect.ChangeCalendar(asUsual with { From = firstDay, To = Standing.To, Session = Standing.Session });
        }
    }
}
