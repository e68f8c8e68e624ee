using Bot.Dialogs.Guardians;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding;
using Bot.Domain;
using Bot.Domain.Attendance;

namespace Bot.Dialogs.Leaves;

/// <summary>"mai cháu đi học lại ạ": what is left of a leave ends, and the family is asked again when the child is absent.</summary>
internal static class LeaveReturnDialog
{
    /// <returns>False when no leave stands that the words could end, or when it is not clear whose: then nothing was said.</returns>
    public static bool Take(TurnDraft draft, Party.Family family, Reading reading)
    {
        if (reading.BackOn is not { } day || reading.IsAlarm)
        {
            return false;
        }

        var ended = draft.Facts.Leaves
            .Where(leave => leave.State != LeaveState.Withdrawn && leave.To >= day && family.Guardian.Children.Any(child => child.Pupil == leave.Pupil))
            .Where(leave => reading.Back.Count == 0 || reading.Back.Contains(leave.Pupil))
            .ToList();
        var children = ended.Select(leave => leave.Pupil).Distinct().ToList();
        if (children.Count == 0 || (children.Count > 1 && reading.Back.Count == 0))
        {
            return false;
        }

        FamilyFlow.Move(draft, FamilyHappened.LeaveEnded);
        foreach (var leave in ended)
        {
            End(draft, family, leave, day);
        }

        foreach (var pupil in children)
        {
            draft.Reply(LeaveWording.Returns(family.Register, pupil, day), family.Register.School.Id);
        }

        return true;
    }

    private static void End(TurnDraft draft, Party.Family family, Leave leave, DateOnly day)
    {
        var register = family.Register;
        var last = register.Find(leave.Class) is { } schoolClass ? SelfDeclared.PreviousDay(register, schoolClass, day) : null;
        var after = last is { } before && before >= leave.From
            ? leave with { To = before }
            : LeaveFlow.Moved(leave, LeaveHappened.TakenBack) with { Question = null };
        draft.Add(new Effect.MoveLeave(after, leave));
        draft.Add(new Effect.Audit(leave.School, "guardian", "leave.ended", $"{leave.Id}:{day:yyyy-MM-dd}", draft.SentAt));
        foreach (var claim in draft.Facts.Questions.Where(known => known.Pupil == leave.Pupil && known.RollCall.Date >= day && leave.Covers(known.RollCall.Date, known.RollCall.Session)
            && known.State is SafetyQuestionState.Answered or SafetyQuestionState.Accepted))
        {
            draft.Add(new Effect.MoveQuestion(claim with { State = SafetyQuestionState.Withdrawn }, claim.State));
        }

        new FamilyAnswerRecorder(draft, family).TellTeacher(leave.Pupil, LeaveNoticeWording.Returns(register, leave, day, after), null, $"return-{leave.Id}");
    }
}
