using Bot.Dialogs.Conversations;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding;
using Bot.Domain;
using Bot.Domain.Attendance;

namespace Bot.Dialogs.RollCalls;

/// <summary>Completes a report in doubt with what was answered: which pupil, or how many.</summary>
internal static class RollCallAnswers
{
    /// <summary>A number in answer to a question that is not a choice of the list: how many are absent.</summary>
    public static void SettleCount(TurnDraft draft, Party.Staff staff, int count)
    {
        var prompt = draft.Memory.Prompt!;
        var index = Math.Clamp(prompt.Question?.Report ?? 0, 0, Math.Max(0, prompt.Drafts.Count - 1));
        if (prompt.Drafts.Count == 0)
        {
            RollCallPrompts.AskAgain(draft, staff);
            return;
        }

        var report = prompt.Drafts[index] with { AbsentCount = count };
        if (report.Session is { } reported && RollCallRecorder.ChangedSince(draft, new RollCallKey(report.Class, report.Date, reported)) is { } changed)
        {
            RollCallDialog.GiveWay(draft, staff, changed);
            return;
        }

        var drafts = prompt.Drafts.ToList();
        drafts[index] = report;
        var questions = prompt.Next.ToList();
        var enrolled = RollCallRevisions.EnrolmentAt(staff.Register, report.Class, report.Session ?? Domain.Calendar.Session.Morning, report.Date);
        if (count < report.Absences.Count || count > enrolled)
        {
            questions.Insert(0, prompt.Question! with { Report = index });
        }
        else if (count > report.Absences.Count + questions.Count(question => question.About == QuestionAbout.Pupil))
        {
            questions.Insert(0, new Question(QuestionAbout.Names, prompt.Question!.Text, []) { Report = index });
        }

        var stored = prompt.Intent == Intent.Plan ? [] : RollCallRecorder.Store(draft, staff, [report], [.. questions.Where(question => question.Report == index).Select(question => question with { Report = 0 })], prompt.Intent, Storing.Completion);
        if (prompt.Intent == Intent.Plan && questions.Count == 0)
        {
            KeepPlan(draft, staff, drafts);
            return;
        }

        RollCallDialog.Continue(draft, staff, All(draft, stored, drafts), drafts, questions, prompt.Intent, [], RollCallDialog.DoubtOf(prompt, draft));
    }

    /// <summary>The pupil in doubt, named by the number in the class list that the question invites.</summary>
    public static void NameByRollNumber(TurnDraft draft, Party.Staff staff, int rollNumber)
    {
        var prompt = draft.Memory.Prompt!;
        var report = prompt.Question?.Report is { } index && index < prompt.Drafts.Count ? prompt.Drafts[index] : null;
        var fitting = report is null ? [] : staff.Register.PupilsOf(report.Class).Where(pupil => pupil.RollNumber == rollNumber).ToList();
        if (fitting is [var pupil])
        {
            NamePupil(draft, staff, prompt.Question!, pupil.Id);
            return;
        }

        RollCallPrompts.AskAgain(draft, staff);
    }

    public static void NamePupil(TurnDraft draft, Party.Staff staff, Question question, PupilId pupil)
    {
        var prompt = draft.Memory.Prompt!;
        if (question.Report is not { } index || index >= prompt.Drafts.Count || question.Slot is not { } slot)
        {
            RollCallPrompts.AskAgain(draft, staff);
            return;
        }

        var drafts = prompt.Drafts.ToList();
        if (drafts[index].Session is { } reported && RollCallRecorder.ChangedSince(draft, new RollCallKey(drafts[index].Class, drafts[index].Date, reported)) is { } changed)
        {
            RollCallDialog.GiveWay(draft, staff, changed);
            return;
        }

        drafts[index] = RollCallRevisions.With(drafts[index], slot, pupil);
        if (question.Candidates.Count == 1)
        {
            draft.Memory = draft.Memory with { Nicknames = [.. draft.Memory.Nicknames, new Nickname(drafts[index].Class, question.Text.ToLowerInvariant(), pupil)] };
        }

        var open = prompt.Next.Where(next => next.Report == index).Select(next => next with { Report = 0 }).ToList();
        var stored = drafts[index].Session is null || prompt.Intent == Intent.Plan ? [] : RollCallRecorder.Store(draft, staff, [drafts[index]], open, prompt.Intent, Storing.Completion);
        if (prompt.Intent == Intent.Plan && prompt.Next.Count == 0)
        {
            KeepPlan(draft, staff, [.. drafts.Select(report => RollCallRevisions.With(report, slot, pupil))]);
            return;
        }

        RollCallDialog.Continue(draft, staff, All(draft, stored, drafts), drafts, prompt.Next, prompt.Intent, [], RollCallDialog.DoubtOf(prompt, draft));
    }

    private static void KeepPlan(TurnDraft draft, Party.Staff staff, IReadOnlyList<ReportReading> days)
    {
        draft.Memory = draft.Memory with { Prompt = null };
        RollCallPrompts.Move(draft, Happened.WasSaved);
        PlanDialog.Take(draft, staff, days, isAlarm: false);
    }

    /// <summary>What now stands of all the drafts: the "đúng" that follows confirms every one of them.</summary>
    private static List<RollCall> All(TurnDraft draft, IReadOnlyList<RollCall> stored, IReadOnlyList<ReportReading> drafts) =>
        [.. drafts.Where(report => report.Session is not null)
            .Select(report => stored.FirstOrDefault(rollCall => rollCall.Key == RollCallDialog.KeyOf(report)) ?? draft.Facts.RollCalls.GetValueOrDefault(RollCallDialog.KeyOf(report)))
            .OfType<RollCall>()];
}
