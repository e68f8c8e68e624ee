using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Seasons;

/// <summary>Who was out in the season before, as far as roll calls of it are kept: pupils who are still here, without those who were ill or excused for nothing of the season.</summary>
/// <param name="From">First day of that season.</param>
/// <param name="To">Last day of it.</param>
/// <param name="IsKnown">Some roll call of it is kept.</param>
/// <param name="Out">With the number of their sessions, most first.</param>
internal sealed record LastSeason(DateOnly From, DateOnly To, bool IsKnown, IReadOnlyList<(Pupil Pupil, int Sessions)> Out)
{
    /// <summary>When the season was last: the calendar's row of the same name, else the same days a year earlier.</summary>
    public static (DateOnly From, DateOnly To) Before(SchoolRegister register, CalendarEntry entry) =>
        register.Calendar.Entries.Where(one => one.Kind == entry.Kind && one.To < entry.From && string.Equals(one.Note.Trim(), entry.Note.Trim(), StringComparison.OrdinalIgnoreCase)).MaxBy(one => one.From) is { } named
            ? (named.From, named.To)
            : (entry.From.AddYears(-1), entry.To.AddYears(-1));

    public static LastSeason Of(SchoolRegister register, CalendarEntry entry, Facts facts)
    {
        var (from, to) = Before(register, entry);
        var missed = facts.Missed.Where(session => from <= session.Date && session.Date <= to && session.Counts && !session.RollCall.Session.IsOfBoarders() && IsOfSeason(session));
        var pupils = missed.GroupBy(session => session.Absence.Pupil)
            .Select(group => (Pupil: register.Find(group.Key), Sessions: group.Count()))
            .Where(one => one.Pupil is not null && register.Find(one.Pupil.Class) is { } schoolClass && SchoolCalendar.Concerns(entry.Scope, schoolClass))
            .Select(one => (Pupil: one.Pupil!, one.Sessions))
            .OrderByDescending(one => one.Sessions).ThenBy(one => one.Pupil.Class.Value, ClassOrder.ByName).ThenBy(one => one.Pupil.RollNumber);
        return new LastSeason(from, to, facts.Held.Any(held => from <= held.RollCall.Date && held.RollCall.Date <= to), [.. pupils]);
    }

    /// <summary>Reasons go with the school year, kinds stay: what was excused and has no reason any more is left out.</summary>
    private static bool IsOfSeason(MissedSession session) => session.Absence.Kind != AbsenceKind.Excused || session.Cause is { } cause && IsOfSeason(cause);

    /// <summary>Work at home or elsewhere, minding children, away with the parents, a feast.</summary>
    public static bool IsOfSeason(ReasonCode reason) => reason is ReasonCode.LR or ReasonCode.DL or ReasonCode.TE or ReasonCode.DX or ReasonCode.LH;
}
