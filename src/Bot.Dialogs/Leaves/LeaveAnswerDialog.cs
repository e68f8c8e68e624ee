using Bot.Dialogs.Guardians;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding;
using Bot.Domain;
using Bot.Domain.Attendance;

namespace Bot.Dialogs.Leaves;

/// <summary>The family answers what the teacher asked about a leave: the words go back to who asked, with the choices again.</summary>
internal static class LeaveAnswerDialog
{
    /// <returns>False when the words are no answer to such a question: then nothing was said.</returns>
    public static bool Take(TurnDraft draft, Party.Family family, Reading reading, string text)
    {
        var asked = draft.Facts.Leaves.Where(leave => leave.State == LeaveState.Asked && family.Guardian.Children.Any(child => child.Pupil == leave.Pupil)).ToList();
        if (asked.Count == 0 || reading.IsAlarm || (reading.Intent == Intent.Leave && reading.Reports.Count > 0) || reading.Intent == Intent.Command || PlainWords.AsksWho(text)
            || (reading.Intent == Intent.Answer && Listener.OpenQuestions(draft.Scene).Any()) || PlainWords.IsMenuNumber(text))
        {
            return false;
        }

        var named = FamilyChildren.Named(family, text);
        var leave = asked.Where(one => named.Contains(one.Pupil)).Concat(asked.OrderByDescending(one => one.DecidedAt)).First();
        var answered = LeaveFlow.Moved(leave, LeaveHappened.Answered) with { Question = null, StandInAt = leave.StandInAt };
        draft.Add(new Effect.MoveLeave(answered, leave));
        draft.Add(new Effect.Audit(leave.School, "guardian", "leave.Answered", leave.Id, draft.SentAt));
        new FamilyAnswerRecorder(draft, family).TellTeacher(
            leave.Pupil, LeaveNoticeWording.Answered(family.Register, leave, text), LeaveDialog.Choices(leave), $"leave-answer-{leave.Id}", leave.DecidedBy);
        FamilyFlow.Move(draft, FamilyHappened.PassedOn);
        draft.Reply(LeaveWording.Answered(family.Register, leave), leave.School);
        return true;
    }
}
