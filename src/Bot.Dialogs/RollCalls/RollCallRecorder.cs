using Bot.Dialogs.Conversations;
using Bot.Dialogs.Discrepancies;
using Bot.Dialogs.Ladder;
using Bot.Dialogs.Leaves;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.RollCalls;

/// <summary>Turns reports into revisions with everything that follows from them: reminders withdrawn, families asked, audit, memory.</summary>
internal static class RollCallRecorder
{
    /// <summary>How many reports of a chat are remembered: a duty officer's list of a whole school.</summary>
    private const int Remembered = 40;

    /// <summary>A report as it would stand, without storing it.</summary>
    public static RollCall Preview(TurnDraft draft, SchoolRegister register, StaffMember author, ReportReading report, Intent intent)
    {
        var key = RollCallDialog.KeyOf(report);
        var told = report with { Absences = [.. report.Absences.Select(absence => WithAcceptedLeave(absence, key, draft.Facts.Questions))] };
        return LeaveNotes.Filled(RollCallRevisions.Next(register, key, told, draft.Facts.RollCalls.GetValueOrDefault(key), Stamp(draft, register, author, key, intent)), draft.Facts.Leaves);
    }

    /// <summary>A roll call that this chat reported in a message sent later than this one: the channel delivered them out of order, and the later words count.</summary>
    public static RollCall? Overtaken(TurnDraft draft, IReadOnlyList<ReportReading> reports) =>
        reports.Where(report => report.Session is not null)
            .Select(RollCallDialog.KeyOf)
            .Select(key => draft.Memory.Reports.FirstOrDefault(remembered => remembered.At > draft.SentAt && remembered.Key == key))
            .OfType<RememberedReport>()
            .Select(remembered => Standing(draft, remembered.Key))
            .FirstOrDefault(standing => standing is not null);

    /// <summary>What somebody else made of this chat's report since; null when it stands as this chat left it.</summary>
    public static RollCall? ChangedSince(TurnDraft draft, RollCallKey key) =>
        draft.Memory.Reports.FirstOrDefault(remembered => remembered.Key == key) is { } mine && Standing(draft, key) is { } standing && standing.Revision != mine.Revision
            ? standing
            : null;

    /// <summary>Stores every report that can stand; returns what stands now, in the order given.</summary>
    /// <param name="questions">Open questions, by the index of their report.</param>
    /// <param name="manner">Whether this is a new report, the completion of one, or one that was agreed to before it is stored.</param>
    public static IReadOnlyList<RollCall> Store(
        TurnDraft draft, Party.Staff staff, IReadOnlyList<ReportReading> reports, IReadOnlyList<Question> questions, Intent intent, Storing manner)
    {
        var stored = new List<RollCall>();
        for (var index = 0; index < reports.Count; index++)
        {
            var report = reports[index];
            if (report.Session is null || !ReportingPolicy.MayReport(staff.Member, report.Class))
            {
                continue;
            }

            var next = Preview(draft, staff.Register, staff.Member, report, intent);
            if (next.AbsentCount is < 0 || next.AbsentCount > next.Enrolled || next.Absences.Count > next.Enrolled)
            {
                continue; // said numbers that cannot be; the count is asked
            }

            var number = index;
            var isInDoubt = questions.Any(question => question.About == QuestionAbout.Count && (question.Report == number || question.Report is null));
            stored.Add(Record(draft, staff, next, isInDoubt, manner));
        }

        return stored;
    }

