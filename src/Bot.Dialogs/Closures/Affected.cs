using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Closures;

/// <summary>Whom scopes concern.</summary>
/// <param name="Classes">In the order of the register.</param>
/// <param name="Pupils">All of those classes, or the ones that are named.</param>
/// <param name="IsOfPupils">Single pupils: their classes go on.</param>
internal sealed record Affected(IReadOnlyList<SchoolClass> Classes, IReadOnlyList<Pupil> Pupils, bool IsOfPupils)
{
    public static Affected By(SchoolRegister register, IReadOnlyList<CalendarScope> scopes)
    {
        var named = scopes.OfType<CalendarScope.OfPupil>().Select(one => register.Find(one.Pupil)).OfType<Pupil>().ToList();
        if (named.Count > 0)
        {
            return new Affected([.. register.Classes.Where(one => named.Exists(pupil => pupil.Class == one.Id))], named, IsOfPupils: true);
        }

        var classes = register.Classes.Where(one => scopes.Any(scope => SchoolCalendar.Concerns(scope, one))).ToList();
        return new Affected(classes, [.. classes.SelectMany(one => register.PupilsOf(one.Id))], IsOfPupils: false);
    }

    /// <summary>The sessions of the classes in the span that are held as the calendar stands.</summary>
    public IEnumerable<RollCallKey> HeldSessions(SchoolRegister register, DateOnly first, DateOnly last, Session? only) =>
        from offset in Enumerable.Range(0, last.DayNumber - first.DayNumber + 1)
        let day = first.AddDays(offset)
        from schoolClass in Classes
        from session in schoolClass.Sessions
        where (only is null || session == only) && register.Calendar.IsHeld(day, session, schoolClass)
        select new RollCallKey(schoolClass.Id, day, session);
}
