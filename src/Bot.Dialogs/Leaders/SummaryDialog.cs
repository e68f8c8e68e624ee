using Bot.Dialogs.Closures;
using Bot.Dialogs.Leaves;
using Bot.Dialogs.Privacy;
using Bot.Dialogs.Quality;
using Bot.Dialogs.RollCalls;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Leaders;

/// <summary>Questions about the numbers and names of a day; several days are answered by <see cref="PeriodDialog"/>.</summary>
internal static class SummaryDialog
{
    private const int Week = 7;

    public static FactsNeeded Needs(Scene scene, Party.Staff staff, QueryReading? query)
    {
        var date = query?.Date ?? staff.Register.Clock.DateOf(scene.Message.SentAt);
        var needed = new FactsNeeded
        {
            School = staff.Register.School.Id,
            OpenAlarms = staff.Member.IsLeader,
            LeavesOn = [date],
            Days = [date],
            Participations = [date],
            Contacts = [.. staff.Register.Staff.Where(member => member.Classes.Any()).Select(member => Membership.Of(staff.Register.School.Id, member.Id))],
        };
        return query is null ? needed
            : PeriodDialog.SpanOf(query) is { } span ? PeriodDialog.With(needed, span)
            : !ShowsMarks(staff, query) ? needed with { Days = [date, .. DaysBefore(staff.Register, query)] }
            : ClassEvidences.With(needed with { Days = [date, .. DaysBefore(staff.Register, query)] }, staff.Register, staff.Register.Clock.DateOf(scene.Message.SentAt));
    }

    public static void Answer(TurnDraft draft, Party.Staff staff, QueryReading query)
    {
        var register = staff.Register;
        if (query.Kind is QueryKind.Streak or QueryKind.Cases or QueryKind.Deadlines || (query.Kind == QueryKind.Report && query.Span is null))
        {
            draft.Reply(SummaryWording.NotYet(query.Kind), register.School.Id);
            return;
        }

        if (QueryScopes.Granted(draft, staff, query.Scope) is not { } classes)
        {
            return;
        }

        if (query.Kind is QueryKind.Absentees or QueryKind.Missing && QueryScopes.IsRollUp(staff.Member, query.Scope))
        {
            draft.Reply(SummaryWording.OnlyTotals, register.School.Id);
            return;
        }

        if (PeriodDialog.SpanOf(query) is { } span)
        {
            PeriodDialog.Answer(draft, staff, query, classes, span);
            return;
        }

        if (query.Scope is QueryScope.OfHamlet hamlet)
        {
            AnswerHamlet(draft, staff, query, classes, hamlet.Hamlet);
            return;
        }

        if (!classes.Any(schoolClass => register.Calendar.IsSchoolDay(query.Date, schoolClass)))
        {
            var off = ClosureWording.NotInClass(classes, register, query.Date, classes[0].Sessions[0], draft.Facts.Participations);
            draft.Reply(SummaryWording.NoSchool(query.Date) + off + OpenAlarms(draft, staff), register.School.Id);
            return;
        }

        var scope = SummaryWording.Scope(register, query.Scope);
        var at = register.Clock.TimeOf(draft.SentAt);
        var sessions = SessionsAsked(register, classes, query.Date, draft.SentAt);
        foreach (var session in sessions)
        {
            var count = SessionHeadcount.Of(register, classes, draft.Facts.RollCalls, query.Date, session);
            switch (query.Kind)
            {
                case QueryKind.Missing:
                    SayMissing(draft, staff, scope, count, at);
                    break;
                case QueryKind.Trend:
                    draft.Reply(Compared(draft, register, classes, scope, count, query.ComparedWith), register.School.Id);
                    break;
                case QueryKind.Absentees:
                    draft.Reply(NamesOf(draft, staff, scope, count), register.School.Id);
                    break;
                default:
                    draft.Reply(
                        Headcount(draft, staff, classes, query, count) + (session == sessions[^1] ? OpenAlarms(draft, staff) : ""), register.School.Id);
                    break;
            }
        }
    }

