using Bot.Dialogs.Documents;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Leaders;

/// <summary>Questions about several days: "tuần này", "sĩ số 7A từ 10/11 đến 14/11", "tháng này vắng ai", with the days before for comparison.</summary>
internal static class PeriodDialog
{
    /// <summary>Two months: more is a report, not an answer in a chat.</summary>
    private const int LongestSpan = 62;

    /// <summary>The days asked about; null for a question about one day. What asks for a trend and names no day means this week.</summary>
    public static QuestionSpan? SpanOf(QueryReading query) => query.Span
        ?? (query.Kind == QueryKind.Trend && query.ComparedWith == QuestionComparison.None ? new QuestionSpan(PeriodHeadcount.MondayOf(query.Date), PeriodHeadcount.MondayOf(query.Date).AddDays(6), SpanUnit.Week) : null);

    public static FactsNeeded With(FactsNeeded needed, QuestionSpan span) => IsTooLong(span) ? needed : needed with { Span = (span.Before.From, span.To) };

    public static void Answer(TurnDraft draft, Party.Staff staff, QueryReading query, IReadOnlyList<SchoolClass> classes, QuestionSpan span)
    {
        var (register, school) = (staff.Register, staff.Register.School.Id);
        var scope = SummaryWording.Scope(register, query.Scope);
        if (IsTooLong(span) || span.From > register.Clock.DateOf(draft.SentAt))
        {
            draft.Reply(IsTooLong(span) ? PeriodWording.TooLong(LongestSpan) : PeriodWording.StillToCome, school);
            return;
        }

        var period = Count(draft, register, classes, span);
        if (period.Sessions.Count == 0)
        {
            draft.Reply(PeriodWording.NoSessions(scope, period, Changes(register, classes, period)), school);
            return;
        }

        if (query.Scope is QueryScope.OfHamlet hamlet)
        {
            AnswerHamlet(draft, staff, query, period, hamlet.Hamlet);
            return;
        }

        switch (query.Kind)
        {
            case QueryKind.Absentees:
                SayNames(draft, staff, scope, period, Absences(register, draft.Facts.RollCalls, period));
                break;
            case QueryKind.Missing:
                draft.Reply(PeriodWording.Missing(scope, period), school);
                break;
            default:
                Overview(draft, staff, query, classes, period, Count(draft, register, classes, AsFar(span, period)));
                break;
        }
    }

    /// <summary>The days before, no further into their week or month than this one has come.</summary>
    private static QuestionSpan AsFar(QuestionSpan span, PeriodHeadcount period)
    {
        var (before, gone) = (span.Before, period.To.DayNumber - span.From.DayNumber);
        return period.To < span.To && before.From.AddDays(gone) < before.To ? before with { To = before.From.AddDays(gone) } : before;
    }

    private static bool IsTooLong(QuestionSpan span) => span.To.DayNumber - span.From.DayNumber >= LongestSpan;

    private static PeriodHeadcount Count(TurnDraft draft, SchoolRegister register, IReadOnlyList<SchoolClass> classes, QuestionSpan span) =>
        PeriodHeadcount.Of(register, classes, draft.Facts.RollCalls, span.From, span.To, draft.SentAt);

    private static void Overview(TurnDraft draft, Party.Staff staff, QueryReading query, IReadOnlyList<SchoolClass> classes, PeriodHeadcount period, PeriodHeadcount before)
    {
        var (register, school) = (staff.Register, staff.Register.School.Id);
        var scope = SummaryWording.Scope(register, query.Scope);
        var onlyTotals = QueryScopes.IsRollUp(staff.Member, query.Scope);
        var text = PeriodWording.Overview(scope, period, before, Changes(register, classes, period), onlyTotals);
        if (!query.WantsFile && query.Kind != QueryKind.Report)
        {
            draft.Reply(text, school);
            return;
        }

        draft.Reply(text, PeriodTables.Of(scope, period, onlyTotals), DocumentForm.Xlsx, PeriodWording.FileName(scope, period), school);
    }

    /// <summary>The changes of the calendar that took lessons from the classes on these days.</summary>
    private static List<string> Changes(SchoolRegister register, IReadOnlyList<SchoolClass> classes, PeriodHeadcount period) =>
        [.. register.Calendar.Changes.Where(change => change.From <= period.To && change.To >= period.From && change.TakesAway && classes.Any(change.Concerns)).Select(change => Closures.ClosureWording.Line(register, change))];

    /// <summary>Who was absent how often. Together with those without a name they are as many as the period counts.</summary>
    private static IReadOnlyList<(PupilId Pupil, int Times, int Excused, int Unexcused)> Absences(SchoolRegister register, IReadOnlyDictionary<RollCallKey, RollCall> rollCalls, PeriodHeadcount period) => Counted(
        from session in period.Sessions
        from one in session.Reported
        from absence in rollCalls[new RollCallKey(one.Class.Id, session.Date, session.Session)].Absences
        where register.Calendar.ChangeOf(session.Date, session.Session, absence.Pupil) is null
        select absence);

    /// <summary>The most first.</summary>
    private static IReadOnlyList<(PupilId Pupil, int Times, int Excused, int Unexcused)> Counted(IEnumerable<Absence> absences) =>
    [
        .. absences.GroupBy(absence => absence.Pupil).OrderByDescending(pupil => pupil.Count()).ThenBy(pupil => pupil.Key.Value, StringComparer.Ordinal)
            .Select(pupil => (pupil.Key, pupil.Count(), pupil.Count(absence => absence.Kind == AbsenceKind.Excused), pupil.Count(absence => absence.Kind == AbsenceKind.Unexcused))),
    ];

    private static void SayNames(TurnDraft draft, Party.Staff staff, string scope, PeriodHeadcount period, IReadOnlyList<(PupilId Pupil, int Times, int Excused, int Unexcused)> absences)
    {
        var seen = absences.Where(one => SummaryDialog.MaySeeName(staff, one.Pupil)).ToList();
        SummaryDialog.LogIfOutsider(draft, staff, seen.Select(one => one.Pupil));
        draft.Reply(PeriodWording.Names(scope, staff.Register, period, seen, hidden: absences.Sum(one => one.Times) - seen.Sum(one => one.Times)), staff.Register.School.Id);
    }

    private static void AnswerHamlet(TurnDraft draft, Party.Staff staff, QueryReading query, PeriodHeadcount period, string hamlet)
    {
        var register = staff.Register;
        var pupils = QueryScopes.PupilsOf(register, hamlet);
        var counts = period.Sessions.Select(session => GroupHeadcount.Of(register, pupils, draft.Facts.RollCalls, session.Date, session.Session)).ToList();
        if (query.Kind != QueryKind.Absentees)
        {
            draft.Reply(PeriodWording.Hamlet(hamlet, period, counts), register.School.Id);
            return;
        }

        var absences = Counted(counts.SelectMany(count => count.Absences).Select(one => one.Absence));
        var seen = absences.Where(one => SummaryDialog.MaySeeName(staff, one.Pupil)).ToList();
        SummaryDialog.LogIfOutsider(draft, staff, seen.Select(one => one.Pupil));
        draft.Reply(PeriodWording.HamletNames(hamlet, register, period, counts, seen, hidden: absences.Sum(one => one.Times) - seen.Sum(one => one.Times)), register.School.Id);
    }
}
