using Bot.Dialogs.Files;
using Bot.Dialogs.Leaves;
using Bot.Dialogs.Messages;
using Bot.Dialogs.RollCalls;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding;
using Bot.Domain;
using Bot.Domain.Attendance;

namespace Bot.Dialogs.Guardians;

/// <summary>
/// A guardian asks leave: kept as the family's claim, shown to the teacher, who decides; meanwhile the family is not asked about those sessions. What is
/// missing, the child or the days, is asked, and the answer completes the leave.
/// </summary>
internal static class LeaveDialog
{
    /// <summary>How long before the words a letter may have come.</summary>
    private static readonly TimeSpan LetterBefore = TimeSpan.FromHours(2);

    public static void Take(TurnDraft draft, Party.Family family, Reading reading, string text)
    {
        var register = family.Register;
        var childInDoubt = reading.Questions.FirstOrDefault(question => question.About == QuestionAbout.Pupil);
        if (reading.IsAlarm && (reading.Reports.Count == 0 || childInDoubt is not null))
        {
            GuardianDialog.PassOn(draft, family, reading.AlarmKind, text);
            return;
        }

        if (childInDoubt is { Candidates.Count: 0 })
        {
            draft.Reply(GuardianWording.NotYourChild(register), register.School.Id);
            return;
        }

        if (childInDoubt is not null)
        {
            var children = family.Guardian.Children.Select(child => child.Pupil).Where(child => childInDoubt.Candidates.Contains(child)).ToList();
            Ask(draft, family, reading, text, FamilyHappened.LeaveChildInDoubt, LeaveWording.WhichChild(register, children), LeaveNoticeWording.WhichChild);
            return;
        }

        if (reading.Reports.Count == 0)
        {
            Ask(draft, family, reading, text, FamilyHappened.LeaveDayInDoubt, GuardianWording.LeaveUnclear(family.Register), LeaveNoticeWording.WhichDay);
            return;
        }

        var sentBefore = draft.Memory.Prompt?.File;
        FamilyFlow.Move(draft, FamilyHappened.LeaveAsked);
        var claims = PlanDialog.Claims(register, reading.Reports, draft.SentAt).ToList();
        if (claims.Count == 0)
        {
            // "cháu đi muộn 15 phút": no absence to record
            GuardianDialog.PassOn(draft, family, null, text);
            return;
        }

        Claim(draft, family, claims, text);
        var leaves = LeaveClaims.Of(draft, register, reading.Reports, text).ToList();
        LeaveEdits.Replace(draft, family, leaves);
        foreach (var leave in leaves)
        {
            Keep(draft, family, leave with { AskedBy = family.Guardian.Id }, reading);
        }

        if (sentBefore is { } file)
        {
            foreach (var pupil in draft.Asked.Select(leave => leave.Pupil).Distinct().ToList())
            {
                FileDialog.Pass(draft, family, pupil, file);
            }
        }
    }

    /// <summary>What is missing is asked; the teacher hears of it at once, for the family may not answer.</summary>
    private static void Ask(TurnDraft draft, Party.Family family, Reading reading, string text, FamilyHappened happened, string question, string asked)
    {
        if (reading.Settled is null)
        {
            var answers = new FamilyAnswerRecorder(draft, family);
            foreach (var pupil in FamilyChildren.Meant(family, text))
            {
                answers.TellTeacher(pupil, LeaveNoticeWording.Unfinished(family.Register, pupil, text, asked), null, "leave-unfinished");
            }
        }

        var waiting = draft.Memory.Prompt?.File;
        FamilyFlow.Move(draft, happened);
        var prompt = draft.Prompt() with
        {
            Intent = Intent.Leave,
            Text = text,
            TextSentAt = reading.Settled is null ? draft.SentAt : draft.Memory.Prompt?.TextSentAt ?? draft.SentAt,
            Settled = reading.Settled,
            File = waiting,
        };
        draft.Memory = draft.Memory with { Prompt = prompt, PromptsAsked = prompt.Id };
        draft.Reply(question, family.Register.School.Id);
    }

    /// <summary>The family's word for every session: nobody asks it about them.</summary>
    private static void Claim(TurnDraft draft, Party.Family family, IEnumerable<SafetyQuestion> claims, string text)
    {
        foreach (var claim in claims)
        {
            var told = claim with { AnsweredBy = family.Guardian.Id, Words = text };
            var standing = draft.Facts.Questions.FirstOrDefault(question => question.Pupil == claim.Pupil && question.RollCall == claim.RollCall);
            draft.Add(standing?.State is SafetyQuestionState.Open ? new Effect.MoveQuestion(told, SafetyQuestionState.Open) : new Effect.OpenQuestion(told));
            draft.Add(new Effect.Withdraw(FamilyQuestions.KeyPrefix(family.Register.School.Id, claim.Pupil, claim.RollCall)));
        }
    }