    /// <summary>The author said yes: families may be asked as soon as the session has run a quarter of an hour.</summary>
    /// <returns>False when the report changed meanwhile; the chat was told.</returns>
    public static bool Confirm(TurnDraft draft, Party.Staff staff, IReadOnlySet<RollCallKey> keys, bool counts)
    {
        var register = staff.Register;
        var mine = draft.Memory.Reports.Where(remembered => keys.Contains(remembered.Key)).ToList();
        var confirmed = new List<RollCall>();
        foreach (var remembered in mine)
        {
            var standing = Standing(draft, remembered.Key);
            if (standing is null || standing.Revision != remembered.Revision)
            {
                RollCallPrompts.Move(draft, Happened.TakenBack);
                draft.Memory = draft.Memory with { Prompt = null };
                draft.Reply(standing is null ? RollCallWording.NothingToConfirm : RollCallWording.ChangedMeanwhile(register, standing), register.School.Id);
                return false;
            }

            confirmed.Add(standing);
        }

        foreach (var rollCall in confirmed)
        {
            draft.Add(new Effect.ConfirmRollCall(register.School.Id, rollCall.Key, rollCall.Revision, draft.SentAt));
            draft.Add(DiscrepancyWatch.Confirmed(draft, staff, rollCall));
            if (SafetyPolicy.DueAfterYes(register, rollCall.Key, draft.SentAt) is { } due)
            {
                foreach (var absence in rollCall.Absences)
                {
                    draft.Add(FamilyQuestions.BringForward(register.School.Id, absence.Pupil, rollCall.Key, due));
                    if (draft.Facts.Questions.FirstOrDefault(question => question.Pupil == absence.Pupil && question.RollCall == rollCall.Key) is { State: SafetyQuestionState.Open } open && due < open.DueAt)
                    {
                        draft.Add(new Effect.MoveQuestion(open with { DueAt = due }, SafetyQuestionState.Open));
                    }
                }
            }
        }

        draft.Memory = draft.Memory with { RightInARow = counts ? draft.Memory.RightInARow + 1 : draft.Memory.RightInARow };
        Thank(draft, staff, confirmed);
        return true;
    }

    /// <summary>Says what now stands, and whose family cannot be reached from here.</summary>
    public static void Thank(TurnDraft draft, Party.Staff staff, IReadOnlyList<RollCall> confirmed)
    {
        var register = staff.Register;
        var unreachable = confirmed.SelectMany(rollCall => FamilyQuestions.Unreachable(register, draft.Facts, rollCall)).Distinct().ToList();
        draft.Reply(RollCallWording.Confirmed(register, confirmed, register.Clock.TimeOf(draft.SentAt), unreachable), register.School.Id);
    }

    /// <summary>Brings back what stood before; returns what stands now.</summary>
    public static IReadOnlyList<RollCall> TakeBack(TurnDraft draft, Party.Staff staff, IReadOnlyList<RememberedReport> together)
    {
        var register = staff.Register;
        var back = new List<RollCall>();
        foreach (var remembered in together)
        {
            if (Standing(draft, remembered.Key) is not { } standing || standing.Revision != remembered.Revision)
            {
                continue; // somebody changed it since: theirs is not ours to take back
            }

            var stamp = Stamp(draft, register, staff.Member, remembered.Key, Intent.Correction);
            back.Add(Follow(draft, staff, standing, RollCallRevisions.TakeBack(standing, remembered.Before, stamp), isInDoubt: false));
        }

        return back;
    }

    /// <summary>A roll call as its corrector wants it, agreed to before it is stored; returns what stands now. Null when that is what stands already.</summary>
    public static RollCall? Correct(TurnDraft draft, Party.Staff staff, RollCall standing, RollCall wanted)
    {
        var (register, key) = (staff.Register, standing.Key);
        var stamp = Stamp(draft, register, staff.Member, key, Intent.Correction);
        var next = LeaveNotes.Filled(
            wanted with
            {
                Revision = standing.Revision + 1,
                Enrolled = RollCallRevisions.EnrolmentAt(register, key.Class, key.Session, key.Date),
                Origin = stamp.Origin,
                Author = stamp.Author,
                ReportedAt = stamp.ReportedAt,
                ConfirmedAt = draft.SentAt,
                SourceMessage = stamp.SourceMessage,
                Absences = [.. wanted.Absences.Select(absence => WithAcceptedLeave(absence, key, draft.Facts.Questions))],
            },
            draft.Facts.Leaves);
        return SaysTheSame(standing, next) ? null : Follow(draft, staff, standing, next, isInDoubt: false);
    }

    /// <summary>Leave that the school accepted ahead answers for an absence of which nothing else is said.</summary>
    private static Absence WithAcceptedLeave(Absence absence, RollCallKey key, IReadOnlyList<SafetyQuestion> questions) =>
        absence is { Kind: AbsenceKind.Unstated, Reason: null }
            && questions.FirstOrDefault(question => question.Pupil == absence.Pupil && question.RollCall == key && question.State == SafetyQuestionState.Accepted) is { } leave
                ? absence with { Kind = leave.Kind, Reason = leave.Reason }
                : absence;

    private static RollCall? Standing(TurnDraft draft, RollCallKey key) => draft.Facts.RollCalls.GetValueOrDefault(key);

