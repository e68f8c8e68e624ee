using Bot.Dialogs.Conversations;
using Bot.Dialogs.RollCalls;
using Bot.Dialogs.Turns;
using Bot.Domain.Cases;
using Bot.Domain.People;

namespace Bot.Dialogs.Cases;

/// <summary>Before anything about a child leaves the school it is read back, and a yes is asked for: a case handed over, a task for a partner body.</summary>
internal static class OutgoingDialog
{
    /// <summary>What a turn must know that answers the read-back.</summary>
    public static FactsNeeded Needs(Scene scene, Party.Staff staff) => CaseDialog.Needs(staff, OutgoingDraft.In(scene.Conversation.Memory) is { } wanted ? [wanted.Pupil] : []);

    public static void Ask(TurnDraft draft, Party.Staff staff, OutgoingDraft wanted, string readBack)
    {
        RollCallPrompts.Move(draft, Happened.SharingReadBack);
        var prompt = draft.Prompt("yes", "no") with { Intent = Understanding.Intent.Command, Note = DialogJson.Write(wanted) };
        draft.Ask(readBack, staff.Register.School.Id, prompt, [CaseShareWording.Hand, CaseShareWording.DoNot]);
    }

    /// <summary>Yes (0) or no to what was read back. Everything is looked at again: much may have changed in between.</summary>
    public static void Choose(TurnDraft draft, Party.Staff staff, int index)
    {
        var (register, wanted) = (staff.Register, OutgoingDraft.In(draft.Memory)!);
        RollCallPrompts.Move(draft, index == 0 ? Happened.Agreed : Happened.Refused);
        draft.Memory = draft.Memory with { Prompt = null };
        if (index != 0 || register.Find(wanted.Pupil) is not { } pupil || CaseChange.Live(register, draft.Facts.Cases, pupil.Id, register.Clock.DateOf(draft.SentAt)) is not { IsOpen: true } known
            || !(wanted.Officer is not null ? CaseShareDialog.Give(draft, staff, pupil, known, wanted) : PartnerDialog.Give(draft, staff, pupil, known, wanted)))
        {
            draft.Reply(CaseShareWording.NothingLeft, register.School.Id);
        }
    }
}
