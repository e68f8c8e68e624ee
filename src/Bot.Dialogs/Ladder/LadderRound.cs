using Bot.Dialogs.Cases;
using Bot.Dialogs.Communes;
using Bot.Dialogs.Limits;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.Cases;
using Bot.Domain.Deadlines;
using Bot.Domain.Schools;
using Bot.Domain.Tasks;

namespace Bot.Dialogs.Ladder;

/// <summary>
/// One look at the absence ladder (domain.md A.6): who is told what follows from the roll calls as they stand, and what was told is remembered, so that it
/// is said once, and taken back when a correction takes the reason for it away. Pure.
/// </summary>
/// <param name="Unreachable">Messages that nobody who should have heard could get.</param>
public sealed record LadderRound(IReadOnlyList<Effect> Effects, int Unreachable)
{
    public static FactsNeeded Needs(SchoolRegister register, DueItem.LadderRound due) => new()
    {
        School = register.School.Id,
        AbsencesBetween = (register.Calendar.YearOf(due.Day).From, due.Day),
        MarksSince = register.Calendar.YearOf(due.Day).From,
        OpenTasks = true,
        CasesClosedSince = DateOnly.MinValue,
        VisitsSince = register.Calendar.YearOf(due.Day).From.AddYears(-1),
        CaseEntriesSince = register.Calendar.YearOf(due.Day).From.AddYears(-1),
        AllContacts = true,
        Days = due.Moment == LadderMoment.FirstDay ? [due.Day] : [],
    };

    /// <param name="days">School days on which rounds of this kind fell due since the last look, the round's own included.</param>
    public static LadderRound Decide(SchoolRegister register, DueItem.LadderRound due, IReadOnlyList<DateOnly> days, Facts facts, DateTimeOffset now)
    {
        var pupils = PupilDays.Of(register, facts.Missed, facts.Held, register.Calendar.YearOf(due.Day).From);
        var settled = ReasonTasks.Settled(pupils, facts.Tasks, due.Day).ToList();
        var draft = new LadderDraft(register, due, facts, now);
        draft.Add(settled.Select(task => ReasonTasks.Close(register, task, now)));
        LadderEnds.Settle(draft, pupils);
        CommuneLists.Settle(draft, pupils);
        CaseLadder.Follow(draft, pupils);
        var open = facts.Tasks.Except(settled).ToList();
        switch (due.Moment)
        {
            case LadderMoment.Morning:
                WarnOfReasons(draft, open, days);
                CommuneLists.Escalate(draft, open, days);
                CaseReminders.Remind(draft, days);
                break;
            case LadderMoment.FirstDay:
                TellOfFirstDay(draft, pupils);
                break;
            case LadderMoment.Evening:
                OpenReasons(draft, pupils, open, days);
                LadderSpells.Tell(draft, pupils);
                CommuneLists.Tell(draft, pupils);
                LimitMarks.Tell(draft);
                CaseReminders.Propose(draft);
                break;
        }

        return new LadderRound(draft.Effects, draft.Unreachable);
    }

    /// <summary>Of whom nobody logged a contact since the day (S4-07): the task is the same, and says so.</summary>
    private static HashSet<PupilId> Untouched(LadderDraft draft, IEnumerable<StaffTask> tasks) =>
        [.. tasks.Where(task => !CaseLines.Standing(draft.Facts.CaseEntries).Any(entry => entry.Pupil == task.Pupil && entry.Kind is CaseEntryKind.Contacted or CaseEntryKind.Visited && entry.Day >= task.Day)).Select(task => task.Pupil!.Value)];

    private static void OpenReasons(LadderDraft draft, IReadOnlyList<PupilDays> pupils, List<StaffTask> open, IReadOnlyList<DateOnly> days)
    {
        foreach (var day in days.Order())
        {
            var tasks = ReasonTasks.Opened(draft.Register, pupils, open, day, draft.Now).ToList();
            draft.Add(tasks.Select(task => new Effect.OpenTask(task)));
            open.AddRange(tasks);
        }
    }

    /// <summary>The morning after: each owner hears once of all children whose reason is still not known. Mornings on which the computer was off are made up for.</summary>
    private static void WarnOfReasons(LadderDraft draft, IEnumerable<StaffTask> open, IReadOnlyList<DateOnly> mornings)
    {
        var before = WorkDays.OnOrBefore(draft.Register, mornings.Append(draft.Due.Day).Min().AddDays(-1));
        var waiting = open.Where(task => task is { Kind: TaskKind.ReasonUnknown, Day: not null, Pupil: not null } && before < task.DueOn && task.DueOn <= draft.Due.Day);
        foreach (var owned in waiting.GroupBy(task => TaskOwners.Of(draft.Register, task)).Where(owned => owned.Key is not null))
        {
            draft.Say(owned.Key!, "reasons", LadderWording.ReasonsWanted(draft.Register, [.. owned], Untouched(draft, owned)), MessageKind.Reminder);
        }
    }

    /// <summary>S2-13: the homeroom teacher hears on day 1. Who reported the class knows already.</summary>
    private static void TellOfFirstDay(LadderDraft draft, IEnumerable<PupilDays> pupils)
    {
        var (register, day) = (draft.Register, draft.Due.Day);
        foreach (var ofClass in pupils.Where(known => known.IsUnexplained(day) && known.Running(day)?.First == day).GroupBy(known => known.Pupil.Class))
        {
            var teacher = register.HomeroomTeacherOf(ofClass.Key);
            var knows = draft.Facts.RollCalls.Values.Any(rollCall => rollCall.Key.Class == ofClass.Key && rollCall.Author == teacher?.Id);
            if (teacher is not null && !knows)
            {
                draft.Say(teacher, "first", LadderWording.FirstDay(ofClass.Key, [.. ofClass.Select(known => known.Pupil)]), MessageKind.Notice);
            }
        }
    }
}
