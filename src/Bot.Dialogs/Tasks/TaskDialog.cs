using Bot.Dialogs.Cases;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Difficulties;
using Bot.Dialogs.Discrepancies;
using Bot.Dialogs.RollCalls;
using Bot.Dialogs.Turns;
using Bot.Domain.Deadlines;
using Bot.Domain.People;
using Bot.Domain.Schools;
using Bot.Domain.Tasks;

namespace Bot.Dialogs.Tasks;

/// <summary>"việc": what there is to do, closed by its number with what came of it.</summary>
internal static class TaskDialog
{
    public static FactsNeeded Needs(Party.Staff staff) => new() { School = staff.Register.School.Id, OpenTasks = true };

    /// <summary>The own open tasks with their numbers; a leader also hears how many are overdue in the own grades.</summary>
    public static void List(TurnDraft draft, Party.Staff staff)
    {
        var (register, today) = (staff.Register, Today(draft, staff));
        var mine = Mine(draft, staff);
        var overdue = Overdue(draft, staff);
        draft.Memory = draft.Memory with { ShownTasks = [.. mine.Select(task => task.Key)] };
        draft.Reply(TaskWording.List(register, mine, today) + TaskWording.OverdueElsewhere(overdue.Count), register.School.Id);
    }

    /// <summary>What others of a leader's grades have not done in time, with whose it is.</summary>
    public static void ListOverdue(TurnDraft draft, Party.Staff staff)
    {
        var register = staff.Register;
        if (!staff.Member.IsLeader)
        {
            List(draft, staff);
            return;
        }

        var overdue = Overdue(draft, staff);
        draft.Memory = draft.Memory with { ShownTasks = [.. overdue.Select(task => task.Key)] };
        draft.Reply(TaskWording.OverdueList(register, overdue, Today(draft, staff)), register.School.Id);
    }

    /// <summary>Closes a task of the list shown last; without one, of the list as it would be shown now.</summary>
    public static void Close(TurnDraft draft, Party.Staff staff, Heard.ClosesTask said)
    {
        var school = staff.Register.School.Id;
        IReadOnlyList<string> shown = draft.Memory.ShownTasks.Count > 0 ? draft.Memory.ShownTasks : [.. Mine(draft, staff).Select(task => task.Key)];
        var index = said.Number ?? (shown.Count == 1 ? 1 : 0);
        if (shown.Count == 0)
        {
            draft.Reply(TaskWording.NothingToDo, school);
            return;
        }

        if (index < 1 || index > shown.Count)
        {
            draft.Reply(TaskWording.WhichTask(shown.Count), school);
            return;
        }

        if (draft.Facts.Tasks.FirstOrDefault(task => task.Key == shown[index - 1]) is not { } task || !MayClose(staff.Register, staff.Member, task))
        {
            draft.Reply(TaskWording.AlreadyClosed, school);
            return;
        }

        if (said.Words.Length == 0)
        {
            draft.Reply(TaskWording.WhatCameOfIt(index, said.IsCancelled), school);
            return;
        }

        Finish(draft, staff, task, said.Words, said.IsCancelled);
    }

    /// <summary>Closes the one of that key, with the same consequences as by its number.</summary>
    public static void CloseOne(TurnDraft draft, Party.Staff staff, string key, string words, bool isCancelled)
    {
        if (draft.Facts.Tasks.FirstOrDefault(task => task.Key == key) is { } task && MayClose(staff.Register, staff.Member, task))
        {
            Finish(draft, staff, task, words, isCancelled);
            return;
        }

        draft.Reply(TaskWording.AlreadyClosed, staff.Register.School.Id);
    }

    /// <summary>Who answers for it, or leads who does.</summary>
    public static bool MayClose(SchoolRegister register, StaffMember member, StaffTask task) =>
        task.IsOpen && (TaskOwners.Of(register, task)?.Id == member.Id || TaskOwners.IsLedBy(register, task, member));