    private static void Keep(TurnDraft draft, Party.Family family, Leave leave, Reading reading)
    {
        var register = family.Register;
        var answers = new FamilyAnswerRecorder(draft, family);
        var isToldBefore = draft.Facts.Leaves.Any(known => IsTheSame(known, leave));
        var letter = LetterOf(draft, leave);
        draft.Memory = draft.Memory with { Files = [.. draft.Memory.Files.Where(file => file.Key != letter)] };
        if (!isToldBefore)
        {
            var kept = leave with { Letter = letter, StandInAt = reading.IsAlarm ? null : LeaveClaims.StandInAt(register, leave) };
            draft.Asked.Add(kept);
            draft.Add(new Effect.OpenLeave(kept));
            draft.Add(new Effect.Audit(register.School.Id, "guardian", "leave.asked", $"{leave.Id}:{leave.Pupil}:{leave.From:yyyy-MM-dd}:{leave.To:yyyy-MM-dd}", draft.SentAt));
        }

        if (reading.IsAlarm)
        {
            // A person speaks with the family now; nothing of it is there to be accepted, and nothing automatic is said about it.
            answers.TellTeacher(leave.Pupil, LeaveNoticeWording.Danger(register, leave), null, $"leave-{leave.Id}");
            answers.RaiseAlarm(leave.Pupil, reading.AlarmKind);
            draft.Reply(GuardianWording.Alarmed(register, leave.Pupil), register.School.Id);
            return;
        }

        var days = SchoolDays(family, leave);
        var selfDeclared = letter is null ? SelfDeclared.DaysInARow(register, draft.Facts, leave.Pupil, days) : 0;
        var lacksLetter = selfDeclared > register.School.Rules.SelfDeclaredDays;
        if (lacksLetter)
        {
            draft.Add(LetterTasks.Open(register, leave.Pupil, leave.From, draft.SentAt));
        }

        if (!isToldBefore)
        {
            answers.TellTeacher(leave.Pupil, LeaveNoticeWording.Asked(register, leave with { Letter = letter }, selfDeclared, lacksLetter), Choices(leave), $"leave-{leave.Id}");
        }

        var key = new RollCallKey(leave.Class, leave.From, leave.Session ?? Domain.Calendar.Session.Morning);
        var thanks = GuardianWording.ThanksForLeave(register, leave.Pupil, key, LeaveWording.Days(register, leave));
        draft.Reply(lacksLetter ? $"{thanks} {LeaveWording.SendLetter(register, leave.Pupil, selfDeclared)}" : thanks, register.School.Id);
    }

    /// <summary>The buttons under a leave that waits for the teacher.</summary>
    public static IReadOnlyList<Choice> Choices(Leave leave) =>
    [
        new(LeaveNoticeWording.Accept, ButtonToken.OfLeave(leave, 'a')),
        new(LeaveNoticeWording.Refuse, ButtonToken.OfLeave(leave, 'r')),
        new(LeaveNoticeWording.Ask, ButtonToken.OfLeave(leave, 'q')),
    ];

    /// <summary>The letter that came with the words, while they were completed, or shortly before them.</summary>
    private static string? LetterOf(TurnDraft draft, Leave leave) =>
        IncomingFile.In(draft.Message.Content) is IncomingFile.Keepable || draft.Scene.Conversation.Memory.Prompt is { File: not null, Intent: Intent.Leave }
            ? FileDialog.KeyOf(draft, leave.Pupil)
            : draft.Memory.Files.LastOrDefault(file => file.Pupil == leave.Pupil && draft.SentAt - file.At <= LetterBefore)?.Key;

    private static List<DateOnly> SchoolDays(Party.Family family, Leave leave) =>
        [.. Enumerable.Range(0, leave.To.DayNumber - leave.From.DayNumber + 1).Select(leave.From.AddDays)
            .Where(day => family.Register.Find(leave.Class) is { } schoolClass && family.Register.Calendar.IsSchoolDay(day, schoolClass))];

    private static bool IsTheSame(Leave known, Leave leave) =>
        known.Pupil == leave.Pupil && known.From == leave.From && known.To == leave.To && known.Session == leave.Session && known.Reason == leave.Reason
            && known.State is LeaveState.Claimed or LeaveState.Asked or LeaveState.Accepted;
}