    /// <summary>"nhắc 7B": the homeroom teacher is asked to report, in the leader's name.</summary>
    public static void Remind(TurnDraft draft, Party.Staff staff, ClassId? named)
    {
        var (answer, message) = ClassReminder.Of(staff.Register, staff.Member, named, draft.Facts, draft.SentAt, draft.Source, draft.Scene.Now);
        if (message is not null)
        {
            draft.Add(message);
        }

        draft.Reply(answer, staff.Register.School.Id);
    }

    /// <summary>Whoever is not of the school and is shown names: each child's family can see that (domain.md D.5).</summary>
    public static void LogIfOutsider(TurnDraft draft, Party.Staff staff, IEnumerable<PupilId> shown)
    {
        if (staff.Member.IsOutsider)
        {
            draft.Add(shown.Distinct().Select(pupil => AuditActions.SeenBy(staff.Register.School.Id, staff.Member.Id, pupil, draft.SentAt)));
        }
    }

    public static bool MaySeeName(Party.Staff staff, PupilId pupil) =>
        staff.Register.Find(pupil) is { } child && staff.Register.Find(child.Class) is { } schoolClass && AccessPolicy.MaySeeName(staff.Member, schoolClass, child);

    /// <summary>What no leader may lose sight of; nothing for others, whom it does not concern.</summary>
    private static string OpenAlarms(TurnDraft draft, Party.Staff staff) => staff.Member.IsLeader
        ? Alarms.AlarmWording.StillOpen(staff.Register, draft.Facts.OpenAlarms, staff.Register.Clock.DateOf(draft.SentAt))
        : "";

    private static string Headcount(TurnDraft draft, Party.Staff staff, IReadOnlyList<SchoolClass> classes, QueryReading query, SessionHeadcount count)
    {
        var register = staff.Register;
        var onlyTotals = QueryScopes.IsRollUp(staff.Member, query.Scope);
        return SummaryWording.Headcount(SummaryWording.Scope(register, query.Scope), count, register, register.Clock.TimeOf(draft.SentAt), onlyTotals)
            + ComparisonWording.Behind(Before(draft, register, classes, count, QuestionComparison.DayBefore), Before(draft, register, classes, count, QuestionComparison.WeekBefore))
            + ClosureWording.InOtherMode(count.InOtherMode)
            + (ShowsMarks(staff, query) ? Marks(draft, staff, classes, query) : "")
            + (onlyTotals ? "" : ClosureWording.NotInClass(classes, register, query.Date, count.Session, draft.Facts.Participations));
    }

    /// <summary>Beside the number that a leader asks for of a class, a grade or the school stands what makes it doubtful (F9).</summary>
    private static bool ShowsMarks(Party.Staff staff, QueryReading query) => query.Kind == QueryKind.Headcount && query.Scope switch
    {
        QueryScope.OfClass one => QualityAccess.MaySee(staff, one.Class),
        QueryScope.OfGrade or QueryScope.WholeSchool => staff.Member.IsLeader,
        _ => false,
    };

    private static string Marks(TurnDraft draft, Party.Staff staff, IReadOnlyList<SchoolClass> classes, QueryReading query)
    {
        var asked = classes.Select(one => one.Id).ToHashSet();
        var marks = ClassEvidences.Of(staff.Register, draft.Facts, staff.Register.Clock.DateOf(draft.SentAt)).Where(mark => asked.Contains(mark.Class) && QualityAccess.MaySee(staff, mark.Class)).ToList();
        return query.Scope is QueryScope.OfClass ? QualityWording.Beside(marks.FirstOrDefault()) : QualityWording.Beside(marks);
    }

    private static string Compared(TurnDraft draft, SchoolRegister register, IReadOnlyList<SchoolClass> classes, string scope, SessionHeadcount count, QuestionComparison with) =>
        Before(draft, register, classes, count, with) is { } comparison
            ? ComparisonWording.Text(scope, comparison) + "\n" + SummaryWording.Outstanding(count, register)
            : ComparisonWording.NothingBefore(scope, count);

