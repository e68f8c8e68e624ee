using Bot.Dialogs.Alarms;
using Bot.Dialogs.Messages;
using Bot.Dialogs.RollCalls;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.People;

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
            QuestionsSince = register.Clock.DateOf(scene.Message.SentAt).AddDays(-3),
            Contacts =
            [
                .. staff.OfType<StaffMember>().Select(member => Membership.Of(school, member.Id)),
                .. children.SelectMany(child => register.GuardiansOf(child.Id)).Select(guardian => Membership.Of(school, guardian.Id)),
            ],
        };
    }

    public static void Hear(TurnDraft draft, Party.Family family, Heard heard)
    {
        var first = family.Guardian.Children[0].Pupil;
        switch (heard)
        {
            case Heard.AnswersMenu menu:
                AnswerByButton(draft, family, menu);
                break;
            case Heard.Chosen or Heard.OldButton or Heard.TakesAlarm or Heard.AcceptsReason:
                Reply(draft, family, GuardianWording.OldButton);
                break;
            case Heard.Agrees:
                draft.Add(new Effect.RecordConsent(family.Membership, draft.Address, GuardianWording.Version, draft.SentAt));
                draft.Memory = draft.Memory with { Prompt = null };
                Reply(draft, family, GuardianWording.ConsentYes);
                break;
            case Heard.Media:
                Reply(draft, family, GuardianWording.MediaNotRead(family.Register, first));
                break;
            case Heard.Nothing:
                Reply(draft, family, GuardianWording.Empty);
                break;
            case Heard.Said said:
                Said(draft, family, said.Reading, said.Text);
                break;
            default:
                Reply(draft, family, GuardianWording.OldButton);
                break;
        }
    }

    private static void Said(TurnDraft draft, Party.Family family, Reading reading, string text)
    {
        var first = family.Guardian.Children[0].Pupil;
        if (reading.Intent == Intent.Command && reading.Command?.Kind == CommandKind.Stop)
        {
            draft.Add(new Effect.WithdrawConsent(family.Membership, draft.SentAt));
            Reply(draft, family, GuardianWording.Stopped(family.Register, first));
            return;
        }

        if (draft.Memory.Prompt is { Note: { } waiting } && NamedChildren(family, text) is [var child] && int.TryParse(waiting, System.Globalization.CultureInfo.InvariantCulture, out var number))
        {
            draft.Memory = draft.Memory with { Prompt = null };
            AnswerAbout(draft, family, [.. Open(draft).Where(question => question.Pupil == child)], number, null, text);
            return;
        }

        switch (reading.Intent)
        {
            case Intent.Answer:
                Answer(draft, family, reading, text);
                break;
            case Intent.Leave:
                LeaveDialog.Take(draft, family, reading, text);
                break;
            case Intent.Command when reading.Command?.Kind == CommandKind.Help:
                Reply(draft, family, GuardianWording.Who(family.Register, first));
                break;
            case Intent.None when PlainWords.IsOnlyCourtesy(text):
                Reply(draft, family, GuardianWording.Courtesy);
                break;
            case Intent.None when PlainWords.AsksWho(text):
                Reply(draft, family, GuardianWording.Who(family.Register, first));
                break;
            case Intent.None when PlainWords.IsMenuNumber(text):
                Reply(draft, family, GuardianWording.WhichDay);
                break;
            default:
                PassOn(draft, family, reading.IsAlarm ? reading.AlarmKind : null, null, text);
                break;
        }
    }

    private static void Answer(TurnDraft draft, Party.Family family, Reading reading, string text)
    {
        var open = Open(draft).ToList();
        if (open.Count == 0)
        {
            PassOrAskDay(draft, family, reading, text);
            return;
        }

        if (reading.Answer?.Number is { } number and >= 1 and <= 6)
        {
            AnswerAbout(draft, family, open, number, reading, text);
            return;
        }

        var kind = reading.Answer?.Kind;
        var meant = kind switch
        {
            AnswerKind.AtSchool => FamilyAnswers.AtSchool,
            AnswerKind.DoesNotKnow => FamilyAnswers.DoesNotKnow,
            AnswerKind.NeedsHelp => FamilyAnswers.NeedsHelp,
            _ => 0,
        };
        AnswerAbout(draft, family, open, meant, reading, text);
    }

    private static void AnswerByButton(TurnDraft draft, Party.Family family, Heard.AnswersMenu menu)
    {
        var isOwn = family.Guardian.Children.Any(child => child.Pupil == menu.Pupil);
        var question = Open(draft).FirstOrDefault(open => open.Pupil == menu.Pupil && open.RollCall == menu.RollCall);
        if (!isOwn || question is null)
        {
            Reply(draft, family, GuardianWording.OldButton);
            return;
        }

        AnswerAbout(draft, family, [question], menu.Number, null, null);
    }

    /// <summary>An answer about one child is settled; about several, 1–3, 6 and words ask which, 4 and 5 alarm for all (design §10).</summary>
    private static void AnswerAbout(TurnDraft draft, Party.Family family, IReadOnlyList<SafetyQuestion> open, int number, Reading? reading, string? text)
    {
        var children = open.Select(question => question.Pupil).Distinct().ToList();
        if (children.Count > 1 && text is not null && NamedChildren(family, text) is [var named] && children.Contains(named))
        {
            children = [named];
        }

        if (children.Count > 1 && !FamilyAnswers.IsAlarm(number) && reading?.IsAlarm != true)
        {
            draft.Memory = draft.Memory with
            {
                Prompt = draft.Prompt() with { Note = number.ToString(System.Globalization.CultureInfo.InvariantCulture), Text = text },
                PromptsAsked = draft.Memory.PromptsAsked + 1,
            };
            Reply(draft, family, GuardianWording.WhichChild(family.Register, children));
            return;
        }

        var answers = new FamilyAnswerRecorder(draft, family);
        foreach (var question in open.Where(question => children.Contains(question.Pupil)))
        {
            answers.Settle(question, number, reading, text);
        }
    }

    private static void PassOrAskDay(TurnDraft draft, Party.Family family, Reading reading, string text)
    {
        if (reading.IsAlarm)
        {
            PassOn(draft, family, reading.AlarmKind, null, text);
            return;
        }

        Reply(draft, family, GuardianWording.WhichDay);
    }

    /// <summary>What is not understood goes to the teacher as it is; safety words call a person at once.</summary>
    internal static void PassOn(TurnDraft draft, Party.Family family, AlarmKind? alarm, PupilId? about, string text)
    {
        var pupil = about ?? (NamedChildren(family, text) is [var named] ? named : family.Guardian.Children[0].Pupil);
        var answers = new FamilyAnswerRecorder(draft, family);
        if (alarm is { } kind)
        {
            answers.RaiseAlarm(pupil, kind);
            Reply(draft, family, GuardianWording.Alarmed(family.Register, pupil));
            answers.TellTeacher(pupil, FamilyNoticeWording.Message(family, pupil, text), null, "words");
            return;
        }

        answers.TellTeacher(pupil, FamilyNoticeWording.Message(family, pupil, text), null, "words");
        Reply(draft, family, GuardianWording.Received(family.Register, pupil));
    }

    private static IEnumerable<SafetyQuestion> Open(TurnDraft draft) => Listener.OpenQuestions(draft.Scene);

    private static List<PupilId> NamedChildren(Party.Family family, string text) =>
        [.. family.Guardian.Children.Select(child => family.Register.Find(child.Pupil)).OfType<Pupil>().Where(pupil => PlainWords.Names(text, pupil.Name.Given)).Select(pupil => pupil.Id)];

    private static void Reply(TurnDraft draft, Party.Family family, string text) => draft.Reply(text, family.Register.School.Id);
}
