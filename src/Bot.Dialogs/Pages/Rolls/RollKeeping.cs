using Bot.Dialogs.Closures;
using Bot.Dialogs.Discrepancies;
using Bot.Dialogs.RollCalls;
using Bot.Dialogs.Turns;
using Bot.Domain.Attendance;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Pages.Rolls;

/// <summary>What a first report and a correction on the page have in common.</summary>
internal static class RollKeeping
{
    /// <summary>Whether a change of the calendar takes the session away; then that is the answer.</summary>
    public static bool IsOff(TurnDraft draft, SchoolRegister register, RollCallKey key)
    {
        if (register.Find(key.Class) is not { } schoolClass || register.Calendar.ChangeOf(key.Date, key.Session, schoolClass) is not { TakesAway: true } off)
        {
            return false;
        }

        draft.Reply(ClosureWording.ClassIsOff(register, off, schoolClass.Id), register.School.Id);
        return true;
    }

    /// <summary>Keeps why it was made beside it, lets the teacher's word decide between two reports, as a yes in the chat does, and thanks.</summary>
    /// <param name="confirmed">What discrepancies are decided by. A correction names nobody: alarms followed the change already.</param>
    public static void Keep(TurnDraft draft, Party.Staff staff, RollCall made, RollCall confirmed, string because)
    {
        draft.Add(new Effect.RecordNote(staff.Register.School.Id, made.Key.Class, staff.Member.Id, draft.SentAt, because) { Id = CorrectionNote.IdOf(made.Key, made.Revision) });
        draft.Add(DiscrepancyWatch.Confirmed(draft, staff, confirmed));
        RollCallRecorder.Thank(draft, staff, [made]);
    }
}
