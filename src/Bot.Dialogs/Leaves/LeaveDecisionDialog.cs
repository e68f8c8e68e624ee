using Bot.Dialogs.Guardians;
using Bot.Dialogs.Messages;
using Bot.Dialogs.RollCalls;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Leaves;

/// <summary>The teacher, or the leader in the teacher's place, accepts a leave, refuses it or asks the family; the family hears of each.</summary>
internal static class LeaveDecisionDialog
{
    /// <summary>Longer questions do not fit into one message.</summary>
    private const int LongestQuestion = 150;

    /// <summary>A leave is never longer than the reader reads spans.</summary>
    private const int LongestLeave = 14;

    public static FactsNeeded Needs(Scene scene, Party.Staff staff, string leaveId, PupilId pupil, DateOnly? from)
    {
        var register = staff.Register;
        var today = register.Clock.DateOf(scene.Message.SentAt);
        var sessions = register.Find(pupil) is { } child && register.Find(child.Class) is { } schoolClass ? schoolClass.Sessions.Select(session => (schoolClass.Id, Session: session)) : [];
        return new FactsNeeded
        {
            School = register.School.Id,
            LeaveId = leaveId,
            RollCalls = from is not { } first ? [] :
            [
                .. from day in Enumerable.Range(0, LongestLeave).Select(first.AddDays)
                   where day <= today
                   from session in sessions
                   select new RollCallKey(session.Id, day, session.Session),
            ],
            QuestionsAbout = [pupil],
            QuestionsSince = from ?? today,
            Contacts =
            [
                .. register.GuardiansOf(pupil).Select(guardian => Membership.Of(register.School.Id, guardian.Id)),
                .. register.Find(pupil) is { } taught && register.HomeroomTeacherOf(taught.Class) is { } teacher ? [Membership.Of(register.School.Id, teacher.Id)] : Array.Empty<Membership>(),
            ],
        };
    }

    public static void Take(TurnDraft draft, Party.Staff staff, Heard.DecidesLeave decides)
    {
        var register = staff.Register;
        if (Find(draft, staff, decides.LeaveId, decides.Pupil) is not { } leave)
        {
            return;
        }

        if (!LeaveFlow.Permits(leave, decides.Decision))
        {
            draft.Reply(LeaveNoticeWording.Already(register, leave), register.School.Id);
            return;
        }

        draft.Settle(register.School.Id);
        switch (decides.Decision)
        {
            case LeaveHappened.Accepted:
                Accept(draft, staff, leave);
                break;
            case LeaveHappened.Refused:
                var refused = Decided(draft, staff, leave, LeaveHappened.Refused);
                var isTold = TellFamily(draft, register, refused, worded => LeaveWording.Refused(worded, refused), "refused");
                draft.Reply(isTold ? LeaveNoticeWording.Refused(register, refused) : LeaveNoticeWording.RefusedUntold(register, refused), register.School.Id);
                break;
            default:
                RollCallPrompts.Move(draft, Happened.LeaveQuestioned);
                var prompt = draft.Prompt() with { Note = $"{leave.Id}:{leave.Pupil.Value}" };
                draft.Memory = draft.Memory with { Prompt = prompt, PromptsAsked = prompt.Id };
                draft.Reply(LeaveNoticeWording.WriteQuestion(register, leave), register.School.Id);
                break;
        }
    }

