using Bot.Dialogs.Alarms;
using Bot.Dialogs.Cases;
using Bot.Dialogs.Discrepancies;
using Bot.Dialogs.Dropouts;
using Bot.Dialogs.Files;
using Bot.Dialogs.Leaves;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Nudges;
using Bot.Dialogs.Privacy;
using Bot.Dialogs.RollCalls;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Guardians;

/// <summary>A guardian's chat: answers to safety questions, leave, help, stop. Knows only the guardian's own children.</summary>
internal static class GuardianDialog
{
    public static FactsNeeded Needs(Scene scene, Party.Family family)
    {
        var register = family.Register;
        var school = register.School.Id;
        var children = family.Guardian.Children.Select(child => register.Find(child.Pupil)).OfType<Pupil>().ToList();
        var staff = children.SelectMany(child => new[] { register.HomeroomTeacherOf(child.Class), register.Find(child.Class) is { } taught ? register.LeaderOf(taught.Grade) : null, register.Principal });
        return new FactsNeeded
        {
            School = school,
            QuestionsAbout = [.. children.Select(child => child.Id)],
            TasksAbout = [.. children.Select(child => child.Id)],
            CasesOf = [.. children.Select(child => child.Id)],
            QuestionsSince = register.Clock.DateOf(scene.Message.SentAt).AddDays(-SelfDeclared.DaysBack),
            LeavesOf = [.. children.Select(child => child.Id)],
            LeavesSince = register.Clock.DateOf(scene.Message.SentAt).AddDays(-SelfDeclared.DaysBack),
            NudgesAbout = [.. children.Select(child => child.Id)],
            NudgesSince = register.Clock.DateOf(scene.Message.SentAt).AddDays(-NudgeAnswers.DaysBack),
            Contacts =
            [
                .. staff.OfType<StaffMember>().Select(member => Membership.Of(school, member.Id)),
                .. children.SelectMany(child => register.GuardiansOf(child.Id)).Select(guardian => Membership.Of(school, guardian.Id)),
            ],
        };
    }

    /// <summary>Shows what will be sent and asks for the yes, without which nothing automatic is sent (design §10).</summary>
    public static void AskConsent(TurnDraft draft, SchoolRegister register, Guardian guardian)
    {
        FamilyFlow.Move(draft, FamilyHappened.ConsentAsked);
        var prompt = draft.Prompt("yes", "no");
        draft.Ask(GuardianWording.ConsentQuestion(register, guardian), register.School.Id, prompt, [GuardianWording.ConsentYesLabel(register), GuardianWording.ConsentNoLabel(register)], textNamesChoices: true);
    }

    /// <summary>Who agreed on paper is shown what will be sent, and how to end it; nothing is asked again.</summary>
    public static void WelcomeBack(TurnDraft draft, SchoolRegister register, Guardian guardian, DateOnly agreed)
    {
        FamilyFlow.Move(draft, FamilyHappened.Told);
        draft.Reply(new Outbound(GuardianWording.ConsentOnPaper(register, guardian, agreed)) { Contact = ContactOffer.Withdrawn, Menu = CommandMenu.Guardian }, register.School.Id);
    }

