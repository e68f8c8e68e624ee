using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.Deadlines;
using Bot.Domain.Schools;

namespace Bot.Domain.Reports;

/// <summary>
/// The balance of form 6622 (domain.md D.2) for one class: pupils at the opening = pupils now + dropouts + other decrease − additions. Where it does not close, somebody
/// has to say why; nothing is adjusted.
/// </summary>
/// <param name="Opening">Sĩ số of the first roll call since the opening; null while there was none.</param>
/// <param name="Now">Sĩ số of the register.</param>
/// <param name="Additions">Chuyển đến, by the confirmed monthly reports.</param>
/// <param name="OtherDecrease">Chuyển đi, by the same.</param>
public readonly record struct RollBalance(int? Opening, int Now, int DroppedOut, int OtherDecrease, int Additions)
{
    public int Expected => Now + DroppedOut + OtherDecrease - Additions;

    /// <summary>How many pupils more the opening had than is explained; negative for fewer, null while the opening is unknown.</summary>
    public int? Difference => Opening - Expected;

    public bool Closes => Difference == 0;

    public static RollBalance operator +(RollBalance one, RollBalance other) => one.Plus(other);

    public RollBalance Plus(RollBalance other) =>
        new(Opening + other.Opening, Now + other.Now, DroppedOut + other.DroppedOut, OtherDecrease + other.OtherDecrease, Additions + other.Additions);

    /// <param name="opening">The day of the opening; 5 September.</param>
    /// <param name="months">The confirmed monthly reports of the school year.</param>
    public static RollBalance Of(SchoolRegister register, SchoolClass schoolClass, IEnumerable<HeldSession> held, IEnumerable<MonthlyReport> months, DateOnly opening)
    {
        var first = held.Where(session => session.RollCall.Class == schoolClass.Id && session.RollCall.Date >= opening && !session.RollCall.Session.IsOfBoarders())
            .OrderBy(session => session.RollCall.Date).ThenBy(session => session.RollCall.Session).FirstOrDefault();
        var own = months.Where(report => report.Class == schoolClass.Id).ToList();
        var pupils = register.PupilsOf(schoolClass.Id);
        var dropouts = DropoutGauge.Of(register, opening);
        return new RollBalance(
            first?.Enrolled,
            register.EnrolmentOf(schoolClass.Id),
            pupils.Count(pupil => dropouts.Any(change => change.Concerns(pupil.Id))),
            own.Sum(report => report.Went),
            own.Sum(report => report.Came));
    }
}
