using System.Globalization;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Discrepancies;
using Bot.Dialogs.Leaves;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.Schools;

namespace Bot.Dialogs.RollCalls;

/// <summary>Puts the questions of the roll-call dialog: one at a time, with choices, the rest of the report kept.</summary>
internal static class RollCallPrompts
{
    /// <summary>After so many right read-backs in a row the bot saves without asking (domain.md E.11 rule 5).</summary>
    public const int TrustedAfter = 5;

    /// <summary>More candidates than this are not shown: the sender writes the name again.</summary>
    private const int MostCandidates = 8;

    public static void Move(TurnDraft draft, Happened happened)
    {
        var table = RollCallFlow.Table;
        draft.Memory = draft.Memory with { State = table.Next(table.Named(draft.Memory.State), happened).ToString() };
    }

    public static void ReadBack(
        TurnDraft draft, Party.Staff staff, IReadOnlyList<RollCall> stored, IReadOnlyList<ReportReading> reports, Intent intent, IReadOnlyList<string> notUnderstood)
    {
        Move(draft, Happened.WasRead);
        var prompt = draft.Prompt("yes", "no") with { Drafts = reports, Intent = intent };
        draft.Ask(RollCallWording.ReadBack(staff.Register, stored, notUnderstood, Notes(draft, staff, stored)), staff.Register.School.Id, prompt, [RollCallWording.Yes, RollCallWording.No]);
    }

    /// <summary>What leaves and earlier roll calls of the day say about those that are read back.</summary>
    public static string Notes(TurnDraft draft, Party.Staff staff, IReadOnlyList<RollCall> stored) =>
        LeaveNotes.Behind(staff.Register, stored, draft.Facts.Leaves) + LeaveNotes.Missing(staff.Register, stored, draft.Facts.Leaves)
        + DiscrepancyWording.Behind(staff.Register, [.. stored.SelectMany(rollCall => DiscrepancyWatch.VanishedBoarders(staff.Register, draft.Facts, rollCall)).Distinct()]);

    public static void AskConfirmation(
        TurnDraft draft, SchoolRegister register, Question question, IReadOnlyList<ReportReading> reports, IReadOnlyList<RollCall> shown, Intent intent)
    {
        Move(draft, Happened.NeedsYes);
        var prompt = draft.Prompt("yes", "no") with { Drafts = reports, Intent = intent };
        draft.Ask(RollCallWording.ConfirmQuestion(register, question, shown), register.School.Id, prompt, [RollCallWording.Yes, RollCallWording.No]);
    }

    /// <summary>Puts the first question; the others wait behind it.</summary>
    public static void Ask(
        TurnDraft draft, Party.Staff staff, IReadOnlyList<RollCall> stored, IReadOnlyList<ReportReading> reports, IReadOnlyList<Question> questions, Intent intent, Doubt doubt)
    {
        var register = staff.Register;
        var question = questions[0];
        var report = question.Report is { } index && index < reports.Count ? reports[index] : reports.Count == 1 ? reports[0] : null;
        var (happened, text, choices, labels) = Worded(staff, question, report, draft);
        Move(draft, happened);
        var prompt = draft.Prompt(choices) with
        {
            Question = question,
            Next = [.. questions.Skip(1)],
            Drafts = reports,
            Intent = intent,
            Text = doubt.Text,
            SaidIn = doubt.SaidIn,
            TextSentAt = doubt.SentAt,
            Settled = doubt.Settled,
        };
        draft.Ask(RollCallWording.Stored(register, stored) + text, register.School.Id, prompt, labels);
    }

    /// <summary>The answer fitted nothing: the same question again.</summary>
    public static void AskAgain(TurnDraft draft, Party.Staff staff)
    {
        var prompt = draft.Memory.Prompt;
        if (prompt?.Question is not { } question)
        {
            draft.Reply(RollCallWording.NotAReport, staff.Register.School.Id);
            return;
        }

        Ask(draft, staff, [], prompt.Drafts, [question, .. prompt.Next], prompt.Intent, Doubt.Standing(prompt, draft.Scene));
    }