    public static void Hear(TurnDraft draft, Party.Family family, Heard heard)
    {
        var first = family.Guardian.Children[0].Pupil;
        var isConsentAsked = FamilyFlow.StateOf(draft.Memory) == FamilyAsking.Consent;
        var isWrongNumberAsked = FamilyFlow.StateOf(draft.Memory) == FamilyAsking.WrongNumber;
        NudgeAnswers.Note(draft, family, heard);
        DropoutNotices.NoteFamily(draft, family, heard);
        CaseFamilyLane.Note(draft, family, heard);
        switch (heard)
        {
            case Heard.Said said when PlainWords.IsWrongNumber(said.Text):
                WrongNumberDialog.Ask(draft, family);
                break;
            case Heard.Chosen { Index: 0 } when isWrongNumberAsked:
            case Heard.Said said when isWrongNumberAsked && PlainWords.IsYes(said.Text):
                WrongNumberDialog.Confirm(draft, family);
                break;
            case Heard.Chosen when isWrongNumberAsked:
            case Heard.Said said when isWrongNumberAsked && PlainWords.IsNo(said.Text):
                WrongNumberDialog.Decline(draft, family);
                break;
            case Heard.AnswersNudge pressed:
                NudgeAnswers.Press(draft, family, pressed);
                break;
            case Heard.AnswersMenu menu:
                QuestionAnswers.TakeButton(draft, family, menu);
                break;
            case Heard.Agrees:
            case Heard.Chosen { Index: 0 } when isConsentAsked:
            case Heard.Said said when isConsentAsked && PlainWords.IsYes(said.Text):
                draft.Add(new Effect.RecordConsent(family.Membership, draft.Address, GuardianWording.Version(family.Register), draft.SentAt));
                AnswerConsent(draft, family, GuardianWording.ConsentYes(family.Register), FamilyHappened.Agreed);
                break;
            case Heard.Chosen when isConsentAsked:
            case Heard.Said refusal when isConsentAsked && PlainWords.IsNo(refusal.Text):
                AnswerConsent(draft, family, GuardianWording.ConsentNo(family.Register), FamilyHappened.Declined);
                break;
            case Heard.ChoosesLanguage { Language: null }:
                Reply(draft, family, GuardianWording.LanguageAsk(family.Register));
                break;
            case Heard.ChoosesLanguage { Language: { } language }:
                ChooseLanguage(draft, family, language, isConsentAsked);
                break;
            case Heard.StopsMessages:
                Stop(draft, family);
                break;
            case Heard.AsksWhatIsKept:
                DossierDialog.Show(draft, family);
                break;
            case Heard.Media when FileDialog.Hear(draft, family):
                break;
            case Heard.Media:
                Reply(draft, family, GuardianWording.MediaNotRead(family.Register, first));
                break;
            case Heard.Nothing:
                Reply(draft, family, GuardianWording.Empty(family.Register));
                break;
            case Heard.Said said when NudgeAnswers.Take(draft, family, said.Reading, said.Text):
                break;
            case Heard.Said said:
                Said(draft, family, said.Reading, said.Text);
                break;
            default:
                Reply(draft, family, GuardianWording.OldButton(family.Register));
                break;
        }
    }

    /// <summary>The language counts for everything from now on. A consent question that waits is asked again: who agrees has read what to.</summary>
    private static void ChooseLanguage(TurnDraft draft, Party.Family family, string language, bool isConsentAsked)
    {
        var worded = family.Register.In(language);
        draft.Add(draft.Scene.Memberships.Where(membership => membership.Kind == MemberKind.Guardian).Select(membership => new Effect.SetLanguage(membership, language, draft.SentAt)));
        Reply(draft, family, GuardianWording.LanguageSet(worded));
        if (isConsentAsked)
        {
            AskConsent(draft, worded, family.Guardian);
        }
    }

    /// <summary>The chat is known now: its number need not be shared any more, and its menu is a guardian's.</summary>
    private static void AnswerConsent(TurnDraft draft, Party.Family family, string text, FamilyHappened happened)
    {
        FamilyFlow.Move(draft, happened);
        draft.Reply(new Outbound(text) { Contact = ContactOffer.Withdrawn, Menu = CommandMenu.Guardian }, family.Register.School.Id);
    }

