using Bot.Dialogs.Alarms;
using Bot.Dialogs.Discrepancies;
using Bot.Dialogs.Leaves;
using Bot.Dialogs.Messages;
using Bot.Dialogs.RollCalls;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding;
using Bot.Domain;
using Bot.Domain.Attendance;

namespace Bot.Dialogs.Guardians;

/// <summary>Writes a family's answer: the claim, the teacher's notice with a button to accept it, the word to the other guardians, the alarm.</summary>
internal sealed class FamilyAnswerRecorder(TurnDraft draft, Party.Family family)
{
    /// <summary>Longer words are not repeated under the question that they answer.</summary>
    private const int LongestShown = 60;

    public void Settle(SafetyQuestion question, int number, Reading? reading, string? text)
    {
        var register = family.Register;
        var claimed = reading?.Reports.SelectMany(report => report.Absences).FirstOrDefault(absence => absence.Pupil == question.Pupil);
        var (kind, reason) = number is >= 1 and <= 3 ? FamilyAnswers.Claim(number) : (claimed?.Kind ?? AbsenceKind.Unstated, claimed?.Reason);
        var isAlarm = FamilyAnswers.IsAlarm(number) || reading?.IsAlarm == true;
        var answered = question with
        {
            State = SafetyQuestionState.Answered,
            AnsweredBy = family.Guardian.Id,
            Answer = number,
            Kind = kind,
            Reason = reason,
            Words = text,
            AnsweredAt = draft.SentAt,
        };
        Write(question, answered, isAlarm);
        ShowAnswer(question, number, isAlarm ? null : text);
        if (number == FamilyAnswers.AtSchool)
        {
            draft.Add(DiscrepancyWatch.FamilySaysAtSchool(register, question, draft.SentAt));
        }

        if (isAlarm)
        {
            RaiseAlarm(question.Pupil, reading is { IsAlarm: true, AlarmKind: not AlarmKind.None } ? reading.AlarmKind : AlarmKind.Missing);
            TellTeacher(question.Pupil, FamilyNoticeWording.Answer(family, answered), null, "answer");

            // Of a marriage the family hears only that it was read: who prepares it should not learn from us what comes.
            draft.Reply(reason is ReasonCode.KH ? GuardianWording.Received(register, question.Pupil) : GuardianWording.Alarmed(register, question.Pupil), register.School.Id);
            return;
        }

        if (number == 0 && FamilyConcern.Of(reason) is { } concern)
        {
            draft.Add(FamilyConcern.Task(family, question.Pupil, question.RollCall.Date, reason!.Value.ToString(), concern, draft.SentAt));
            TellTeacher(question.Pupil, $"{FamilyNoticeWording.Answer(family, answered)} {concern}", reason is ReasonCode.DX ? answered : null, "answer");
            draft.Reply(GuardianWording.HelpComes(register, question.Pupil), register.School.Id);
            return;
        }

        var hasClaim = number is >= 1 and <= 3 || reason is not null || kind != AbsenceKind.Unstated;
        var selfDeclared = hasClaim ? SelfDeclared.DaysInARow(register, draft.Facts, question.Pupil, [question.RollCall.Date]) : 0;
        var lacksLetter = selfDeclared > register.School.Rules.SelfDeclaredDays;
        if (lacksLetter)
        {
            draft.Add(LetterTasks.Open(register, question.Pupil, question.RollCall.Date, draft.SentAt));
        }

        var paper = lacksLetter ? LeaveNoticeWording.NoLetter(selfDeclared) : "";
        TellTeacher(question.Pupil, FamilyNoticeWording.Answer(family, answered) + paper, hasClaim ? answered : null, "answer");
        var reply =
            number == FamilyAnswers.NeedsHelp ? GuardianWording.HelpComes(register, question.Pupil)
                : hasClaim ? GuardianWording.ThanksForReason(register, question.Pupil, question.RollCall, GuardianWording.Claim(register, kind, reason))
                : GuardianWording.Received(register, question.Pupil);
        draft.Reply(lacksLetter ? $"{reply} {LeaveWording.SendLetter(register, question.Pupil, selfDeclared)}" : reply, register.School.Id);
    }

    /// <summary>The question's message shows the number that was meant, else the words if they are few, and has no buttons any more.</summary>
    public void ShowAnswer(SafetyQuestion question, int number, string? text)
    {
        var token = number is >= 1 and <= 6 ? ButtonToken.OfMenu(question, number) : null;
        var label = draft.Scene.Questioned.SelectMany(shown => shown.Choices).FirstOrDefault(choice => choice.Token == token)?.Label;
        draft.SettleInWords(family.Register.School.Id, candidate => ButtonToken.IsOfMenu(candidate, question), label ?? (text?.Length <= LongestShown ? text.Trim() : null));
    }

