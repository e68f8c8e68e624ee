using Bot.Dialogs.Closures;
using Bot.Dialogs.Leaves;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Privacy;
using Bot.Dialogs.RollCalls;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.People;
using Bot.Domain.Schools;
using Bot.Domain;

namespace Bot.Dialogs.Leaders;

/// <summary>Questions about numbers and names, and "nhắc 7B": answers what the asker may see, from what was reported.</summary>
internal static class SummaryDialog
{
    public static FactsNeeded Needs(Scene scene, Party.Staff staff, DateOnly? date) => new()
    {
        School = staff.Register.School.Id,
        OpenAlarms = staff.Member.IsLeader,
        LeavesOn = [date ?? staff.Register.Clock.DateOf(scene.Message.SentAt)],
        Days = [date ?? staff.Register.Clock.DateOf(scene.Message.SentAt)],
        Participations = [date ?? staff.Register.Clock.DateOf(scene.Message.SentAt)],
        Contacts = [.. staff.Register.Staff.Where(member => member.Classes.Any()).Select(member => Membership.Of(staff.Register.School.Id, member.Id))],
    };

    public static void Answer(TurnDraft draft, Party.Staff staff, QueryReading query)
    {
        var register = staff.Register;
        if (query.Kind is not (QueryKind.Headcount or QueryKind.Absentees or QueryKind.Missing))
        {
            draft.Reply(SummaryWording.NotYet, register.School.Id);
            return;
        }

        if (query.Scope is QueryScope.OfHamlet hamlet)
        {
            AnswerHamlet(draft, staff, query, hamlet.Hamlet);
            return;
        }

        var classes = ClassesIn(register, query.Scope).ToList();
        if (classes.Count == 0)
        {
            draft.Reply(SummaryWording.UnknownScope, register.School.Id);
            return;
        }

        var visible = classes.Where(schoolClass => AccessPolicy.MaySeeNumbers(staff.Member, schoolClass)).ToList();
        if (visible.Count < classes.Count)
        {
            draft.Reply(SummaryWording.NotYours, register.School.Id);
            return;
        }

        if (!classes.Exists(schoolClass => register.Calendar.IsSchoolDay(query.Date, schoolClass)))
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
            if (query.Kind == QueryKind.Missing)
            {
                SayMissing(draft, staff, scope, count, at);
                continue;
            }

            var text = query.Kind == QueryKind.Headcount
                ? SummaryWording.Headcount(scope, count, register, at) + ClosureWording.InOtherMode(count.InOtherMode)
                    + ClosureWording.NotInClass(classes, register, query.Date, session, draft.Facts.Participations) + (session == sessions[^1] ? OpenAlarms(draft, staff) : "")
                : NamesOf(draft, staff, scope, count);
            draft.Reply(text, register.School.Id);
        }
    }

    /// <summary>"nhắc 7B": the homeroom teacher is asked to report, in the leader's name.</summary>
    public static void Remind(TurnDraft draft, Party.Staff staff, ClassId? named)
    {
        var register = staff.Register;
        var school = register.School.Id;
        if (!AccessPolicy.MayRemind(staff.Member))
        {
            draft.Reply(SummaryWording.NotYours, school);
            return;
        }

        if (named is not { } classId || register.Find(classId) is not { } schoolClass)
        {
            draft.Reply(SummaryWording.WhichClassToRemind, school);
            return;
        }

        var date = register.Clock.DateOf(draft.SentAt);
        var held = schoolClass.Sessions.Where(one => register.Calendar.IsHeld(date, one, schoolClass)).ToList();
        if (SessionUnderway.At(register.School, held, register.Clock.TimeOf(draft.SentAt)) is not { } session)
        {
            draft.Reply(SummaryWording.NoSchool(date), school);
            return;
        }

        var key = new RollCallKey(classId, date, session);
        if (draft.Facts.RollCalls.GetValueOrDefault(key) is { IsReported: true } rollCall)
        {
            draft.Reply(SummaryWording.AlreadyReported(rollCall, register), school);
            return;
        }

        var teacher = register.HomeroomTeacherOf(classId);
        if (teacher is null || Routes.To(register, draft.Facts, teacher) is not { } route)
        {
            draft.Reply(SummaryWording.CannotRemind(classId, teacher), school);
            return;
        }

        // Under the prefix of the roll call's reminders, so that a report takes it back if it was not sent yet.
        var entryKey = $"{Timetable.ReminderPrefix(school, key)}by-{staff.Member.Id}:{draft.Source}:{teacher.Id}";
        draft.Add(new Effect.Say(route.Entry(entryKey, school, MessageKind.Notice, new Outbound(SummaryWording.ReminderFrom(staff.Member, classId, session)), draft.Scene.Now)));

        draft.Reply(SummaryWording.Reminded(teacher, classId), school);
    }

    /// <summary>What no leader may lose sight of; nothing for others, whom it does not concern.</summary>
    private static string OpenAlarms(TurnDraft draft, Party.Staff staff) => staff.Member.IsLeader
        ? Alarms.AlarmWording.StillOpen(staff.Register, draft.Facts.OpenAlarms, staff.Register.Clock.DateOf(draft.SentAt))
        : "";

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
        bool MaySee(PupilId pupil) => register.Find(pupil) is { } child && register.Find(child.Class) is { } schoolClass && AccessPolicy.MaySeeName(staff.Member, schoolClass, child);
        LogIfOutsider(draft, staff, rollCalls.SelectMany(rollCall => rollCall.Absences).Select(absence => absence.Pupil).Where(MaySee));
        return SummaryWording.Absentees(scope, count, rollCalls, register, MaySee) + (LeaveNotes.Behind(register, rollCalls, draft.Facts.Leaves, MaySee) is { Length: > 0 } leaves ? "\n" + leaves.TrimStart() : "");
    }

    /// <summary>Whoever is not of the school and is shown names: each child's family can see that (domain.md D.5).</summary>
    private static void LogIfOutsider(TurnDraft draft, Party.Staff staff, IEnumerable<PupilId> shown)
    {
        if (staff.Member.IsOutsider)
        {
            draft.Add(shown.Distinct().Select(pupil => AuditActions.SeenBy(staff.Register.School.Id, staff.Member.Id, pupil, draft.SentAt)));
        }
    }

    private static void AnswerHamlet(TurnDraft draft, Party.Staff staff, QueryReading query, string hamlet)
    {
        var register = staff.Register;
        var pupils = register.Pupils.Where(pupil => string.Equals(pupil.Hamlet, hamlet, StringComparison.OrdinalIgnoreCase)).ToDictionary(pupil => pupil.Id);
        var mayAsk = staff.Member.Hamlets.Contains(hamlet, StringComparer.OrdinalIgnoreCase) || ReportingPolicy.MayReportAnyClass(staff.Member);
        if (!mayAsk || pupils.Count == 0)
        {
            draft.Reply(mayAsk ? SummaryWording.UnknownScope : SummaryWording.NotYours, register.School.Id);
            return;
        }

        var classes = pupils.Values.Select(pupil => pupil.Class).Distinct().Select(register.Find).OfType<SchoolClass>().ToList();
        foreach (var session in SessionsAsked(register, classes, query.Date, draft.SentAt))
        {
            var absent = classes.Select(schoolClass => draft.Facts.RollCalls.GetValueOrDefault(new RollCallKey(schoolClass.Id, query.Date, session)))
                .OfType<RollCall>()
                .SelectMany(rollCall => rollCall.Absences)
                .Where(absence => pupils.TryGetValue(absence.Pupil, out var child) && register.Find(child.Class) is { } taught && (query.Kind != QueryKind.Absentees || AccessPolicy.MaySeeName(staff.Member, taught, child)))
                .Select(absence => (Pupil: pupils[absence.Pupil], Absence: absence))
                .ToList();
            if (query.Kind == QueryKind.Absentees)
            {
                LogIfOutsider(draft, staff, absent.Select(one => one.Pupil.Id));
            }

            var outstanding = SessionHeadcount.Of(register, classes, draft.Facts.RollCalls, query.Date, session).Outstanding.Count;
            draft.Reply(
                query.Kind == QueryKind.Absentees
                    ? SummaryWording.HamletAbsentees(hamlet, session, query.Date, absent)
                    : SummaryWording.HamletHeadcount(hamlet, session, query.Date, pupils.Count, absent.Count, outstanding),
                register.School.Id);
        }
    }

    private static IEnumerable<SchoolClass> ClassesIn(SchoolRegister register, QueryScope scope) => scope switch
    {
        QueryScope.OfGrade grade => register.Classes.Where(schoolClass => schoolClass.Grade == grade.Grade),
        QueryScope.OfClass one => register.Classes.Where(schoolClass => schoolClass.Id == one.Class),
        QueryScope.OfCampus campus => register.Classes.Where(schoolClass => string.Equals(schoolClass.Campus, campus.Campus, StringComparison.OrdinalIgnoreCase)),
        _ => register.Classes,
    };

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
