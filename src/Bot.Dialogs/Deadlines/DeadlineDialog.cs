using Bot.Dialogs.OfficialLetters;
using Bot.Dialogs.Turns;
using Bot.Domain.Deadlines;
using Bot.Domain.People;
using Bot.Domain.Tasks;

namespace Bot.Dialogs.Deadlines;

/// <summary>"hạn": what is due, the next first. Leaders and the clerk see the school's, others their own.</summary>
internal static class DeadlineDialog
{
    public static FactsNeeded Needs(Party.Staff staff) => new() { School = staff.Register.School.Id, OpenTasks = true };

    public static void List(TurnDraft draft, Party.Staff staff)
    {
        var register = staff.Register;
        var seesAll = staff.Member.IsLeader || staff.Member.Position == Position.Clerk;
        var tasks = draft.Facts.Tasks
            .Where(task => DeadlineTimetable.IsWarnedOf(task) && (seesAll || TaskOwners.Of(register, task)?.Id == staff.Member.Id))
            .OrderBy(task => task.DueOn)
            .ToList();

        // What every homeroom teacher does for the own class is one line, not one for each class.
        var ofClasses = tasks.Where(task => task.Class is not null && TaskOwners.Of(register, task)?.Id != staff.Member.Id)
            .GroupBy(task => (task.DueOn, OfficialLetterTasks.DutyOf(task.Key)))
            .ToList();
        var single = tasks.Except(ofClasses.SelectMany(same => same)).ToList();
        draft.Memory = draft.Memory with { ShownTasks = [.. single.Select(task => task.Key)] };
        draft.Reply(DeadlineWording.List(register, single, [.. ofClasses.Select(same => same.ToList())], register.Clock.DateOf(draft.SentAt)), register.School.Id);
    }
}
