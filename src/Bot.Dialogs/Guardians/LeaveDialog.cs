using Bot.Dialogs.RollCalls;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding;
using Bot.Domain;
using Bot.Domain.Attendance;

namespace Bot.Dialogs.Guardians;

/// <summary>A guardian asks leave: kept as the family's claim, shown to the teacher, who decides; meanwhile the family is not asked about those sessions.</summary>
internal static class LeaveDialog
{
    public static void Take(TurnDraft draft, Party.Family family, Reading reading, string text)
    {
        var register = family.Register;
        var isClear = reading.Reports.Count > 0 && !reading.Questions.Any(question => question.About == QuestionAbout.Pupil);
        if (reading.IsAlarm && !isClear)
        {
            GuardianDialog.PassOn(draft, family, reading.AlarmKind, text);
            return;
        }

        if (reading.Questions.FirstOrDefault(question => question.About == QuestionAbout.Pupil) is { Candidates.Count: 0 })
        {
            draft.Reply(GuardianWording.NotYourChild, register.School.Id);
            return;
        }

        if (reading.Questions.Any(question => question.About == QuestionAbout.Pupil))
        {
            GuardianDialog.PassOn(draft, family, null, text);
            draft.Reply(GuardianWording.WhichChild(register, family.Guardian.Children.Select(child => child.Pupil)), register.School.Id);
            return;
        }

        if (reading.Reports.Count == 0)
        {
            GuardianDialog.PassOn(draft, family, null, text);
            draft.Reply(GuardianWording.LeaveUnclear, register.School.Id);
            return;
        }

        FamilyFlow.Move(draft, FamilyHappened.LeaveAsked);
        var claims = PlanDialog.Claims(register, reading.Reports, draft.SentAt).ToList();
        if (claims.Count == 0)
        {
            // "cháu đi muộn 15 phút": no absence to record
            GuardianDialog.PassOn(draft, family, null, text);
            return;
        }

        foreach (var claim in claims)
        {
            var told = claim with { AnsweredBy = family.Guardian.Id, Words = text };
            var standing = draft.Facts.Questions.FirstOrDefault(question => question.Pupil == claim.Pupil && question.RollCall == claim.RollCall);
            draft.Add(standing?.State is SafetyQuestionState.Open ? new Effect.MoveQuestion(told, SafetyQuestionState.Open) : new Effect.OpenQuestion(told));
            draft.Add(new Effect.Withdraw(FamilyQuestions.KeyPrefix(register.School.Id, claim.Pupil, claim.RollCall)));
        }

        var answers = new FamilyAnswerRecorder(draft, family);
        foreach (var pupil in claims.GroupBy(claim => claim.Pupil))
        {
            var days = GuardianWording.Days(pupil.Select(claim => claim.RollCall.Date).Distinct().ToList(), reading.Reports[0].Session);
            var claim = pupil.First();
            answers.TellTeacher(pupil.Key, FamilyNoticeWording.Leave(family, pupil.Key, days, FamilyNoticeWording.Claim(claim.Kind, claim.Reason)), claim, "leave");
            draft.Reply(GuardianWording.ThanksForLeave(register, pupil.Key, claim.RollCall, days), register.School.Id);
            if (reading.IsAlarm)
            {
                answers.RaiseAlarm(pupil.Key, reading.AlarmKind);
            }
        }
    }
}
