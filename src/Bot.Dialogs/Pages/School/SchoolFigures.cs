using Bot.Dialogs.Digests;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Pages.School;

/// <summary>Counts what was reported of some classes in every way the page shows it, as the weekly message counts.</summary>
internal sealed class SchoolFigures
{
    private readonly SchoolRegister _register;
    private readonly IReadOnlyList<SchoolClass> _classes;
    private readonly IReadOnlyList<HeldSession> _reported;
    private readonly ILookup<ClassId, DayFigures> _days;
    private readonly IReadOnlyList<MissedSession> _missed;
    private readonly IReadOnlyList<DayFigures> _before;

    /// <summary>Everything is counted once by class and day: a year of sixty classes is cut in a hundred ways.</summary>
    /// <param name="from">What was reported is known from that day to the visitor's today.</param>
    public SchoolFigures(PageVisitor visitor, IReadOnlyList<SchoolClass> classes, DateOnly from, Facts facts, Facts before)
    {
        var shown = classes.ToDictionary(one => one.Id);
        (_register, _classes) = (visitor.Register, classes);
        _reported = [.. facts.Held.Where(session => shown.TryGetValue(session.RollCall.Class, out var one) && !session.RollCall.Session.IsOfBoarders()
            && _register.Calendar.IsHeld(session.RollCall.Date, session.RollCall.Session, one))];
        var missing = LongAbsences.NotReportedIn(_register, classes, facts.Held, from, visitor.Today, _register.Clock.TimeOf(visitor.Now));
        _days = _reported.Select(session => (session.RollCall, session.Enrolled, session.Absent, NotReported: 0))
            .Concat(missing.Select(key => (RollCall: key, Enrolled: 0, Absent: 0, NotReported: 1)))
            .GroupBy(one => (one.RollCall.Class, one.RollCall.Date))
            .Select(day => (day.Key.Class, Figures: new DayFigures(day.Key.Date, day.Sum(one => one.Enrolled), day.Sum(one => one.Absent), day.Sum(one => one.NotReported))))
            .ToLookup(day => day.Class, day => day.Figures);
        _missed = [.. facts.Missed.Where(session => shown.ContainsKey(session.RollCall.Class) && AbsenceTotals.CountsFor(_register, session))];

        // The calendar of that year may be gone: what was reported then was held then.
        _before =
        [
            .. before.Held.Where(session => shown.ContainsKey(session.RollCall.Class) && !session.RollCall.Session.IsOfBoarders())
                .GroupBy(session => session.RollCall.Date).Select(day => new DayFigures(day.Key, day.Sum(one => one.Enrolled), day.Sum(one => one.Absent), NotReported: 0)),
        ];
    }

    public SchoolLine Of(string label, IReadOnlyList<SchoolClass> classes, DateOnly from, DateOnly to)
    {
        var days = classes.SelectMany(one => _days[one.Id]).Where(day => from <= day.Day && day.Day <= to).ToList();
        return new SchoolLine(label, days.Sum(day => day.Enrolled), days.Sum(day => day.Absent), days.Sum(day => day.NotReported));
    }

    public SchoolLine Before(string label, DateOnly from, DateOnly to)
    {
        var days = _before.Where(day => from <= day.Day && day.Day <= to).ToList();
        return new SchoolLine(label, days.Sum(day => day.Enrolled), days.Sum(day => day.Absent), NotReported: null);
    }

    /// <param name="fromMonday">Monday is 0.</param>
    public SchoolLine OfWeekday(int fromMonday, DateOnly from, DateOnly to) =>
        Line(SchoolWording.Weekday(fromMonday), Reported(from, to).Where(session => session.RollCall.Date.DayNumber - PeriodHeadcount.MondayOf(session.RollCall.Date).DayNumber == fromMonday));

    /// <summary>Of the pupils of a hamlet, over sessions in which everybody absent is named: who of them is missing in the others is not known. Most absences in a hundred first.</summary>
    public IReadOnlyList<SchoolLine> Hamlets(DateOnly from, DateOnly to)
    {
        var certain = Reported(from, to).Where(session => session.IsCertain).Select(session => session.RollCall).ToHashSet();
        var sessions = certain.CountBy(key => key.Class).ToDictionary();
        var absent = _missed.Where(session => certain.Contains(session.RollCall)).Select(session => HamletOf(session.Absence.Pupil)).OfType<string>()
            .CountBy(hamlet => hamlet, StringComparer.OrdinalIgnoreCase).ToDictionary(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. _classes.SelectMany(one => _register.PupilsOf(one.Id)).GroupBy(pupil => LabelOf(pupil.Hamlet), StringComparer.OrdinalIgnoreCase)
                .Select(hamlet => new SchoolLine(hamlet.Key, hamlet.Sum(pupil => sessions.GetValueOrDefault(pupil.Class)), absent.GetValueOrDefault(hamlet.Key), NotReported: null))
                .OrderByDescending(line => line.AbsentPercent ?? -1).ThenBy(line => line.Label, StringComparer.Ordinal),
        ];
    }

    /// <summary>Missed sessions that count, by their stated cause.</summary>
    public IReadOnlyList<(string Label, int Sessions)> Reasons(DateOnly from, DateOnly to) =>
    [
        .. _missed.Where(session => from <= session.Date && session.Date <= to).Select(session => session.Cause is { } cause ? PageWording.Reason(cause) : SchoolWording.NoReason)
            .CountBy(label => label).OrderByDescending(one => one.Value).ThenBy(one => one.Key, StringComparer.Ordinal).Select(one => (one.Key, one.Value)),
    ];

    private string? HamletOf(PupilId id) => _register.Find(id) is { } pupil ? LabelOf(pupil.Hamlet) : null;

    private static string LabelOf(string hamlet) => hamlet.Length > 0 ? hamlet : SchoolWording.NoHamlet;

    private IEnumerable<HeldSession> Reported(DateOnly from, DateOnly to) => _reported.Where(session => IsIn(session, from, to));

    private static SchoolLine Line(string label, IEnumerable<HeldSession> held)
    {
        var (enrolled, absent) = held.Aggregate((Enrolled: 0, Absent: 0), (sum, session) => (sum.Enrolled + session.Enrolled, sum.Absent + session.Absent));
        return new SchoolLine(label, enrolled, absent, NotReported: null);
    }

    private static bool IsIn(HeldSession session, DateOnly from, DateOnly to) => from <= session.RollCall.Date && session.RollCall.Date <= to;

    /// <summary>A class, or all of them, on one day.</summary>
    private sealed record DayFigures(DateOnly Day, int Enrolled, int Absent, int NotReported);
}
