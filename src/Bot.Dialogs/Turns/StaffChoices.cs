using Bot.Dialogs.Alarms;
using Bot.Dialogs.Campaigns;
using Bot.Dialogs.Cases;
using Bot.Dialogs.Closures;
using Bot.Dialogs.Dropouts;
using Bot.Dialogs.Leaders;
using Bot.Dialogs.OfficialLetters;
using Bot.Dialogs.RollCalls;
using Bot.Dialogs.Visits;

namespace Bot.Dialogs.Turns;

/// <summary>A choice belongs to the dialog that asked last.</summary>
internal static class StaffChoices
{
    public static void Hear(TurnDraft draft, Party.Staff staff, int index)
    {
        var school = staff.Register.School.Id;
        var memory = draft.Memory;
        if (memory.Prompt is null)
        {
            draft.Reply(RollCallWording.OldButton, school);
        }
        else if (LetterFlow.StateOf(memory) != LetterAsking.Nothing)
        {
            LetterDialog.Choose(draft, staff, index);
        }
        else if (VisitFlow.StateOf(memory) != VisitAsking.Nothing)
        {
            VisitDialog.Choose(draft, staff, index);
        }
        else if (memory.State == nameof(Asking.Reminding))
        {
            Remind(draft, staff, memory.Prompt.Choices[index], index);
        }
        else if (memory.State == nameof(Asking.Alarm))
        {
            AlarmDialog.Choose(draft, staff, index);
        }
        else if (OutgoingDraft.IsAsking(draft.Scene))
        {
            OutgoingDialog.Choose(draft, staff, index);
        }
        else if (DropoutDialog.IsAsking(draft.Scene))
        {
            DropoutDialog.Choose(draft, staff, index);
        }
        else if (CampaignDialog.IsAsking(draft.Scene))
        {
            CampaignDialog.Choose(draft, staff, index);
        }
        else if (ClosureDialog.IsAsking(draft.Scene))
        {
            ClosureDialog.Choose(draft, staff, index);
        }
        else
        {
            RollCallDialog.Choose(draft, staff, index);
        }
    }

    /// <summary>People tap twice: the first tap counts.</summary>
    private static void Remind(TurnDraft draft, Party.Staff staff, string name, int index)
    {
        if (draft.Scene.Conversation.Memory.Prompt is { } before && before.Taken.Contains(index))
        {
            draft.Reply(SummaryWording.RemindedAlready, staff.Register.School.Id);
            return;
        }

        RollCallPrompts.Move(draft, Happened.Reminded);
        SummaryDialog.Remind(draft, staff, new Domain.ClassId(name));
    }
}