    private static RollCall Record(TurnDraft draft, Party.Staff staff, RollCall next, bool isInDoubt, Storing manner)
    {
        var standing = Standing(draft, next.Key);
        var remembered = draft.Memory.Reports.FirstOrDefault(report => report.Key == next.Key);
        if (standing is not null && manner != Storing.Agreed && SaysTheSame(standing, next))
        {
            if (manner == Storing.Completion)
            {
                // What was in doubt is settled: now families may be asked.
                draft.Add(FamilyQuestions.Update(staff.Register, draft.Facts, standing, standing, isInDoubt, DueOf(staff.Register, standing)));
            }

            Remember(draft, standing, remembered?.Before);
            return standing;
        }

        var made = Follow(draft, staff, standing, manner == Storing.Agreed ? next with { ConfirmedAt = draft.SentAt } : next, isInDoubt);
        var completes = manner == Storing.Completion && remembered is not null && remembered.Revision == standing?.Revision;
        Remember(draft, made, completes ? remembered!.Before : standing);
        return made;
    }

    private static RollCall Follow(TurnDraft draft, Party.Staff staff, RollCall? standing, RollCall next, bool isInDoubt)
    {
        var register = staff.Register;
        var school = register.School.Id;
        draft.Add(new Effect.RecordRollCall(next with { IsInDoubt = isInDoubt }));
        if (next.IsReported)
        {
            draft.Add(new Effect.Withdraw(Timetable.ReminderPrefix(school, next.Key)));
        }

        draft.Add(FamilyQuestions.Update(register, draft.Facts, standing, next, isInDoubt, DueOf(register, next)));
        draft.Add(DiscrepancyWatch.Follow(draft, staff, standing, next, isInDoubt));
        draft.Add(ReasonTasks.Follow(draft, register, standing, next, isInDoubt));
        draft.Add(new Effect.Audit(school, $"staff:{staff.Member.Id}", $"roll-call.{next.Origin}", $"{next.Key.Class}:{next.Key.Date:yyyy-MM-dd}:{FamilyQuestions.SessionKey(next.Key.Session)}:{next.Revision}", draft.SentAt));
        return next;
    }

    private static DateTimeOffset? DueOf(SchoolRegister register, RollCall rollCall) => rollCall.ConfirmedAt is { } yesAt
        ? SafetyPolicy.DueAfterYes(register, rollCall.Key, yesAt)
        : SafetyPolicy.DueAt(register, rollCall.Key, rollCall.ReportedAt);

    private static void Remember(TurnDraft draft, RollCall rollCall, RollCall? before)
    {
        List<RememberedReport> reports = new(Remembered + 1);
        reports.AddRange(draft.Memory.Reports);
        reports.RemoveAll(remembered => remembered.Key == rollCall.Key);
        reports.RemoveRange(0, Math.Max(0, reports.Count - (Remembered - 1)));
        reports.Add(new RememberedReport(rollCall.Key, rollCall.Revision, draft.SentAt, before));
        draft.Memory = draft.Memory with { Reports = reports };
    }

    private static RollCall Stamp(TurnDraft draft, SchoolRegister register, StaffMember author, RollCallKey key, Intent intent) =>
        new(register.School.Id, key, 0, 0, null)
        {
            Origin = intent == Intent.Correction ? RollCallOrigin.Correction : RollCallOrigin.Report,
            Author = author.Id,
            ReportedAt = draft.SentAt,
            SourceMessage = draft.Source,
        };

    private static bool SaysTheSame(RollCall standing, RollCall next) =>
        standing.AbsentCount == next.AbsentCount
        && standing.Enrolled == next.Enrolled
        && standing.Absences.ToHashSet().SetEquals(next.Absences)
        && standing.Late.ToHashSet().SetEquals(next.Late)
        && standing.LeftEarly.ToHashSet().SetEquals(next.LeftEarly)
        && standing.Skipped.ToHashSet().SetEquals(next.Skipped)
        && standing.Elsewhere.ToHashSet().SetEquals(next.Elsewhere);
}

/// <summary>On what occasion reports are stored.</summary>
internal enum Storing
{
    /// <summary>A new message of the reporter.</summary>
    Report,

    /// <summary>An answer completed a report: "hủy" takes back the whole of it.</summary>
    Completion,

    /// <summary>The yes came before the storing.</summary>
    Agreed,
}
