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
    private readonly TimeOnly _now;
    private readonly IReadOnlyList<SchoolClass> _classes;
    private readonly ILookup<ClassId, HeldSession> _held;
    private readonly IReadOnlyList<MissedSession> _missed;
    private readonly IReadOnlyList<HeldSession> _before;

    public SchoolFigures(PageVisitor visitor, IReadOnlyList<SchoolClass> classes, Facts facts, Facts before)
    {
        var shown = classes.Select(one => one.Id).ToHashSet();
        (_register, _now, _classes) = (visitor.Register, visitor.Register.Clock.TimeOf(visitor.Now), classes);
        _held = facts.Held.ToLookup(session => session.RollCall.Class);
        _missed = [.. facts.Missed.Where(session => shown.Contains(session.RollCall.Class) && AbsenceTotals.CountsFor(_register, session))];

        // The calendar of that year may be gone: what was reported then was held then.
        _before = [.. before.Held.Where(session => shown.Contains(session.RollCall.Class) && !session.RollCall.Session.IsOfBoarders())];
    }

    public SchoolLine Of(string label, IReadOnlyList<SchoolClass> classes, DateOnly from, DateOnly to)
    {
        var figures = PeriodFigures.Of(_register, classes, [], [.. classes.SelectMany(one => _held[one.Id]).Where(session => IsIn(session, from, to))], from, to, _now);
        return new SchoolLine(label, figures.Enrolled, figures.Absent, figures.NotReported);
    }

    public SchoolLine Before(string label, DateOnly from, DateOnly to) => Line(label, _before.Where(session => IsIn(session, from, to)));

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

    private IEnumerable<HeldSession> Reported(DateOnly from, DateOnly to) => _classes.SelectMany(one => _held[one.Id].Where(session =>
        IsIn(session, from, to) && !session.RollCall.Session.IsOfBoarders() && _register.Calendar.IsHeld(session.RollCall.Date, session.RollCall.Session, one)));

    private static SchoolLine Line(string label, IEnumerable<HeldSession> held)
    {
        var (enrolled, absent) = held.Aggregate((Enrolled: 0, Absent: 0), (sum, session) => (sum.Enrolled + session.Enrolled, sum.Absent + session.Absent));
        return new SchoolLine(label, enrolled, absent, NotReported: null);
    }

    private static bool IsIn(HeldSession session, DateOnly from, DateOnly to) => from <= session.RollCall.Date && session.RollCall.Date <= to;
}