    /// <summary>The same session of the day before or the week before; null where the classes had none then.</summary>
    private static HeadcountComparison? Before(TurnDraft draft, SchoolRegister register, IReadOnlyList<SchoolClass> classes, SessionHeadcount count, QuestionComparison with)
    {
        var day = with == QuestionComparison.WeekBefore ? count.Date.AddDays(-Week) : HeadcountComparison.DayBefore(register, classes, count.Session, count.Date);
        return day is { } before ? HeadcountComparison.Of(count, SessionHeadcount.Of(register, classes, draft.Facts.RollCalls, before, count.Session)) : null;
    }

    private static IEnumerable<DateOnly> DaysBefore(SchoolRegister register, QueryReading query)
    {
        var classes = QueryScopes.ClassesIn(register, query.Scope);
        var before = register.School.Sessions.Select(times => HeadcountComparison.DayBefore(register, classes, times.Session, query.Date)).OfType<DateOnly>();
        return query.Kind is QueryKind.Headcount or QueryKind.Trend ? [query.Date.AddDays(-Week), .. before] : [];
    }

    private static void SayMissing(TurnDraft draft, Party.Staff staff, string scope, SessionHeadcount count, TimeOnly at)
    {
        var text = SummaryWording.Missing(scope, count, staff.Register, at);
        if (count.Outstanding.Count == 0 || !AccessPolicy.MayRemind(staff.Member))
        {
            draft.Reply(text, staff.Register.School.Id);
            return;
        }

        RollCallPrompts.Move(draft, Happened.OutstandingListed);
        var classes = count.Outstanding.Select(schoolClass => schoolClass.Id).ToList();
        draft.Ask(text, staff.Register.School.Id, draft.Prompt([.. classes.Select(schoolClass => schoolClass.Value)]), [.. classes.Select(SummaryWording.RemindChoice)]);
    }

    private static string NamesOf(TurnDraft draft, Party.Staff staff, string scope, SessionHeadcount count)
    {
        var register = staff.Register;
        var rollCalls = count.Reported
            .Select(one => draft.Facts.RollCalls[new RollCallKey(one.Class.Id, count.Date, count.Session)])
            .ToList();
        bool MaySee(PupilId pupil) => MaySeeName(staff, pupil);
        LogIfOutsider(draft, staff, rollCalls.SelectMany(rollCall => rollCall.Absences).Select(absence => absence.Pupil).Where(MaySee));
        return SummaryWording.Absentees(scope, count, rollCalls, register, MaySee) + (LeaveNotes.Behind(register, rollCalls, draft.Facts.Leaves, MaySee) is { Length: > 0 } leaves ? "\n" + leaves.TrimStart() : "");
    }

    private static void AnswerHamlet(TurnDraft draft, Party.Staff staff, QueryReading query, IReadOnlyList<SchoolClass> classes, string hamlet)
    {
        var register = staff.Register;
        var pupils = QueryScopes.PupilsOf(register, hamlet);
        if (!classes.Any(schoolClass => register.Calendar.IsSchoolDay(query.Date, schoolClass)))
        {
            draft.Reply(SummaryWording.NoSchool(query.Date), register.School.Id);
            return;
        }

        foreach (var session in SessionsAsked(register, classes, query.Date, draft.SentAt))
        {
            var count = GroupHeadcount.Of(register, pupils, draft.Facts.RollCalls, query.Date, session);
            if (query.Kind != QueryKind.Absentees)
            {
                draft.Reply(SummaryWording.HamletHeadcount(hamlet, count), register.School.Id);
                continue;
            }

            var seen = count.Absences.Where(one => MaySeeName(staff, one.Pupil.Id)).ToList();
            LogIfOutsider(draft, staff, seen.Select(one => one.Pupil.Id));
            draft.Reply(SummaryWording.HamletAbsentees(hamlet, count, seen), register.School.Id);
        }
    }

    /// <summary>Today: the session under way. Another day: every session of the classes.</summary>
    private static List<Session> SessionsAsked(SchoolRegister register, IReadOnlyList<SchoolClass> classes, DateOnly date, DateTimeOffset at)
    {
        var sessions = classes.SelectMany(schoolClass => schoolClass.Sessions).Distinct().Order().ToList();
        if (date != register.Clock.DateOf(at))
        {
            return sessions;
        }

        return SessionUnderway.At(register.School, sessions, register.Clock.TimeOf(at)) is { } now ? [now] : [];
    }
}