    private static void Said(TurnDraft draft, Party.Family family, Reading reading, string text)
    {
        var first = family.Guardian.Children[0].Pupil;
        if (reading.Intent == Intent.Command && reading.Command?.Kind == CommandKind.Stop)
        {
            Stop(draft, family);
            return;
        }

        if (!reading.IsAlarm && PlainWords.CannotRead(text))
        {
            CannotReadDialog.Take(draft, family, text);
            return;
        }

        if (!reading.IsAlarm && FamilyFlow.StateOf(draft.Memory) == FamilyAsking.Child && draft.Memory.Prompt is { File: { } file, Note: var answer } && FamilyChildren.Named(family, text) is [var about])
        {
            if (answer is null)
            {
                FamilyFlow.Move(draft, FamilyHappened.ChildNamed);
            }

            FileDialog.Pass(draft, family, about, file);
            if (answer is null && reading.Intent != Intent.Leave)
            {
                return;
            }
        }

        if (!reading.IsAlarm && FamilyFlow.StateOf(draft.Memory) == FamilyAsking.Child && draft.Memory.Prompt is { Note: var waiting, Text: var earlier }
            && FamilyChildren.Named(family, text) is [var child] && int.TryParse(waiting, System.Globalization.CultureInfo.InvariantCulture, out var number))
        {
            FamilyFlow.Move(draft, FamilyHappened.ChildNamed);
            QuestionAnswers.TakeAbout(draft, family, [.. Listener.OpenQuestions(draft.Scene).Where(question => question.Pupil == child)], number, null, earlier ?? text);
            return;
        }

        if (LeaveReturnDialog.Take(draft, family, reading) || LeaveAnswerDialog.Take(draft, family, reading, text))
        {
            return;
        }

        switch (reading.Intent)
        {
            case Intent.Answer or Intent.None when !reading.IsAlarm && PlainWords.IsOnlyCourtesy(text):
                Reply(draft, family, GuardianWording.Courtesy(family.Register));
                break;
            case Intent.Answer:
                QuestionAnswers.Take(draft, family, reading, text);
                break;
            case Intent.Leave:
                LeaveDialog.Take(draft, family, reading, text);
                break;
            case Intent.Command when reading.Command?.Kind == CommandKind.Help:
            case Intent.None when PlainWords.AsksWho(text):
                Reply(draft, family, GuardianWording.Who(family.Register, first));
                break;
            case Intent.None when PlainWords.IsMenuNumber(text):
                QuestionAnswers.TakeLater(draft, family, text.Trim()[0] - '0');
                break;
            default:
                PassOn(draft, family, reading.IsAlarm ? reading.AlarmKind : null, text);
                break;
        }
    }

    /// <summary>What is not understood goes to the teacher as it is; safety words call a person at once, for every child that may be meant.</summary>
    internal static void PassOn(TurnDraft draft, Party.Family family, AlarmKind? alarm, string text)
    {
        var named = FamilyChildren.Named(family, text);
        var pupils = named.Count > 0 ? named : [.. family.Guardian.Children.Select(child => child.Pupil).Where(pupil => family.Register.Find(pupil) is not null)];
        var answers = new FamilyAnswerRecorder(draft, family);
        foreach (var pupil in pupils)
        {
            if (alarm is { } kind)
            {
                answers.RaiseAlarm(pupil, kind);
            }

            answers.TellTeacher(pupil, FamilyNoticeWording.Message(family, pupil, text), null, "words");
        }

        Reply(draft, family, alarm is null ? GuardianWording.Received(family.Register, pupils[0]) : GuardianWording.Alarmed(family.Register, pupils[0]), FamilyHappened.PassedOn);
    }

    /// <summary>No automatic message any more, also none that waits; the teacher will ring instead.</summary>
    private static void Stop(TurnDraft draft, Party.Family family)
    {
        var school = family.Register.School.Id;
        draft.Add(new Effect.WithdrawConsent(family.Membership, draft.SentAt));
        foreach (var question in Listener.OpenQuestionsAtAll(draft.Facts.Questions).Where(question => FamilyChildren.IsOwn(family, question.Pupil)))
        {
            var own = Routes.ToGuardians(family.Register, draft.Facts, question.Pupil).Where(other => other.Route.Includes(draft.Address)).Select(other => other.Guardian.Id);
            draft.Add(own.Append(family.Guardian.Id).Distinct().Select(guardian =>
                new Effect.Withdraw(FamilyQuestions.KeyPrefix(school, question.Pupil, question.RollCall) + guardian)));
        }

        foreach (var nudge in draft.Facts.Nudges.Where(nudge => FamilyChildren.IsOwn(family, nudge.Pupil) && nudge.Kind != NudgeKind.HandOver))
        {
            var own = Routes.ToGuardians(family.Register, draft.Facts, nudge.Pupil).Where(other => other.Route.Includes(draft.Address)).Select(other => other.Guardian.Id);
            draft.Add(own.Append(family.Guardian.Id).Distinct().Select(guardian => new Effect.Withdraw(NudgeKeys.Of(school, nudge.Pupil, nudge.Day, nudge.Kind) + guardian)));
        }

        Reply(draft, family, GuardianWording.Stopped(family.Register, family.Guardian.Children[0].Pupil), FamilyHappened.Stopped);
    }

    internal static void Reply(TurnDraft draft, Party.Family family, string text, FamilyHappened happened = FamilyHappened.Told)
    {
        FamilyFlow.Move(draft, happened);
        draft.Reply(text, family.Register.School.Id);
    }
}