    /// <summary>The teacher's words go to the family as they are.</summary>
    public static void Ask(TurnDraft draft, Party.Staff staff, Heard.AsksFamily asks)
    {
        var register = staff.Register;
        var words = string.Join(' ', asks.Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace('{', '(').Replace('}', ')');
        if (words.Length > LongestQuestion)
        {
            draft.Reply(LeaveNoticeWording.QuestionTooLong, register.School.Id);
            return;
        }

        RollCallPrompts.Move(draft, Happened.QuestionPassedOn);
        draft.Memory = draft.Memory with { Prompt = null };
        if (Find(draft, staff, asks.LeaveId, asks.Pupil) is not { } leave)
        {
            return;
        }

        if (!LeaveFlow.Permits(leave, LeaveHappened.AskedBack))
        {
            draft.Reply(LeaveNoticeWording.Already(register, leave), register.School.Id);
            return;
        }

        var asked = LeaveFlow.Moved(leave, LeaveHappened.AskedBack) with { Question = words, DecidedBy = staff.Member.Id, DecidedAt = draft.SentAt };
        if (!TellFamily(draft, register, asked, worded => LeaveWording.Question(worded, asked, words), $"question-{draft.Source}"))
        {
            draft.Reply(LeaveNoticeWording.QuestionUnsent(register, leave), register.School.Id);
            return;
        }

        draft.Add(new Effect.MoveLeave(asked, leave));
        draft.Add(new Effect.Audit(leave.School, $"staff:{staff.Member.Id}", "leave.AskedBack", leave.Id, draft.SentAt));
        draft.Reply(LeaveNoticeWording.QuestionSent(register, leave), register.School.Id);
    }

    private static void Accept(TurnDraft draft, Party.Staff staff, Leave leave)
    {
        var register = staff.Register;
        var accepted = Decided(draft, staff, leave, LeaveHappened.Accepted);
        foreach (var claim in draft.Facts.Questions.Where(known => known.Pupil == leave.Pupil && known.State == SafetyQuestionState.Answered && leave.Covers(known.RollCall.Date, known.RollCall.Session)))
        {
            draft.Add(new Effect.MoveQuestion(claim with { State = SafetyQuestionState.Accepted, Kind = AbsenceKind.Excused, Reason = leave.Reason ?? claim.Reason }, SafetyQuestionState.Answered));
        }

        var changed = draft.Facts.RollCalls.Values
            .Where(rollCall => leave.Covers(rollCall.Key.Date, rollCall.Key.Session) && rollCall.Absences.Any(absence => absence.Pupil == leave.Pupil && absence.Kind != AbsenceKind.Excused))
            .OrderBy(rollCall => rollCall.Key.Date).ThenBy(rollCall => rollCall.Key.Session)
            .Select(rollCall => AcceptReasonDialog.Excuse(draft, staff, rollCall, leave.Pupil, leave.Reason))
            .ToList();
        var text = changed.Count > 0 ? LeaveNoticeWording.AcceptedNow(register, changed) : LeaveNoticeWording.Accepted(register, accepted);
        var isTold = TellFamily(draft, register, accepted, worded => LeaveWording.Accepted(worded, accepted), "accepted");
        draft.Reply(isTold ? text : text + LeaveNoticeWording.FamilyNotTold, register.School.Id);
    }

    private static Leave? Find(TurnDraft draft, Party.Staff staff, string id, PupilId pupil)
    {
        var school = staff.Register.School.Id;
        if (draft.Facts.Leaves.FirstOrDefault(known => known.Id == id && known.Pupil == pupil) is not { } leave)
        {
            draft.Reply(LeaveNoticeWording.Gone, school);
            return null;
        }

        if (!ReportingPolicy.MayReport(staff.Member, leave.Class))
        {
            draft.Reply(LeaveNoticeWording.NotYourClass, school);
            return null;
        }

        return leave;
    }

    private static Leave Decided(TurnDraft draft, Party.Staff staff, Leave leave, LeaveHappened happened)
    {
        var decided = LeaveFlow.Moved(leave, happened) with { Question = null, DecidedBy = staff.Member.Id, DecidedAt = draft.SentAt };
        draft.Add(new Effect.MoveLeave(decided, leave));
        draft.Add(new Effect.Audit(leave.School, $"staff:{staff.Member.Id}", $"leave.{happened}", leave.Id, draft.SentAt));
        if (staff.Register.HomeroomTeacherOf(leave.Class) is { } teacher && teacher.Id != staff.Member.Id && Routes.To(staff.Register, draft.Facts, teacher) is { } route)
        {
            var body = new Outbound(LeaveNoticeWording.DecidedBy(staff.Register, decided, staff.Member.Name));
            draft.Add(new Effect.Say(route.Entry($"leave-decided:{leave.School}:{leave.Id}:{decided.State}:{teacher.Id}", leave.School, MessageKind.Notice, body, draft.Scene.Now)));
        }

        return decided;
    }

    /// <summary>To the guardian who asked, else to another of the family; by night the next morning. False when nobody agreed to messages or can be reached.</summary>
    private static bool TellFamily(TurnDraft draft, SchoolRegister register, Leave leave, Func<SchoolRegister, string> text, string what)
    {
        var ways = Routes.ToGuardians(register, draft.Facts, leave.Pupil).Where(known => !known.Route.IsByPhoneAlone).ToList(); // no template says it
        var way = ways.FirstOrDefault(known => known.Guardian.Id == leave.AskedBy, ways.Count > 0 ? ways[0] : default);
        if (way.Route is not { } route)
        {
            return false;
        }

        var entry = route.Entry($"leave-{what}:{leave.School}:{leave.Id}:{way.Guardian.Id}", leave.School, MessageKind.FollowUp, new Outbound(text(register.In(route.Language))), SafetyPolicy.ByDay(register, draft.Scene.Now));
        draft.Add(new Effect.Say(entry));
        return true;
    }
}
