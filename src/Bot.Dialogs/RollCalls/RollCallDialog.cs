using Bot.Dialogs.Discrepancies;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Schools;

namespace Bot.Dialogs.RollCalls;

/// <summary>A teacher's or the office's reports: stores what is readable, asks what is not, reads back, takes back.</summary>
internal static class RollCallDialog
{
    /// <summary>The roll calls, families and earlier answers that the reports of this reading concern.</summary>
    public static FactsNeeded Needs(Scene scene, Party.Staff staff, IEnumerable<ReportReading> reports)
    {
        var register = staff.Register;
        var memory = scene.Conversation.Memory;
        var meant = reports.Concat(memory.Prompt?.Drafts ?? []).Where(report => report.Session is not null).Select(KeyOf).ToHashSet();
        var remembered = memory.Reports.Where(report => report.At == memory.Reports[^1].At || IsNear(report.Key, meant)).ToList();
        var keys = meant.Concat(remembered.Select(report => report.Key)).ToHashSet();
        var known = scene.Reported.ToDictionary(rollCall => rollCall.Key);
        var pupils = reports.Concat(memory.Prompt?.Drafts ?? []).SelectMany(report => report.Absences)
            .Concat(known.Values.Where(rollCall => keys.Contains(rollCall.Key)).SelectMany(rollCall => rollCall.Absences))
            // An undo makes them absent again.
            .Concat(remembered.SelectMany(report => report.Before?.Absences ?? []))
            .Select(absence => absence.Pupil)
            .Concat(memory.Prompt?.Question?.Candidates ?? [])
            .ToHashSet();

        // Another person's report may stand there: whom it names is not known yet, so the whole class is asked for.
        foreach (var key in keys.Where(key => !known.ContainsKey(key) && !staff.Member.Teaches(key.Class)))
        {
            pupils.UnionWith(register.PupilsOf(key.Class).Select(pupil => pupil.Id));
        }

        var homerooms = keys.Select(key => register.HomeroomTeacherOf(key.Class)).OfType<Domain.People.StaffMember>();
        return new FactsNeeded
        {
            School = register.School.Id,
            RollCalls = [.. keys, .. keys.SelectMany(Ladder.ReasonTasks.OfDay)],
            OpenAlarms = true,
            TasksAbout = [.. pupils],
            Tasks = [.. keys.Select(DiscrepancyWatch.ReportsKey)],
            Contacts =
            [
                .. pupils.SelectMany(register.GuardiansOf).Select(guardian => Membership.Of(register.School.Id, guardian.Id)),
                .. keys.Select(key => register.Find(key.Class)).OfType<SchoolClass>().SelectMany(taught => new[] { register.LeaderOf(taught.Grade), register.Principal }).OfType<Domain.People.StaffMember>()
                    .Select(member => Membership.Of(register.School.Id, member.Id)),
                .. homerooms.Select(member => Membership.Of(register.School.Id, member.Id)),
            ],
            QuestionsAbout = [.. pupils],
            LeavesOn = [.. keys.Select(key => key.Date)],
            QuestionsSince = keys.Count == 0 ? null : keys.Min(key => key.Date),
        };
    }

