using Bot.Dialogs.Alarms;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding;
using Bot.Domain.People;
using Bot.Domain.Tasks;

namespace Bot.Dialogs.Discrepancies;

/// <summary>"lệch": the open discrepancies of the own class, of a deputy's grades, of the principal's school; closed by number as tasks are.</summary>
internal static class DiscrepancyDialog
{
    public static FactsNeeded Needs(Party.Staff staff) => new()
    {
        School = staff.Register.School.Id,
        OpenTasks = true,
        OpenAlarms = true,
        Contacts = [.. staff.Register.Staff.Where(member => !member.IsOutsider).Select(member => Membership.Of(staff.Register.School.Id, member.Id))],
    };

    public static void List(TurnDraft draft, Party.Staff staff)
    {
        var register = staff.Register;
        var mine = draft.Facts.Tasks
            .Where(task => IsListedFor(register, task, staff.Member))
            .OrderBy(task => task.OpenedAt).ThenBy(task => task.Key, StringComparer.Ordinal)
            .ToList();
        draft.Memory = draft.Memory with { ShownTasks = [.. mine.Select(task => task.Key)] };
        draft.Reply(DiscrepancyWording.List(register, mine, draft.Facts.OpenAlarms, register.Clock.DateOf(draft.SentAt)), register.School.Id);
    }

    /// <summary>Of whoever answers for it, and of leaders.</summary>
    public static bool IsListedFor(Domain.Schools.SchoolRegister register, StaffTask task, StaffMember member) =>
        task is { IsOpen: true, Kind: TaskKind.Discrepancy } && (TaskOwners.Of(register, task)?.Id == member.Id || TaskOwners.IsLedBy(register, task, member));

    /// <summary>The owner looked and did not find the child: nothing is closed, the alarm goes out or goes on.</summary>
    /// <returns>False when the words say something else.</returns>
    public static bool SearchGoesOn(TurnDraft draft, Party.Staff staff, StaffTask task, string words)
    {
        if (task is not { Kind: TaskKind.Discrepancy, Pupil: { } pupil } || !PlainWords.IsNotFound(words))
        {
            return false;
        }

        var register = staff.Register;
        if (!draft.Facts.OpenAlarms.Any(open => open.Pupil == pupil && open.Kind == AlarmKind.Missing))
        {
            var alarm = new Alarm(AlarmChain.IdFor($"{task.Key}#{draft.Source}"), register.School.Id, pupil, task.Class, AlarmKind.Missing, draft.SentAt, 0, draft.Scene.Now) { RaisedBy = staff.Membership };
            draft.Add(AlarmChain.Raise(register, draft.Facts, alarm, draft.Scene.Now));
            draft.Add(new Effect.Audit(alarm.School, $"staff:{staff.Member.Id}", "alarm.raised", alarm.Id, draft.SentAt));
        }

        draft.Reply(DiscrepancyWording.SearchGoesOn(register, pupil), register.School.Id);
        return true;
    }
}
