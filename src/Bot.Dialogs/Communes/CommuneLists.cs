using System.Globalization;
using Bot.Dialogs.Ladder;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Privacy;
using Bot.Dialogs.RollCalls;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Deadlines;
using Bot.Domain.People;
using Bot.Domain.Schools;
using Bot.Domain.Tasks;

namespace Bot.Dialogs.Communes;

/// <summary>
/// The minimal lists of those outside the school who are in charge of a hamlet (S1-05, S2-13): name, hamlet, days out, whom to ring. Each is to be acknowledged; leaders hear of
/// one that is not, and officers hear when a child is back.
/// </summary>
internal static class CommuneLists
{
    private const string Prefix = "commune:";

    /// <summary>Waits for the acknowledgement of one officer.</summary>
    public static bool IsOf(StaffTask task) => task.Key.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>The evening on which a child has been away long enough: one message an officer.</summary>
    public static void Tell(LadderDraft draft, IReadOnlyList<PupilDays> pupils)
    {
        var (register, rules) = (draft.Register, draft.Register.School.Rules);
        var away = pupils.Where(days => register.DropoutOf(days.Pupil.Id, draft.Due.Day) is null).Select(days => (days.Pupil, Spell: days.Running(draft.Due.Day)))
            .Where(one => one.Spell is not null && one.Spell.Count(rules.InCalendarDays.HasFlag(LadderSteps.Leaders)) >= rules.CommuneDays && !WasTold(draft, one.Spell))
            .Select(one => (one.Pupil, Spell: one.Spell!)).ToList();
        foreach (var own in away.SelectMany(one => InCharge(register, one.Pupil).Select(officer => (officer, one))).GroupBy(pair => pair.officer, pair => pair.one))
        {
            Send(draft, own.Key, [.. own.OrderBy(one => one.Pupil.Hamlet, StringComparer.Ordinal).ThenByDescending(one => one.Spell.Days.Count)]);
        }
    }

    /// <summary>The first morning behind the day by which an officer should have answered, of children whom this round did not find to be back. Mornings on which the computer was off are made up for.</summary>
    public static void Escalate(LadderDraft draft, IEnumerable<StaffTask> open, IReadOnlyList<DateOnly> mornings)
    {
        var before = WorkDays.OnOrBefore(draft.Register, mornings.Append(draft.Due.Day).Min().AddDays(-1));
        var unanswered = open.Where(task => IsOf(task) && task.Pupil is not null && before <= task.DueOn && task.DueOn < draft.Due.Day
                && !draft.Effects.OfType<Effect.CloseTask>().Any(closing => closing.Key == task.Key))
            .Select(task => (Officer: draft.Register.Find(task.Owner), Pupil: draft.Register.Find(task.Pupil!.Value), task.OpenedAt))
            .Where(one => one.Officer is not null && one.Pupil is not null).ToList();
        foreach (var (leader, waiting) in unanswered.SelectMany(one => draft.LeadersOf(one.Pupil!).Select(leader => (leader, one))).GroupBy(pair => pair.leader, pair => pair.one).Select(group => (group.Key, group.ToList())))
        {
            foreach (var ofOfficer in waiting.GroupBy(one => one.Officer!))
            {
                draft.Say(leader, $"commune:{ofOfficer.Key.Id}", CommuneWording.NotAnswered(ofOfficer.Key, [.. ofOfficer.Select(one => one.Pupil!)], draft.Register.Clock.DateOf(ofOfficer.First().OpenedAt)), MessageKind.Notice);
            }
        }
    }

