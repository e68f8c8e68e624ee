using Bot.Dialogs.Messages;
using Bot.Dialogs.Nudges;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.People;

namespace Bot.Dialogs.Tests.Nudges;

/// <summary>Checks what rounds bring forth against the rules, from the record of what was said alone, and counts it.</summary>
internal sealed class NudgeWatch(NudgeVillage village)
{
    private readonly Dictionary<PupilId, Family> _familyOf = Family.Of(village.Register).SelectMany(family => family.Children.Select(child => (child, family))).ToDictionary(pair => pair.child, pair => pair.family);
    private readonly Dictionary<PupilId, List<DateOnly>> _told = [];
    private int _messages;

    public Dictionary<NudgeKind, int> Kinds { get; } = [];

    public string Report(int days) =>
        $"{_messages} messages, {_messages * 7.0 / days / _familyOf.Values.Distinct().Count():0.000} per family and week; "
        + string.Join(", ", Kinds.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key} {pair.Value}"));

    public void Check(DueItem.FamilyRound due, NudgeFacts facts, NudgeRound round)
    {
        var said = round.Effects.OfType<Effect.RecordNudge>().Select(record => record.Nudge).ToList();
        said.Select(nudge => nudge.Pupil).ShouldBeUnique();
        foreach (var nudge in said)
        {
            Kinds[nudge.Kind] = Kinds.GetValueOrDefault(nudge.Kind) + 1;
            CheckChild(due.Day, facts, nudge);
        }

        foreach (var entry in round.Effects.OfType<Effect.Say>().Select(say => say.Entry).Where(entry => entry.Kind == MessageKind.Nudge))
        {
            _messages++;
            CheckTime(entry, said);
            var guardian = village.Register.Guardians.Single(one => one.Id.Value == entry.To.Chat);
            village.Unwilling.Contains(guardian.Id).ShouldBeFalse();
            guardian.Children.Any(child => said.Any(nudge => nudge.Pupil == child.Pupil)).ShouldBeTrue();
        }

        round.Effects.OfType<Effect.Say>().Where(say => say.Entry.Kind == MessageKind.Nudge).Select(say => say.Entry.To).ShouldBeUnique();
    }

    private void CheckTime(OutboxEntry entry, List<Nudge> said)
    {
        foreach (var at in new[] { entry.DueAt, entry.NotAfter!.Value })
        {
            village.Register.Clock.TimeOf(at).ShouldBeInRange(new TimeOnly(14, 0), new TimeOnly(16, 0));
        }

        var day = village.Register.Clock.DateOf(entry.DueAt);
        if (day.DayOfWeek == DayOfWeek.Sunday || !Timetable.IsSchoolDay(village.Register, day))
        {
            said.TrueForAll(nudge => nudge.Kind is NudgeKind.Return or NudgeKind.SundayReturn).ShouldBeTrue();
        }
    }

    private void CheckChild(DateOnly day, NudgeFacts facts, Nudge nudge)
    {
        facts.AskedAbout.Contains(nudge.Pupil).ShouldBeFalse();
        facts.Alarmed.Contains(nudge.Pupil).ShouldBeFalse();
        var missed = facts.Missed.Where(session => session.Absence.Pupil == nudge.Pupil && session.Counts).ToList();
        var reason = nudge.Kind switch
        {
            NudgeKind.Week => missed.Any(session => session.IsUnexplained && session.Date >= day.AddDays(-9) && session.Date < day),
            NudgeKind.Weekday => missed.Where(session => session.Absence.Kind != AbsenceKind.Excused && session.Date > day.AddDays(-29)).GroupBy(session => session.Date.DayOfWeek).Any(weekday => weekday.Select(session => session.Date).Distinct().Count() >= 3),
            NudgeKind.Month => missed.Any(session => session.Date.Month == day.AddMonths(-1).Month && session.Date < day),
            NudgeKind.Thanks => !facts.Missed.Any(session => session.Absence.Pupil == nudge.Pupil && session.Date >= day.AddDays(-7)) && missed.Any(session => session.Date >= day.AddDays(-16)),
            NudgeKind.SundayReturn => village.Register.Find(nudge.Pupil)!.Boarding == Boarding.Boarder && missed.Count(session => session.Date.DayOfWeek == DayOfWeek.Monday && session.Date > day.AddDays(-28)) >= 3,
            NudgeKind.Season => village.Register.Calendar.Entries.Any(entry => entry.Kind is CalendarEntryKind.Harvest or CalendarEntryKind.Festival && entry.From > day && entry.From <= day.AddDays(4)),
            NudgeKind.HandOver => Unanswered(facts, nudge.Pupil) == 2,
            _ => village.Register.Calendar.IsSchoolDay(day.AddDays(1), village.Register.Classes[0]) && !village.Register.Calendar.IsSchoolDay(day.AddDays(-4), village.Register.Classes[0]),
        };
        reason.ShouldBeTrue($"{nudge.Kind} on {day:O} about {nudge.Pupil}");
        if (nudge.Kind == NudgeKind.HandOver)
        {
            return;
        }

        Unanswered(facts, nudge.Pupil).ShouldBeLessThan(2);

        foreach (var sibling in _familyOf[nudge.Pupil].Children)
        {
            if (!_told.TryGetValue(sibling, out var days))
            {
                days = _told[sibling] = [];
            }

            if (sibling == nudge.Pupil)
            {
                days.Contains(day).ShouldBeFalse();
                days.Add(day);
            }
        }

        _familyOf[nudge.Pupil].Children.SelectMany(child => _told.GetValueOrDefault(child) ?? []).Where(told => told > day.AddDays(-7)).Distinct().Count().ShouldBeLessThanOrEqualTo(2);
    }

    /// <summary>Messages about absence since the family was last heard.</summary>
    private static int Unanswered(NudgeFacts facts, PupilId pupil) =>
        facts.Said.Where(nudge => nudge.Pupil == pupil).Reverse().TakeWhile(nudge => nudge.AnsweredAt is null).Count(nudge => nudge.Kind is NudgeKind.Week or NudgeKind.Weekday or NudgeKind.SundayReturn);
}