    /// <summary>Answered, and nobody hears of it from here.</summary>
    public void SettleInSilence(SafetyQuestion question, int number, string text) => Write(question, question with
    {
        State = SafetyQuestionState.Answered,
        AnsweredBy = family.Guardian.Id,
        Answer = number,
        Words = text,
        AnsweredAt = draft.SentAt,
    }, isAlarm: false);

    private void Write(SafetyQuestion question, SafetyQuestion answered, bool isAlarm)
    {
        draft.Add(new Effect.MoveQuestion(answered, question.State));
        draft.Add(new Effect.Audit(family.Register.School.Id, "guardian", $"answer.{answered.Answer}", $"{question.Pupil}:{question.RollCall.Date:yyyy-MM-dd}:{FamilyQuestions.SessionKey(question.RollCall.Session)}", draft.SentAt));
        if (isAlarm)
        {
            // A person speaks with the family now: nothing automatic is said to anybody of it, and what waits is not sent.
            draft.Add(new Effect.Withdraw(FamilyQuestions.KeyPrefix(family.Register.School.Id, question.Pupil, question.RollCall)));
            return;
        }

        TellOtherGuardians(question);
    }

    /// <summary>To the homeroom teacher; without a working chat there, to the leader of the grade.</summary>
    public void TellTeacher(PupilId pupil, string text, SafetyQuestion? acceptable, string what) =>
        TellTeacher(pupil, text, acceptable is null ? [] : [new Choice(FamilyNoticeWording.Accept, ButtonToken.OfReason(acceptable))], what);

    /// <param name="asked">Who asked the family and hears the answer first.</param>
    public void TellTeacher(PupilId pupil, string text, IReadOnlyList<Choice> choices, string what, StaffId? asked = null)
    {
        var register = family.Register;
        var child = register.Find(pupil)!;
        var leader = register.Find(child.Class) is { } taught ? register.LeaderOf(taught.Grade) : register.Principal;
        var told = new[] { asked is { } first ? register.Find(first) : null, register.HomeroomTeacherOf(child.Class), leader, register.Principal }
            .OfType<Domain.People.StaffMember>()
            .Select(member => (member.Id, Route: Routes.To(register, draft.Facts, member)))
            .FirstOrDefault(found => found.Route is not null);
        if (told.Route is { } route)
        {
            var body = new Outbound(text) { Choices = choices };
            draft.Add(new Effect.Say(route.Entry($"family-{what}:{draft.Source}:{pupil}:{told.Id}", register.School.Id, MessageKind.Notice, body, draft.Scene.Now)));
        }
    }

    public void RaiseAlarm(PupilId pupil, AlarmKind kind)
    {
        var register = family.Register;
        var alarm = new Alarm(AlarmChain.IdFor(TurnDraft.SayingOf(draft.Message), pupil), register.School.Id, pupil, register.Find(pupil)?.Class, kind, draft.SentAt, 0, draft.Scene.Now)
        {
            RaisedBy = family.Membership,
        };
        draft.Add(AlarmChain.Raise(register, draft.Facts, alarm, draft.Scene.Now));
        draft.Add(new Effect.Audit(alarm.School, "guardian", "alarm.raised", alarm.Id, draft.SentAt));
    }

    private void TellOtherGuardians(SafetyQuestion question)
    {
        var register = family.Register;
        var prefix = FamilyQuestions.KeyPrefix(register.School.Id, question.Pupil, question.RollCall);
        draft.Add(new Effect.Withdraw(prefix));
        foreach (var (guardian, route) in Routes.ToGuardians(register, draft.Facts, question.Pupil).Where(other => other.Guardian.Id != family.Guardian.Id && !other.Route.Includes(draft.Address)))
        {
            var body = new Outbound(GuardianWording.AnsweredByOther(register.In(route.Language), question.Pupil, question.RollCall))
            {
                Template = GuardianTemplates.Of(MessageTemplates.Answered, register, question.Pupil, question.RollCall),
            };
            draft.Add(new Effect.Say(
                route.Entry(FamilyQuestions.Answered + prefix + guardian.Id, register.School.Id, MessageKind.FollowUp, body, draft.Scene.Now, SafetyPolicy.NotAfter(register, question.RollCall)),
                OnlyIfSent: prefix + guardian.Id));
        }
    }
}