    /// <summary>"hủy" behind a closing: the task is open again.</summary>
    public static void TakeBack(TurnDraft draft, Party.Staff staff, RememberedAct act)
    {
        var school = staff.Register.School.Id;
        draft.Memory = draft.Memory with { Act = null };
        if (draft.Facts.Tasks.FirstOrDefault(task => task.Key == act.Ref) is not { ClosedAt: { } closedAt } task
            || task.ClosedBy != staff.Member.Id || !TaskFlow.Permits(task, TaskHappened.TakenBack))
        {
            draft.Reply(RollCallWording.NothingToTakeBack, school);
            return;
        }

        draft.Add(new Effect.ReopenTask(school, task.Key, closedAt));
        draft.Add(PartnerDialog.Reopened(draft, staff, task, act.Case) is { } line ? [new Effect.AddCaseEntry(line)] : []);
        draft.Add(new Effect.Audit(school, $"staff:{staff.Member.Id}", "task.reopened", task.Key, draft.SentAt));
        draft.Reply(TaskWording.Reopened(staff.Register, task), school);
    }

    /// <summary>Closes the task; what came of one of a partner body stands in the child's case as well.</summary>
    public static void Close(TurnDraft draft, Party.Staff staff, StaffTask task, string words, bool isCancelled)
    {
        var (school, today) = (staff.Register.School.Id, Today(draft, staff));
        var happened = isCancelled ? TaskHappened.GivenUp : task.IsOverdue(today) ? TaskHappened.DoneLate : TaskHappened.DoneInTime;
        var state = TaskFlow.Table.Next(task.State, happened);
        draft.Add(new Effect.CloseTask(school, task.Key, today, draft.SentAt, staff.Member.Id, words, isCancelled));
        var line = PartnerDialog.Outcome(draft, staff, task, words, isCancelled);
        draft.Add(line is null ? [] : [new Effect.AddCaseEntry(line)]);
        draft.Add(new Effect.Withdraw(DeadlineTimetable.Prefix(school, task.Key)));
        draft.Add(new Effect.Audit(school, $"staff:{staff.Member.Id}", $"task.{state.ToString().ToLowerInvariant()}", task.Key, draft.SentAt));
        draft.Memory = draft.Memory with { Act = new RememberedAct(ActKind.TaskClosed, task.Key, draft.SentAt) { Case = line?.Id } };
        draft.Reply(TaskWording.Closed(staff.Register, task, state, words), school);
    }

    private static List<StaffTask> Mine(TurnDraft draft, Party.Staff staff) =>
        [.. draft.Facts.Tasks.Where(task => task.IsOpen && TaskOwners.Of(staff.Register, task)?.Id == staff.Member.Id)];

    private static List<StaffTask> Overdue(TurnDraft draft, Party.Staff staff) =>
        [.. draft.Facts.Tasks.Where(task => task.IsOverdue(Today(draft, staff)) && TaskOwners.IsLedBy(staff.Register, task, staff.Member) && TaskOwners.Of(staff.Register, task)?.Id != staff.Member.Id)];

    private static void Finish(TurnDraft draft, Party.Staff staff, StaffTask task, string words, bool isCancelled)
    {
        if (!isCancelled && DiscrepancyDialog.SearchGoesOn(draft, staff, task, words))
        {
            return;
        }

        Close(draft, staff, task, words, isCancelled);
        DifficultyDialog.Answered(draft, staff, task, words);
        if (task.Kind == TaskKind.Discrepancy)
        {
            draft.Add(DiscrepancyWatch.AlarmsOf(draft, staff, task).SelectMany(alarm => DiscrepancyWatch.CloseAlarm(draft, staff, alarm, words)));
        }
    }

    private static DateOnly Today(TurnDraft draft, Party.Staff staff) => staff.Register.Clock.DateOf(draft.SentAt);
}
