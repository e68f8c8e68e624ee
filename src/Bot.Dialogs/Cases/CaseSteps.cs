using Bot.Dialogs.Messages;
using Bot.Dialogs.Turns;
using Bot.Domain.Cases;
using Bot.Domain.People;

namespace Bot.Dialogs.Cases;

/// <summary>What every act of a person on a case does: the change with its line, the audit, what "hủy" takes back, and who is told.</summary>
internal static class CaseSteps
{
    public static void Write(TurnDraft draft, Party.Staff staff, CaseChange change)
    {
        draft.Add(change.Effects);
        Remember(draft, staff, CaseUndo.Of(change), change.Entry);
    }

    public static void Remember(TurnDraft draft, Party.Staff staff, CaseUndo undo, CaseEntry entry)
    {
        draft.Add(new Effect.Audit(entry.School, $"staff:{staff.Member.Id}", $"case.{entry.Kind.ToString().ToLowerInvariant()}", entry.Pupil.Value, draft.SentAt));
        draft.Memory = draft.Memory with { Act = CaseUndo.Act(undo, draft.SentAt) };
    }

    public static CaseEntry Line(TurnDraft draft, Party.Staff staff, Pupil pupil, CaseEntryKind kind, string words) =>
        new(staff.Register.School.Id, pupil.Id, CaseChange.Id(draft.Source, pupil.Id, "line"), kind, CaseLane.School, staff.Register.Clock.DateOf(draft.SentAt), draft.SentAt) { By = staff.Member.Id, Words = words };

    public static void Tell(TurnDraft draft, Party.Staff staff, StaffMember? member, Pupil pupil, string words)
    {
        if (member is not null && member.Id != staff.Member.Id && Routes.To(staff.Register, draft.Facts, member) is { } route)
        {
            draft.Add(new Effect.Say(route.Entry($"case:{draft.Source}:{pupil.Id}:{member.Id}", staff.Register.School.Id, MessageKind.Notice, new Outbound(words), draft.Scene.Now)));
        }
    }
}
