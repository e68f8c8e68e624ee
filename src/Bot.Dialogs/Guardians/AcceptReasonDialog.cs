using Bot.Dialogs.Ladder;
using Bot.Dialogs.RollCalls;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.People;

namespace Bot.Dialogs.Guardians;

/// <summary>The teacher accepts a family's reason: only then does the roll call change (C.2 rule 21).</summary>
internal static class AcceptReasonDialog
{
    public static FactsNeeded Needs(Party.Staff staff, Heard.AcceptsReason accepts) => new()
    {
        School = staff.Register.School.Id,
        RollCalls = [.. ReasonTasks.OfDay(accepts.RollCall)],
        QuestionsAbout = [accepts.Pupil],
        QuestionsSince = accepts.RollCall.Date,
        TasksAbout = [accepts.Pupil],
        Contacts = [.. staff.Register.GuardiansOf(accepts.Pupil).Select(guardian => Membership.Of(staff.Register.School.Id, guardian.Id))],
    };

    public static void Take(TurnDraft draft, Party.Staff staff, Heard.AcceptsReason accepts)
    {
        var register = staff.Register;
        var school = register.School.Id;
        if (!ReportingPolicy.MayReport(staff.Member, accepts.RollCall.Class))
        {
            draft.Reply(FamilyNoticeWording.NotYourClass, school);
            return;
        }

        var question = draft.Facts.Questions.FirstOrDefault(known => known.Pupil == accepts.Pupil && known.RollCall == accepts.RollCall);
        if (question is null or { State: SafetyQuestionState.Open or SafetyQuestionState.Withdrawn })
        {
            draft.Reply(FamilyNoticeWording.NothingToAccept, school);
            return;
        }

        if (question.State == SafetyQuestionState.Accepted)
        {
            draft.Reply(FamilyNoticeWording.AlreadyAccepted, school);
            return;
        }

        draft.Settle(school);

        // One message of the family may cover both sessions of a day, or several days: all of it is accepted together.
        foreach (var claim in draft.Facts.Questions.Where(known => known.Pupil == question.Pupil && known.State == SafetyQuestionState.Answered && known.AnsweredAt == question.AnsweredAt))
        {
            draft.Add(new Effect.MoveQuestion(claim with { State = SafetyQuestionState.Accepted }, SafetyQuestionState.Answered));
        }

        var standing = draft.Facts.RollCalls.GetValueOrDefault(accepts.RollCall);
        var absence = standing?.Absences.FirstOrDefault(known => known.Pupil == accepts.Pupil);
        if (standing is null || absence is null)
        {
            // Leave asked before the roll call: it is accepted, and the roll call will be what the teacher reports.
            draft.Reply(FamilyNoticeWording.Accepted(register, standing ?? Empty(register, accepts.RollCall, draft)), school);
            return;
        }

        draft.Reply(FamilyNoticeWording.Accepted(register, Excuse(draft, staff, standing, accepts.Pupil, question.Reason)), school);
    }

    /// <summary>The roll call in which the pupil is missing with leave, as it stands from now on.</summary>
    internal static RollCall Excuse(TurnDraft draft, Party.Staff staff, RollCall standing, PupilId pupil, ReasonCode? reason)
    {
        var next = standing with
        {
            Revision = standing.Revision + 1,
            Origin = RollCallOrigin.AcceptedReason,
            Author = staff.Member.Id,
            ReportedAt = draft.SentAt,
            SourceMessage = draft.Source,
            Absences = [.. standing.Absences.Select(known => known.Pupil == pupil ? new Absence(known.Pupil, AbsenceKind.Excused, reason ?? known.Reason) : known)],
        };
        draft.Add(new Effect.RecordRollCall(next));
        draft.Add(ReasonTasks.Follow(draft, staff.Register, standing, next, isInDoubt: false));
        draft.Add(new Effect.Audit(standing.School, $"staff:{staff.Member.Id}", "roll-call.AcceptedReason", $"{next.Key.Class}:{next.Key.Date:yyyy-MM-dd}:{FamilyQuestions.SessionKey(next.Key.Session)}:{next.Revision}", draft.SentAt));

        // The chat's own report moved on: "hủy" and "đúng" still mean this roll call.
        draft.Memory = draft.Memory with
        {
            Reports = [.. draft.Memory.Reports.Select(remembered => remembered.Key == next.Key ? remembered with { Revision = next.Revision } : remembered)],
        };
        return next;
    }

    private static RollCall Empty(Domain.Schools.SchoolRegister register, RollCallKey key, TurnDraft draft) =>
        new(register.School.Id, key, 0, RollCallRevisions.EnrolmentAt(register, key.Class, key.Session, key.Date), null)
        {
            Origin = RollCallOrigin.Report,
            ReportedAt = draft.SentAt,
            SourceMessage = draft.Source,
        };
}
