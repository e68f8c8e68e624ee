using Bot.Dialogs.Alarms;
using Bot.Dialogs.Guardians;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Turns;
using Bot.Domain.Attendance;

namespace Bot.Dialogs.Leaves;

/// <summary>A family edits the message in which it asked leave: what the old words asked is taken back, so that one message is never two leaves.</summary>
internal static class LeaveEdits
{
    /// <param name="asked">What the message asks now.</param>
    public static void Replace(TurnDraft draft, Party.Family family, IReadOnlyList<Leave> asked)
    {
        if (draft.Message.Content is not InboundContent.Edited)
        {
            return;
        }

        foreach (var old in draft.Facts.Leaves.Where(known => known.AskedBy == family.Guardian.Id && IsOfMessage(draft, known) && asked.All(leave => leave.Id != known.Id)))
        {
            if (!LeaveFlow.Permits(old, LeaveHappened.TakenBack))
            {
                continue;
            }

            draft.Add(new Effect.MoveLeave(LeaveFlow.Moved(old, LeaveHappened.TakenBack) with { Question = null }, old));
            draft.Add(new Effect.Audit(old.School, "guardian", "leave.edited", old.Id, draft.SentAt));
            foreach (var claim in draft.Facts.Questions.Where(known => known.Pupil == old.Pupil && old.Covers(known.RollCall.Date, known.RollCall.Session)
                && known.State is SafetyQuestionState.Answered or SafetyQuestionState.Accepted
                && !asked.Any(leave => leave.Pupil == old.Pupil && leave.Covers(known.RollCall.Date, known.RollCall.Session))))
            {
                draft.Add(new Effect.MoveQuestion(claim with { State = SafetyQuestionState.Withdrawn }, claim.State));
            }

            new FamilyAnswerRecorder(draft, family).TellTeacher(old.Pupil, LeaveNoticeWording.Edited(family.Register, old), null, $"leave-edited-{old.Id}");
        }
    }

    private static bool IsOfMessage(TurnDraft draft, Leave known) => LeaveClaims.IdOf(draft.Message, known.Pupil, known.From, known.To) == known.Id;
}
