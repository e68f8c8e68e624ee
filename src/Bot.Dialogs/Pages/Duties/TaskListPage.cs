using Bot.Dialogs.Conversations;
using Bot.Dialogs.Discrepancies;
using Bot.Dialogs.OfficialLetters;
using Bot.Dialogs.RollCalls;
using Bot.Dialogs.Tasks;
using Bot.Dialogs.Turns;
using Bot.Domain.Cases;
using Bot.Domain.Deadlines;
using Bot.Domain.People;
using Bot.Domain.Tasks;

namespace Bot.Dialogs.Pages.Duties;

/// <summary>"việc", "hạn" and "việc quá hạn" of a chat as one list, and what is done about a task there.</summary>
public static class TaskListPage
{
    private const int SoonDays = 7;

    /// <summary>Everybody at the school: each has the own tasks at least.</summary>
    public static bool IsFor(PageVisitor visitor) => !visitor.Member.IsOutsider;

    public static FactsNeeded Needed(PageVisitor visitor) => new() { School = visitor.Register.School.Id, OpenTasks = true, Letters = LetterPage.IsFor(visitor) };

    public static TaskListView Of(PageVisitor visitor, TaskFilter filter, int sheet, Facts facts)
    {
        var shown = facts.Tasks.Where(task => IsShown(visitor, task))
            .OrderBy(task => task.DueOn ?? DateOnly.MaxValue).ThenBy(task => task.OpenedAt).ThenBy(task => task.Key, StringComparer.Ordinal)
            .ToList();
        var counts = Enum.GetValues<TaskFilter>().ToDictionary(one => one, one => shown.Count(task => IsIn(visitor, one, task)));
        var (rows, at, sheets) = Sheets.Of([.. shown.Where(task => IsIn(visitor, filter, task))], sheet);
        return new TaskListView(filter, counts, new Sheet<TaskRow>([.. rows.Select(task => RowOf(visitor, task, facts.Letters))], at, sheets, counts[filter]), LetterPage.IsFor(visitor));
    }

    /// <summary>What closing a task, or taking that back, stands on.</summary>
    public static FactsNeeded NeededToChange(PageVisitor visitor, string key)
    {
        var needed = PageTurn.Needed(visitor, [], (_, staff) => DiscrepancyDialog.Needs(staff));
        return needed with { Tasks = needed.Tasks.Add(key), Letters = LetterPage.IsFor(visitor) };
    }

    /// <summary>The same with the case of the child whom a task of a partner body is about.</summary>
    public static FactsNeeded NeededOfCase(PageVisitor visitor, string key, Facts facts)
    {
        var needed = NeededToChange(visitor, key);
        return Find(facts, key)?.Pupil is { } pupil ? needed with { CasesOf = needed.CasesOf.Add(pupil) } : needed;
    }

    /// <param name="form">The form's own name: sent twice, it is done once.</param>
    public static PageDecision Close(PageVisitor visitor, Facts facts, string form, string key, string words, bool isCancelled) =>
        Find(facts, key) is not { } task || !IsShown(visitor, task) || !TaskDialog.MayClose(visitor.Register, visitor.Member, task) ? PageDecision.Refused(DutyWording.NotOpen)
        : words.Length == 0 ? PageDecision.Refused(DutyWording.SayWhatCame)
        : PageTurn.Take(visitor, facts, form, (draft, staff) => TaskDialog.CloseOne(draft, staff, key, words, isCancelled));

    /// <summary>Whether the visitor has just closed it, and may still take that back.</summary>
    public static bool MayTakeBack(PageVisitor visitor, Facts facts, string key) =>
        Find(facts, key) is { IsOpen: false, ClosedAt: { } closed } task && task.ClosedBy == visitor.Member.Id && visitor.Now - closed <= SafetyPolicy.Grace;

    public static PageDecision TakeBack(PageVisitor visitor, Facts facts, string form, string key) => !MayTakeBack(visitor, facts, key)
        ? PageDecision.Refused(DutyWording.NothingToTakeBack)
        : PageTurn.Take(visitor, facts, form, (draft, staff) => TaskDialog.TakeBack(draft, staff, new RememberedAct(ActKind.TaskClosed, key, draft.SentAt) { Case = LineOf(facts, Find(facts, key)!) }));

    internal static TaskRow RowOf(PageVisitor visitor, StaffTask task, IReadOnlyList<StoredLetter> letters)
    {
        var register = visitor.Register;
        var letter = task.Key.Split(':') is ["letter", var key, ..] && LetterPage.IsFor(visitor) ? letters.FirstOrDefault(one => one.Key == key) : null;
        DateOnly? closedOn = task.ClosedAt is { } closed ? register.Clock.DateOf(closed) : null;
        return new TaskRow(
            task,
            TaskWording.Text(register, task),
            TaskOwners.Of(register, task)?.Name,
            DutyWording.Standing(task, visitor.Today, closedOn),
            task.IsOverdue(visitor.Today) || task.State == TaskState.Late,
            IsShown(visitor, task) && TaskDialog.MayClose(register, visitor.Member, task),
            letter is null ? null : (letter.Key, LetterWording.Title(letter)));
    }

    /// <summary>As a chat shows them: the own; what is due in the school to leaders and the clerk; to a leader what those of the own grades are late with.</summary>
    private static bool IsShown(PageVisitor visitor, StaffTask task)
    {
        var (register, member) = (visitor.Register, visitor.Member);
        return task.IsOpen
            && (TaskOwners.Of(register, task)?.Id == member.Id
                || ((member.IsLeader || member.Position == Position.Clerk) && DeadlineTimetable.IsWarnedOf(task))
                || (task.IsOverdue(visitor.Today) && TaskOwners.IsLedBy(register, task, member)));
    }

    private static bool IsIn(PageVisitor visitor, TaskFilter filter, StaffTask task) => filter switch
    {
        TaskFilter.Mine => TaskOwners.Of(visitor.Register, task)?.Id == visitor.Member.Id,
        TaskFilter.Late => task.IsOverdue(visitor.Today),
        TaskFilter.Soon => task.DueOn >= visitor.Today && task.DueOn <= visitor.Today.AddDays(SoonDays),
        _ => true,
    };

    private static StaffTask? Find(Facts facts, string key) => facts.Tasks.FirstOrDefault(task => task.Key == key);

    /// <summary>The line in the child's case that told what came of it; it was written in the same instant.</summary>
    private static string? LineOf(Facts facts, StaffTask task) => facts.CaseEntries
        .FirstOrDefault(line => line.Pupil == task.Pupil && line.Kind is CaseEntryKind.PartnerDone or CaseEntryKind.PartnerRefused && line.At == task.ClosedAt)?.Id;
}
