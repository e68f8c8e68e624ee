using Bot.Dialogs.Alarms;
using Bot.Dialogs.Discrepancies;
using Bot.Dialogs.Leaders;
using Bot.Dialogs.RollCalls;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.People;
using Bot.Domain.Schools;
using Bot.Domain.Tasks;

namespace Bot.Dialogs.Pages;

/// <summary>The morning on one screen, from the facts that answer "sĩ số" and "lớp nào chưa báo" in a chat.</summary>
public static class TodayPage
{
    /// <summary>The day's roll calls and what is open.</summary>
    public static FactsNeeded Needed(PageVisitor visitor, PageScope? scope) => new()
    {
        School = visitor.Register.School.Id,
        Days = [visitor.Today, .. scope is null ? [] : DaysBefore(visitor, scope)],
        OpenAlarms = visitor.Member.IsLeader,
        OpenTasks = !visitor.Member.IsOutsider,
    };

    /// <summary>Once the roll calls are known: what the families of the absent said.</summary>
    public static FactsNeeded NeededOf(PageVisitor visitor, Facts facts) => new()
    {
        School = visitor.Register.School.Id,
        QuestionsAbout = [.. facts.RollCalls.Values.Where(rollCall => rollCall.Key.Date == visitor.Today).SelectMany(rollCall => rollCall.Absences).Where(absence => absence.LacksExplanation).Select(absence => absence.Pupil)],
        QuestionsSince = visitor.Today,
    };

    /// <summary>The scope of that key, or the usual one.</summary>
    public static PageScope? ScopeOf(IReadOnlyList<PageScope> scopes, string? key) => scopes.FirstOrDefault(scope => scope.Key == key) ?? (scopes.Count > 0 ? scopes[0] : null);

    /// <param name="chosen">The session wanted; null or one that is not held: the one under way.</param>
    /// <param name="answers">As <see cref="NeededOf"/> asked for them.</param>
    public static TodayView Of(PageVisitor visitor, PageScope? scope, Session? chosen, Facts facts, Facts answers)
    {
        var (register, member, today) = (visitor.Register, visitor.Member, visitor.Today);
        var classes = scope?.Classes ?? [];
        var sessions = SessionsOf(register, scope is null ? register.Classes : classes, today);
        Session? session = chosen is { } wanted && sessions.Contains(wanted) ? wanted : SessionUnderway.At(register.School, sessions, register.Clock.TimeOf(visitor.Now));
        var count = scope is not null && session is { } held ? SessionHeadcount.Of(register, classes, facts.RollCalls, today, held) : null;
        var view = new TodayView(visitor, PageScope.Of(visitor), scope, sessions, count)
        {
            Shown = session,
            Alarms = member.IsLeader ? [.. facts.OpenAlarms.Select(alarm => AlarmWording.Line(register, alarm, today))] : [],
            Discrepancies = [.. facts.Tasks.Where(task => IsOwn(task, visitor)).OrderBy(task => task.OpenedAt).ThenBy(task => task.Key, StringComparer.Ordinal).Select(task => task.Words ?? "")],
            Hamlets = session is { } now ? [.. member.Hamlets.Where(hamlet => AccessPolicy.MaySeeHamlet(member, hamlet)).Select(hamlet => (hamlet, GroupHeadcount.Of(register, QueryScopes.PupilsOf(register, hamlet), facts.RollCalls, today, now)))] : [],
            MayRemind = AccessPolicy.MayRemind(member),
        };
        return count is null ? view : With(view, count, facts, answers);
    }

    private static TodayView With(TodayView view, SessionHeadcount count, Facts facts, Facts answers)
    {
        var (visitor, scope) = (view.Visitor, view.Scope!);
        var (register, byLevel) = (visitor.Register, count.Reported.GroupBy(one => one.Class.Level).OrderBy(level => level.Key).ToList());
        view = view with
        {
            Levels = scope.Classes.Select(one => one.Level).Distinct().Count() < 2 ? [] : [.. byLevel.Select(level => (SummaryWording.Level(level.Key), AttendanceCount.Sum(level)))],
            Before = HeadcountComparison.DayBefore(register, scope.Classes, count.Session, count.Date) is { } before
                ? HeadcountComparison.Of(count, SessionHeadcount.Of(register, scope.Classes, facts.RollCalls, before, count.Session))
                : null,
        };
        if (scope.OnlyTotals)
        {
            return view;
        }

        var rollCalls = count.Reported.Select(one => facts.RollCalls[new RollCallKey(one.Class.Id, count.Date, count.Session)]).ToList();
        var unexplained = (from rollCall in rollCalls
                           from absence in rollCall.Absences
                           where SafetyPolicy.IsUnexplained(absence, rollCall.Key, answers.Questions) && register.Calendar.ChangeOf(count.Date, count.Session, absence.Pupil) is null
                           let pupil = register.Find(absence.Pupil)
                           where pupil is not null
                           select (Pupil: pupil, Absence: absence, rollCall.Key.Class)).ToList();
        var seen = unexplained.Where(one => visitor.MaySee(one.Pupil)).ToList();
        return view with
        {
            Classes = [.. scope.Classes.Where(one => count.Outstanding.Contains(one) || count.Reported.Any(reported => reported.Class == one)).Select(one => ClassOf(register, count, rollCalls, one))],
            Unexplained = [.. seen.Select(one => new TodayPupil(one.Pupil.Id, one.Pupil.Name.Full, one.Class, PageWording.Excuse(one.Absence)))],
            UnexplainedElsewhere = unexplained.Count - seen.Count,
            Unnamed = rollCalls.Sum(rollCall => rollCall.Unnamed),
        };
    }

    private static TodayClass ClassOf(SchoolRegister register, SessionHeadcount count, IReadOnlyList<RollCall> rollCalls, SchoolClass one)
    {
        var rollCall = rollCalls.FirstOrDefault(reported => reported.Key.Class == one.Id);
        var enrolled = count.Reported.FirstOrDefault(reported => reported.Class == one);
        return new TodayClass(one.Id, enrolled?.Enrolled ?? register.EnrolmentOf(one.Id), enrolled, rollCall is null ? null : register.Clock.TimeOf(rollCall.ReportedAt), register.HomeroomTeacherOf(one.Id)?.Name);
    }

    private static List<Session> SessionsOf(SchoolRegister register, IEnumerable<SchoolClass> classes, DateOnly day) =>
        [.. classes.SelectMany(one => one.Sessions.Where(session => register.Calendar.IsHeld(day, session, one))).Distinct().Order()];

    private static IEnumerable<DateOnly> DaysBefore(PageVisitor visitor, PageScope scope) => visitor.Register.School.Sessions
        .Select(times => HeadcountComparison.DayBefore(visitor.Register, scope.Classes, times.Session, visitor.Today)).OfType<DateOnly>();

    /// <summary>As "lệch" shows them in a chat.</summary>
    private static bool IsOwn(StaffTask task, PageVisitor visitor) =>
        DiscrepancyDialog.IsListedFor(visitor.Register, task, visitor.Member);
}