    /// <summary>What this chat reported of the same day, or of the evening before, is compared with what it reports now.</summary>
    private static bool IsNear(RollCallKey earlier, HashSet<RollCallKey> meant)
    {
        foreach (var key in meant)
        {
            if (earlier.Date == key.Date || earlier.Date == key.Date.AddDays(-1))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A readable report: stored at once as an unconfirmed revision, then read back, or what is in doubt is asked.</summary>
    public static void Report(TurnDraft draft, Party.Staff staff, Reading reading, string text)
    {
        var register = staff.Register;
        if (ClosedSessions.Refuse(draft, staff, ref reading))
        {
            return;
        }

        if (reading.Questions.FirstOrDefault(question => question.About == QuestionAbout.Confirm) is { } unusual)
        {
            var shown = reading.Reports.Where(report => report.Session is not null)
                .Select(report => RollCallRecorder.Preview(draft, register, staff.Member, report, reading.Intent)).ToList();
            RollCallPrompts.AskConfirmation(draft, register, unusual, reading.Reports, shown, reading.Intent);
            return;
        }

        if (RollCallRecorder.Overtaken(draft, reading.Reports) is { } newer)
        {
            draft.Reply(RollCallWording.CameTooLate(register, newer, register.Clock.TimeOf(draft.SentAt)), register.School.Id);
            return;
        }

        // Absences of another day are no roll call of it: a plan is kept once all of it is clear.
        var stored = reading.Intent == Intent.Plan ? [] : RollCallRecorder.Store(draft, staff, reading.Reports, reading.Questions, reading.Intent, Storing.Report);
        var open = reading.Questions.Where(question => !IsAnsweredByStanding(question, reading.Reports, stored)).ToList();
        Continue(draft, staff, stored, reading.Reports, open, reading.Intent, reading.NotUnderstood, Doubt.Of(draft.Scene, text, reading));
    }

    /// <summary>Names are asked behind a number; a number that only repeats what stands needs none.</summary>
    private static bool IsAnsweredByStanding(Question question, IReadOnlyList<ReportReading> reports, IReadOnlyList<RollCall> stored) =>
        question.About == QuestionAbout.Names
        && (question.Report is { } index && index < reports.Count ? reports[index] : reports.Count == 1 ? reports[0] : null) is { Session: not null } report
        && stored.FirstOrDefault(rollCall => rollCall.Key == KeyOf(report)) is { Unnamed: 0 };

    /// <summary>Goes on after reports are stored: the next question, or the read-back.</summary>
    internal static void Continue(
        TurnDraft draft,
        Party.Staff staff,
        IReadOnlyList<RollCall> stored,
        IReadOnlyList<ReportReading> reports,
        IReadOnlyList<Question> questions,
        Intent intent,
        IReadOnlyList<string> notUnderstood,
        Doubt doubt)
    {
        if (questions.Count > 0)
        {
            RollCallPrompts.Ask(draft, staff, stored, reports, questions, intent, doubt);
            return;
        }

        if (stored.Count == 0)
        {
            RollCallPrompts.Move(draft, Happened.NotUnderstood);
            draft.Reply(RollCallWording.NotAReport, staff.Register.School.Id);
            return;
        }

        if (stored.Count == 1 && draft.Memory.RightInARow >= RollCallPrompts.TrustedAfter && notUnderstood.Count == 0 && intent == Intent.Roll)
        {
            RollCallPrompts.Move(draft, Happened.WasSaved);
            draft.Memory = draft.Memory with { Prompt = null };
            draft.Reply(RollCallWording.SavedWithoutAsking(staff.Register, stored[0], notUnderstood, RollCallPrompts.Notes(draft, staff, stored)), staff.Register.School.Id);
            return;
        }

        RollCallPrompts.ReadBack(draft, staff, stored, reports, intent, notUnderstood);
    }

    /// <summary>A yes to a report of a moment ago that was kept without asking (E.7 110); false when there is none.</summary>
    public static bool AgreesUnasked(TurnDraft draft, Party.Staff staff)
    {
        if (draft.Memory is not { Prompt: null, Reports: [.., { IsTakenBack: false } last] } || draft.SentAt - last.At > TurnDraft.PromptLifetime)
        {
            return false;
        }

        RollCallRecorder.Confirm(draft, staff, new HashSet<RollCallKey> { last.Key }, counts: false);
        return true;
    }

    /// <summary>Yes to whatever is open.</summary>
    public static void Agree(TurnDraft draft, Party.Staff staff)
    {
        var register = staff.Register;
        var state = RollCallFlow.Table.Named(draft.Memory.State);
        var prompt = draft.Memory.Prompt;
        if (state == Asking.Count && prompt is not null)
        {
            RollCallPrompts.AskAgain(draft, staff); // a yes is no number
            return;
        }

        if (prompt is null || !RollCallFlow.Table.Permits(state, Happened.Agreed))
        {
            draft.Reply(RollCallWording.NothingToConfirm, register.School.Id);
            return;
        }

        if (state == Asking.Confirmation)
        {
            var agreed = RollCallRecorder.Store(draft, staff, prompt.Drafts, prompt.Next, prompt.Intent, Storing.Agreed);
            RollCallPrompts.Move(draft, Happened.Agreed);
            draft.Memory = draft.Memory with { Prompt = null };
            if (prompt.Next.Count > 0)
            {
                RollCallPrompts.Ask(draft, staff, agreed, prompt.Drafts, prompt.Next, prompt.Intent, DoubtOf(prompt, draft));
                return;
            }

            RollCallRecorder.Thank(draft, staff, agreed);
            return;
        }

        var keys = prompt.Drafts.Where(report => report.Session is not null).Select(KeyOf).ToHashSet();
        if (RollCallRecorder.Confirm(draft, staff, keys, counts: state == Asking.ReadBack))
        {
            RollCallPrompts.Move(draft, Happened.Agreed);
            draft.Memory = draft.Memory with { Prompt = null };
        }
    }

    /// <summary>No to whatever is open: the report is to be written again.</summary>
    public static void Refuse(TurnDraft draft, Party.Staff staff)
    {
        if (RollCallFlow.Table.Permits(RollCallFlow.Table.Named(draft.Memory.State), Happened.Refused))
        {
            RollCallPrompts.Move(draft, Happened.Refused);
            draft.Memory = draft.Memory with { Prompt = null, RightInARow = 0 };
        }

        draft.Reply(RollCallWording.PleaseRewrite, staff.Register.School.Id);
    }

    /// <summary>One of the choices shown was taken.</summary>
    public static void Choose(TurnDraft draft, Party.Staff staff, int index)
    {
        var state = RollCallFlow.Table.Named(draft.Memory.State);
        var prompt = draft.Memory.Prompt!;
        switch (state)
        {
            case Asking.ReadBack or Asking.Confirmation when index == 0:
                Agree(draft, staff);
                return;
            case Asking.Pupil when prompt.Question is { } question && index < question.Candidates.Count:
                RollCallAnswers.NamePupil(draft, staff, question, question.Candidates[index]);
                return;
            case Asking.Count when int.TryParse(prompt.Choices[index], System.Globalization.CultureInfo.InvariantCulture, out var count):
                RollCallAnswers.SettleCount(draft, staff, count);
                return;
            case Asking.Names:
                RollCallPrompts.Move(draft, Happened.Postponed);
                draft.Memory = draft.Memory with { Prompt = null };
                draft.Reply(RollCallWording.NamesCanWait, staff.Register.School.Id);
                return;
            default:
                Refuse(draft, staff);
                return;
        }
    }

    /// <summary>"hủy": what stood before the last message stands again.</summary>
    public static void TakeBack(TurnDraft draft, Party.Staff staff)
    {
        if (RollCallFlow.Table.Named(draft.Memory.State) is Asking.Class or Asking.Date or Asking.Session or Asking.Meaning or Asking.Confirmation or Asking.Calendar or Asking.CodeWord or Asking.LeaveQuestion && draft.Memory.Prompt is not null)
        {
            // The message in doubt was not stored: only the question is taken back, not an earlier report.
            draft.Memory = draft.Memory with { Prompt = null };
            RollCallPrompts.Move(draft, Happened.TakenBack);
            draft.Reply(RollCallWording.QuestionDropped, staff.Register.School.Id);
            return;
        }

        var last = draft.Memory.Reports.Count == 0 ? null : draft.Memory.Reports[^1];
        if (last is null || last.IsTakenBack || draft.SentAt - last.At > SafetyPolicy.Grace)
        {
            draft.Reply(RollCallWording.NothingToTakeBack, staff.Register.School.Id);
            return;
        }

        var together = draft.Memory.Reports.Where(remembered => remembered.At == last.At).ToList();
        var back = RollCallRecorder.TakeBack(draft, staff, together);
        if (back.Count == 0 && RollCallRecorder.ChangedSince(draft, last.Key) is { } changed)
        {
            GiveWay(draft, staff, changed);
            return;
        }

        draft.Memory = draft.Memory with
        {
            Prompt = null,
            RightInARow = 0,
            Reports =
            [
                .. draft.Memory.Reports.Except(together),
                .. back.Select(rollCall => new Conversations.RememberedReport(rollCall.Key, rollCall.Revision, draft.SentAt, null) { IsTakenBack = true }),
            ],
        };
        RollCallPrompts.Move(draft, Happened.TakenBack);
        draft.Reply(RollCallWording.TakenBack(staff.Register, back), staff.Register.School.Id);
    }

    /// <summary>Somebody else changed the roll call since the question: theirs stands.</summary>
    internal static void GiveWay(TurnDraft draft, Party.Staff staff, RollCall changed)
    {
        draft.Memory = draft.Memory with { Prompt = null };
        RollCallPrompts.Move(draft, Happened.TakenBack);
        draft.Reply(RollCallWording.ChangedMeanwhile(staff.Register, changed), staff.Register.School.Id);
    }

    internal static Doubt DoubtOf(Conversations.OpenPrompt prompt, TurnDraft draft) => Doubt.Standing(prompt, draft.Scene);

    internal static RollCallKey KeyOf(ReportReading report) => new(report.Class, report.Date, report.Session!.Value);
}