    /// <summary>A child that is back, or of whom a correction shows that it was not away so long, needs nobody to go there any more.</summary>
    public static void Settle(LadderDraft draft, IReadOnlyList<PupilDays> pupils)
    {
        var (register, rules) = (draft.Register, draft.Register.School.Rules);
        var ended = new List<(Pupil Pupil, AbsenceMark Mark)>();
        foreach (var mark in draft.Facts.Marks.Where(mark => mark is { Stands: true, Kind: AbsenceMarkKind.Commune }))
        {
            var spell = pupils.FirstOrDefault(known => known.Pupil.Id == mark.Pupil)?.Since(mark.Since, draft.Due.Day);
            var isTooShort = (spell?.Count(rules.InCalendarDays.HasFlag(LadderSteps.Leaders)) ?? 0) < rules.CommuneDays;
            if (register.Find(mark.Pupil) is { } pupil && (isTooShort || spell?.BackOn is not null))
            {
                draft.Add(new Effect.SettleMark(mark, isTooShort ? AbsenceMarkEnd.TakenBack : AbsenceMarkEnd.Returned, draft.Now));
                ended.Add((pupil, mark));
            }
        }

        foreach (var (pupil, mark) in ended)
        {
            draft.Add(draft.Facts.Tasks.Where(task => task.IsOpen && task.Key.StartsWith(KeyOf(pupil.Id, mark.Since), StringComparison.Ordinal))
                .Select(task => new Effect.CloseTask(task.School, task.Key, draft.Due.Day, draft.Now, Outcome: CommuneWording.NoNeed, IsCancelled: true)));
        }

        foreach (var told in ended.SelectMany(one => InCharge(register, one.Pupil).Where(draft.Reaches).Select(officer => (officer, one.Pupil))).GroupBy(pair => pair.officer, pair => pair.Pupil))
        {
            draft.Say(told.Key, "commune-ended", CommuneWording.Ended([.. told]), MessageKind.Notice);
            draft.Add(told.Select(pupil => AuditActions.SeenBy(register.School.Id, told.Key.Id, pupil.Id, draft.Now)));
        }
    }

    /// <summary>Everybody outside the school who has the child's hamlet.</summary>
    public static IEnumerable<StaffMember> InCharge(SchoolRegister register, Pupil pupil) =>
        pupil.Hamlet.Length == 0 ? [] : register.Staff.Where(member => member is { IsOutsider: true, IsSuperior: false } && member.Hamlets.Contains(pupil.Hamlet, StringComparer.OrdinalIgnoreCase));

    private static bool WasTold(LadderDraft draft, AbsenceSpell spell) =>
        draft.Facts.Marks.Any(mark => mark.Pupil == spell.Pupil && mark.Kind == AbsenceMarkKind.Commune && mark.Since == spell.First && mark.Stands);

    /// <summary>Remembered only when it could be sent: an officer who links later still hears of it.</summary>
    private static void Send(LadderDraft draft, StaffMember officer, IReadOnlyList<(Pupil Pupil, AbsenceSpell Spell)> children)
    {
        var (register, school) = (draft.Register, draft.Register.School.Id);
        if (Routes.To(register, draft.Facts, officer) is not { } route)
        {
            return;
        }

        var body = new Outbound(CommuneWording.List(register, children)) { Choices = [new Choice(CommuneWording.Received, ButtonToken.OfCommune(draft.Due.Day))] };
        draft.Add(new Effect.Say(route.Entry($"{draft.Due.Key}:commune:{officer.Id}", school, MessageKind.Notice, body, SafetyPolicy.ByDay(register, draft.Now))));
        foreach (var (pupil, spell) in children)
        {
            draft.Add(AuditActions.SeenBy(school, officer.Id, pupil.Id, draft.Now));
            draft.Add(new Effect.RecordMark(new AbsenceMark(school, pupil.Id, AbsenceMarkKind.Commune, spell.First, spell.Days.Count, draft.Due.Day, draft.Now)));
            draft.Add(new Effect.OpenTask(new StaffTask(school, KeyOf(pupil.Id, spell.First) + officer.Id, TaskKind.Other, officer.Id, draft.Now)
            {
                Pupil = pupil.Id,
                Class = pupil.Class,
                Day = spell.First,
                DueOn = AnswerBy(register, pupil, draft.Due.Day),
                Words = CommuneWording.Task(pupil.Hamlet),
            }));
        }
    }

    private static DateOnly AnswerBy(SchoolRegister register, Pupil pupil, DateOnly day)
    {
        for (var days = register.School.Rules.CommuneAnswerDays; days > 0 && register.Find(pupil.Class) is { } schoolClass && register.Calendar.NextSchoolDay(day, schoolClass, 30) is { } next; days--)
        {
            day = next;
        }

        return day;
    }

    private static string KeyOf(PupilId pupil, DateOnly first) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{pupil.Value}:{first:yyyy-MM-dd}:");
}
