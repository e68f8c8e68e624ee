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
    /// <summary>How many days behind a question its buttons still answer.</summary>
    private const int AnswerDays = 3;

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
                AnswerByButton(draft, family, menu);
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

        if (!reading.IsAlarm && FamilyFlow.StateOf(draft.Memory) == FamilyAsking.Child && draft.Memory.Prompt is { File: { } file, Note: var answer } && NamedChildren(family, text) is [var about])
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
            && NamedChildren(family, text) is [var child] && int.TryParse(waiting, System.Globalization.CultureInfo.InvariantCulture, out var number))
        {
            FamilyFlow.Move(draft, FamilyHappened.ChildNamed);
            AnswerAbout(draft, family, [.. Open(draft).Where(question => question.Pupil == child)], number, null, earlier ?? text);
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
                Answer(draft, family, reading, text);
                break;
            case Intent.Leave:
                LeaveDialog.Take(draft, family, reading, text);
                break;
            case Intent.Command when reading.Command?.Kind == CommandKind.Help:
            case Intent.None when PlainWords.AsksWho(text):
                Reply(draft, family, GuardianWording.Who(family.Register, first));
                break;
            case Intent.None when PlainWords.IsMenuNumber(text):
                AnswerLater(draft, family, text.Trim()[0] - '0');
                break;
            default:
                PassOn(draft, family, reading.IsAlarm ? reading.AlarmKind : null, text);
                break;
        }
    }

    private static void Answer(TurnDraft draft, Party.Family family, Reading reading, string text)
    {
        var meant = reading.Answer switch
        {
            { Number: { } number and >= 1 and <= 6 } => number,
            { Kind: AnswerKind.AtSchool } => FamilyAnswers.AtSchool,
            { Kind: AnswerKind.DoesNotKnow } => FamilyAnswers.DoesNotKnow,
            { Kind: AnswerKind.NeedsHelp } => FamilyAnswers.NeedsHelp,
            _ => 0,
        };
        var open = Open(draft).ToList();
        if (open.Count > 0)
        {
            AnswerAbout(draft, family, open, meant, reading, text);
        }
        else if (reading.IsAlarm)
        {
            PassOn(draft, family, reading.AlarmKind, text);
        }
        else
        {
            AnswerLater(draft, family, meant);
        }
    }

    private static void AnswerByButton(TurnDraft draft, Party.Family family, Heard.AnswersMenu menu)
    {
        var isOwn = family.Guardian.Children.Any(child => child.Pupil == menu.Pupil);
        var question = draft.Facts.Questions.FirstOrDefault(known => known.Pupil == menu.Pupil && known.RollCall == menu.RollCall);
        if (!isOwn || question is null || question.RollCall.Date < family.Register.Clock.DateOf(draft.SentAt).AddDays(-AnswerDays))
        {
            Reply(draft, family, GuardianWording.OldButton(family.Register));
        }
        else if (question.State == SafetyQuestionState.Open)
        {
            draft.Settle(family.Register.School.Id);
            AnswerAbout(draft, family, [question], menu.Number, null, null);
        }
        else if (question.RollCall.Date == family.Register.Clock.DateOf(draft.SentAt))
        {
            draft.Settle(family.Register.School.Id);
            ChangeAnswer(draft, family, [question], menu.Number);
        }
        else
        {
            Reply(draft, family, GuardianWording.OldButton(family.Register));
        }
    }

    /// <summary>A digit when nothing is open: 4 and 5 still call a person if a child was asked about today; the others ask which day.</summary>
    private static void AnswerLater(TurnDraft draft, Party.Family family, int number)
    {
        var today = family.Register.Clock.DateOf(draft.SentAt);
        var settled = Newest(draft.Facts.Questions.Where(question => question.RollCall.Date == today && IsOwn(family, question.Pupil))).ToList();
        if (settled.Count == 0 || number == 0)
        {
            Reply(draft, family, GuardianWording.WhichDay(family.Register));
            return;
        }

        ChangeAnswer(draft, family, settled, number);
    }

    /// <summary>The question was answered or settled before: danger is never too late, anything else goes to the teacher.</summary>
    private static void ChangeAnswer(TurnDraft draft, Party.Family family, List<SafetyQuestion> settled, int number)
    {
        var answers = new FamilyAnswerRecorder(draft, family);
        foreach (var question in settled)
        {
            answers.ShowAnswer(question, number, text: null);
            answers.TellTeacher(question.Pupil, FamilyNoticeWording.Answer(family, question with { Answer = number, Words = null, Kind = FamilyAnswers.Claim(number).Kind, Reason = FamilyAnswers.Claim(number).Reason }), null, "changed");
            if (FamilyAnswers.IsAlarm(number))
            {
                answers.RaiseAlarm(question.Pupil, AlarmKind.Missing);
            }

            if (number == FamilyAnswers.AtSchool)
            {
                draft.Add(DiscrepancyWatch.FamilySaysAtSchool(family.Register, question, draft.SentAt));
            }
        }

        Reply(draft, family, FamilyAnswers.IsAlarm(number) ? GuardianWording.Alarmed(family.Register, settled[0].Pupil) : GuardianWording.Received(family.Register, settled[0].Pupil), FamilyHappened.Answered);
    }

    /// <summary>An answer about one child is settled; about several, 1–3, 6 and words ask which, 4 and 5 alarm for all (design §10).</summary>
    private static void AnswerAbout(TurnDraft draft, Party.Family family, IReadOnlyList<SafetyQuestion> asked, int number, Reading? reading, string? text)
    {
        // What is typed answers what was asked last of each child, not what lay open since the day before.
        var open = Newest(asked).ToList();
        var children = open.Select(question => question.Pupil).Distinct().ToList();
        if (children.Count > 1 && text is not null && NamedChildren(family, text) is [var named] && children.Contains(named))
        {
            children = [named];
        }

        if (children.Count == 0)
        {
            Reply(draft, family, GuardianWording.WhichDay(family.Register));
            return;
        }

        var isAlarm = FamilyAnswers.IsAlarm(number) || reading?.IsAlarm == true;
        if (children.Count > 1 && !isAlarm)
        {
            FamilyFlow.Move(draft, FamilyHappened.ChildInDoubt);
            var prompt = draft.Prompt() with { Note = number.ToString(System.Globalization.CultureInfo.InvariantCulture), Text = text };
            draft.Memory = draft.Memory with { Prompt = prompt, PromptsAsked = prompt.Id };
            draft.Reply(GuardianWording.WhichChild(family.Register, children), family.Register.School.Id);
            return;
        }

        var answers = new FamilyAnswerRecorder(draft, family);
        foreach (var question in open.Where(question => children.Contains(question.Pupil)))
        {
            var claim = reading?.Reports.SelectMany(report => report.Absences).FirstOrDefault(absence => absence.Pupil == question.Pupil);
            if (number == 0 && !isAlarm && claim is not { Reason: not null } and not { Kind: not Domain.Attendance.AbsenceKind.Unstated })
            {
                // Words that answer nothing leave the question open: the teacher reads them, and the menu is shown once more.
                answers.TellTeacher(question.Pupil, FamilyNoticeWording.Message(family, question.Pupil, text ?? ""), null, "words");
                Reply(draft, family, GuardianWording.AskAgain(family.Register, question.Pupil), FamilyHappened.PassedOn);
                continue;
            }

            answers.Settle(question, number, reading, text);
            FamilyFlow.Move(draft, FamilyHappened.Answered);
        }
    }

    /// <summary>What is not understood goes to the teacher as it is; safety words call a person at once, for every child that may be meant.</summary>
    internal static void PassOn(TurnDraft draft, Party.Family family, AlarmKind? alarm, string text)
    {
        var named = NamedChildren(family, text);
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
        foreach (var question in Listener.OpenQuestionsAtAll(draft.Facts.Questions).Where(question => IsOwn(family, question.Pupil)))
        {
            var own = Routes.ToGuardians(family.Register, draft.Facts, question.Pupil).Where(other => other.Route.Includes(draft.Address)).Select(other => other.Guardian.Id);
            draft.Add(own.Append(family.Guardian.Id).Distinct().Select(guardian =>
                new Effect.Withdraw(FamilyQuestions.KeyPrefix(school, question.Pupil, question.RollCall) + guardian)));
        }

        foreach (var nudge in draft.Facts.Nudges.Where(nudge => IsOwn(family, nudge.Pupil) && nudge.Kind != NudgeKind.HandOver))
        {
            var own = Routes.ToGuardians(family.Register, draft.Facts, nudge.Pupil).Where(other => other.Route.Includes(draft.Address)).Select(other => other.Guardian.Id);
            draft.Add(own.Append(family.Guardian.Id).Distinct().Select(guardian => new Effect.Withdraw(NudgeKeys.Of(school, nudge.Pupil, nudge.Day, nudge.Kind) + guardian)));
        }

        Reply(draft, family, GuardianWording.Stopped(family.Register, family.Guardian.Children[0].Pupil), FamilyHappened.Stopped);
    }

    private static bool IsOwn(Party.Family family, PupilId pupil) => family.Guardian.Children.Any(child => child.Pupil == pupil);

    private static IEnumerable<SafetyQuestion> Newest(IEnumerable<SafetyQuestion> questions) =>
        questions.GroupBy(question => question.Pupil).Select(group => group.OrderBy(question => question.RollCall.Date).ThenBy(question => question.RollCall.Session).Last());

    private static IEnumerable<SafetyQuestion> Open(TurnDraft draft) => Listener.OpenQuestions(draft.Scene);

    /// <summary>The children whom the words name; without words that do, all of the family's.</summary>
    internal static IReadOnlyList<PupilId> ChildrenMeant(Party.Family family, string text) => NamedChildren(family, text) is { Count: > 0 } named
        ? named
        : [.. family.Guardian.Children.Select(child => child.Pupil).Where(pupil => family.Register.Find(pupil) is not null)];

    internal static List<PupilId> NamedChildren(Party.Family family, string text) =>
        [.. family.Guardian.Children.Select(child => family.Register.Find(child.Pupil)).OfType<Pupil>().Where(pupil => PlainWords.Names(text, GuardianWording.CallName(pupil)) || PlainWords.Names(text, pupil.Name.Parts[^1].StartsWith('(') ? pupil.Name.Full : pupil.Name.Given)).Select(pupil => pupil.Id)];

    private static void Reply(TurnDraft draft, Party.Family family, string text, FamilyHappened happened = FamilyHappened.Told)
    {
        FamilyFlow.Move(draft, happened);
        draft.Reply(text, family.Register.School.Id);
    }
}
