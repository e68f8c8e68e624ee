using Bot.Dialogs.Leaves;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.Schools;

namespace Bot.Dialogs.RollCalls;

/// <summary>Absences told ahead: the school knows of them, so no family is asked on those days.</summary>
internal static class PlanDialog
{
    public static FactsNeeded Needs(Party.Staff staff, IReadOnlyList<ReportReading> days) => new()
    {
        School = staff.Register.School.Id,
        QuestionsAbout = [.. days.SelectMany(day => day.Absences).Select(absence => absence.Pupil)],
        QuestionsSince = days.Count == 0 ? null : days.Min(day => day.Date),
    };

    /// <param name="isAlarm">Words of danger were said: the absence is known, but nothing of it is accepted.</param>
    public static void Take(TurnDraft draft, Party.Staff staff, IReadOnlyList<ReportReading> days, bool isAlarm)
    {
        foreach (var claim in Claims(staff.Register, days, draft.SentAt))
        {
            // The teacher speaks for the school: the leave is accepted as it is told.
            var told = isAlarm ? claim : claim with { State = SafetyQuestionState.Accepted };
            var standing = draft.Facts.Questions.FirstOrDefault(question => question.Pupil == claim.Pupil && question.RollCall == claim.RollCall);
            draft.Add(standing is { State: SafetyQuestionState.Open or SafetyQuestionState.Answered }
                ? new Effect.MoveQuestion(told, standing.State)
                : new Effect.OpenQuestion(told));
            draft.Add(new Effect.Withdraw(FamilyQuestions.KeyPrefix(staff.Register.School.Id, claim.Pupil, claim.RollCall)));
        }

        foreach (var leave in LeaveClaims.Of(draft, staff.Register, days, ""))
        {
            var entered = leave with { EnteredBy = staff.Member.Id };
            draft.Add(new Effect.OpenLeave(isAlarm ? entered : entered with { State = LeaveState.Accepted, DecidedBy = staff.Member.Id, DecidedAt = draft.SentAt }));
        }

        draft.Add(new Effect.Audit(staff.Register.School.Id, $"staff:{staff.Member.Id}", "plan", $"{days[0].Class}:{days[0].Date:yyyy-MM-dd}:{days.Count}", draft.SentAt));
        draft.Reply(RollCallWording.PlanStored(staff.Register, days), staff.Register.School.Id);
    }

    /// <summary>One claim for every pupil, day and session covered.</summary>
    internal static IEnumerable<SafetyQuestion> Claims(SchoolRegister register, IEnumerable<ReportReading> days, DateTimeOffset at) =>
        from day in days
        from session in SessionsOf(register, day)
        from absence in day.Absences
        select new SafetyQuestion(register.School.Id, absence.Pupil, new RollCallKey(day.Class, day.Date, session), at, SafetyQuestionState.Answered)
        {
            Reason = absence.Reason,
            Kind = absence.Kind,
            AnsweredAt = at,
        };

    private static IReadOnlyList<Session> SessionsOf(SchoolRegister register, ReportReading day) =>
        day.Session is { } only ? [only] : register.Find(day.Class)?.Sessions ?? [];
}