    private static (Happened Happened, string Text, IReadOnlyList<string> Choices, IReadOnlyList<string> Labels) Worded(
        Party.Staff staff, Question question, ReportReading? report, TurnDraft draft)
    {
        var register = staff.Register;
        switch (question.About)
        {
            case QuestionAbout.Pupil:
                var candidates = question.Candidates.Count <= MostCandidates && question.Slot is not null && report is not null ? question.Candidates : [];
                var text = RollCallWording.PupilQuestion(register, question with { Candidates = candidates }, report?.Class);
                IReadOnlyList<string> labels = candidates.Count == 0 ? [] : [.. candidates.Select(pupil => RollCallWording.Candidate(register, pupil)), RollCallWording.NobodyOfThese];
                return (Happened.PupilInDoubt, text, candidates.Count == 0 ? [] : [.. candidates.Select(pupil => pupil.Value), "none"], labels);
            case QuestionAbout.Count:
                return Counting(register, question, report);
            case QuestionAbout.Names when report is not null:
                return (Happened.NamesMissing, RollCallWording.NamesQuestion(report), ["later"], [RollCallWording.NamesLater]);
            case QuestionAbout.Class:
                return ClassIn(staff, question);
            case QuestionAbout.Date:
                var days = DaysAround(staff, draft.SentAt).ToList();
                return (Happened.DateInDoubt, RollCallWording.DateQuestion(question),
                    [.. days.Select(day => "date:" + day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))], [.. days.Select(RollCallWording.Weekday)]);
            case QuestionAbout.Session:
                return (Happened.SessionInDoubt, RollCallWording.SessionQuestion(question), ["session:Morning", "session:Afternoon"],
                    [RollCallWording.SessionName(Session.Morning), RollCallWording.SessionName(Session.Afternoon)]);
            default:
                return (Happened.NotUnderstood, RollCallWording.MeaningQuestion(question), [], []);
        }
    }

    private static (Happened, string, IReadOnlyList<string>, IReadOnlyList<string>) Counting(SchoolRegister register, Question question, ReportReading? report)
    {
        var text = RollCallWording.CountQuestion(question, report);
        if (report is null)
        {
            return (Happened.CountInDoubt, text, [], []);
        }

        var enrolled = RollCallRevisions.EnrolmentAt(register, report.Class, report.Session ?? Session.Morning, report.Date);
        var named = report.Absences.Count;
        var counts = new List<int>();
        if (named > 0)
        {
            counts.Add(named);
        }

        if (report.AbsentCount is { } said && said != named && said >= named && said <= enrolled)
        {
            counts.Add(said);
        }

        return (Happened.CountInDoubt, text + RollCallWording.EnrolmentHint(enrolled),
            [.. counts.Select(count => count.ToString(CultureInfo.InvariantCulture))],
            [.. counts.Select(count => RollCallWording.CountChoice(count, count == named))]);
    }

    private static (Happened, string, IReadOnlyList<string>, IReadOnlyList<string>) ClassIn(Party.Staff staff, Question question)
    {
        var own = staff.Member.OnlyClass;
        IReadOnlyList<ClassId> classes = own is { } homeroom ? [homeroom] : question.Classes.Count <= MostCandidates ? question.Classes : [];
        return (Happened.ClassInDoubt, RollCallWording.ClassQuestion(question, own),
            [.. classes.Select(named => "class:" + named.Value), "skip"],
            [.. classes.Select(named => named.Value), RollCallWording.Skip]);
    }

    /// <summary>Today and the school day before it, of the own class or the first of the school.</summary>
    private static IEnumerable<DateOnly> DaysAround(Party.Staff staff, DateTimeOffset sentAt)
    {
        var register = staff.Register;
        var schoolClass = staff.Member.Classes.Select(register.Find).FirstOrDefault() ?? (register.Classes.Count > 0 ? register.Classes[0] : null);
        var today = register.Clock.DateOf(sentAt);
        return schoolClass is null
            ? []
            : Enumerable.Range(0, 8).Select(back => today.AddDays(-back)).Where(day => register.Calendar.IsSchoolDay(day, schoolClass)).Take(2);
    }
}
