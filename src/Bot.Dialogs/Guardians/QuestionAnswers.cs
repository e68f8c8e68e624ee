using Bot.Dialogs.Discrepancies;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding;
using Bot.Domain.Attendance;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Guardians;

/// <summary>What a guardian answers to the question why a child is away: by words, by a button, too late, again.</summary>
internal static class QuestionAnswers
{
    /// <summary>How many days behind a question its buttons still answer.</summary>
    public const int Days = 3;

    public static void Take(TurnDraft draft, Party.Family family, Reading reading, string text)
    {
        var meant = reading.Answer switch
        {
            { Number: { } number and >= 1 and <= 6 } => number,
            { Kind: AnswerKind.AtSchool } => FamilyAnswers.AtSchool,
            { Kind: AnswerKind.DoesNotKnow } => FamilyAnswers.DoesNotKnow,
            { Kind: AnswerKind.NeedsHelp } => FamilyAnswers.NeedsHelp,
            _ => 0,
        };
        var open = Listener.OpenQuestions(draft.Scene).ToList();
        if (open.Count > 0)
        {
            TakeAbout(draft, family, open, meant, reading, text);
        }
        else if (reading.IsAlarm)
        {
            GuardianDialog.PassOn(draft, family, reading.AlarmKind, text);
        }
        else
        {
            TakeLater(draft, family, meant);
        }
    }

    public static void TakeButton(TurnDraft draft, Party.Family family, Heard.AnswersMenu menu)
    {
        var isOwn = family.Guardian.Children.Any(child => child.Pupil == menu.Pupil);
        var question = draft.Facts.Questions.FirstOrDefault(known => known.Pupil == menu.Pupil && known.RollCall == menu.RollCall);
        if (!isOwn || question is null || question.RollCall.Date < family.Register.Clock.DateOf(draft.SentAt).AddDays(-Days))
        {
            GuardianDialog.Reply(draft, family, GuardianWording.OldButton(family.Register));
        }
        else if (question.State == SafetyQuestionState.Open)
        {
            draft.Settle(family.Register.School.Id);
            TakeAbout(draft, family, [question], menu.Number, null, null);
        }
        else if (question.RollCall.Date == family.Register.Clock.DateOf(draft.SentAt))
        {
            draft.Settle(family.Register.School.Id);
            ChangeAnswer(draft, family, [question], menu.Number);
        }
        else
        {
            GuardianDialog.Reply(draft, family, GuardianWording.OldButton(family.Register));
        }
    }

    /// <summary>A digit when nothing is open: 4 and 5 still call a person if a child was asked about today; the others ask which day.</summary>
    public static void TakeLater(TurnDraft draft, Party.Family family, int number)
    {
        var today = family.Register.Clock.DateOf(draft.SentAt);
        var settled = Newest(draft.Facts.Questions.Where(question => question.RollCall.Date == today && FamilyChildren.IsOwn(family, question.Pupil))).ToList();
        if (settled.Count == 0 || number == 0)
        {
            GuardianDialog.Reply(draft, family, GuardianWording.WhichDay(family.Register));
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

        GuardianDialog.Reply(draft, family, FamilyAnswers.IsAlarm(number) ? GuardianWording.Alarmed(family.Register, settled[0].Pupil) : GuardianWording.Received(family.Register, settled[0].Pupil), FamilyHappened.Answered);
    }

    /// <summary>An answer about one child is settled; about several, 1–3, 6 and words ask which, 4 and 5 alarm for all (design §10).</summary>
    public static void TakeAbout(TurnDraft draft, Party.Family family, IReadOnlyList<SafetyQuestion> asked, int number, Reading? reading, string? text)
    {
        // What is typed answers what was asked last of each child, not what lay open since the day before.
        var open = Newest(asked).ToList();
        var children = open.Select(question => question.Pupil).Distinct().ToList();
        if (children.Count > 1 && text is not null && FamilyChildren.Named(family, text) is [var named] && children.Contains(named))
        {
            children = [named];
        }

        if (children.Count == 0)
        {
            GuardianDialog.Reply(draft, family, GuardianWording.WhichDay(family.Register));
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
                GuardianDialog.Reply(draft, family, GuardianWording.AskAgain(family.Register, question.Pupil), FamilyHappened.PassedOn);
                continue;
            }

            answers.Settle(question, number, reading, text);
            FamilyFlow.Move(draft, FamilyHappened.Answered);
        }
    }

    private static IEnumerable<SafetyQuestion> Newest(IEnumerable<SafetyQuestion> questions) =>
        questions.GroupBy(question => question.Pupil).Select(group => group.OrderBy(question => question.RollCall.Date).ThenBy(question => question.RollCall.Session).Last());
}
