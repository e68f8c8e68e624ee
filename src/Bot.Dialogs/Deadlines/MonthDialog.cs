using System.Globalization;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Messages;
using Bot.Dialogs.RollCalls;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Deadlines;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Deadlines;

/// <summary>
/// The monthly report of the roll (S4-05): the homeroom teacher sees the class's figures as the bot has them and confirms or corrects; leaders and
/// the clerk see who has not.
/// </summary>
internal static class MonthDialog
{
    public static FactsNeeded Needs(Scene scene, Party.Staff staff)
    {
        var today = staff.Register.Clock.DateOf(scene.Message.SentAt);
        return FactsOf(staff.Register, MonthlyTimetable.MonthAsked(staff.Register, today), today);
    }

    /// <summary>The month's confirmed reports, and its roll calls until today.</summary>
    public static FactsNeeded FactsOf(SchoolRegister register, DateOnly month, DateOnly today)
    {
        var last = today < month.AddMonths(1) ? today : month.AddMonths(1).AddDays(-1);
        return new FactsNeeded
        {
            School = register.School.Id,
            MonthlyReportsOf = month,
            Days = [.. Enumerable.Range(0, Math.Max(0, last.DayNumber - month.DayNumber + 1)).Select(month.AddDays)],
        };
    }

    /// <summary>The class's figures as the bot has them.</summary>
    public static (int Enrolled, MonthlyAbsences Absences) Figures(SchoolRegister register, Facts facts, DateOnly month, ClassId schoolClass) =>
        (register.EnrolmentOf(schoolClass), MonthlyAbsences.Of(facts.RollCalls.Values.Where(rollCall => rollCall.Key.Class == schoolClass && rollCall.Key.Date >= month && rollCall.Key.Date < month.AddMonths(1))));

    /// <summary>The pre-filled report with its button.</summary>
    public static Outbound Prefilled(SchoolRegister register, Facts facts, DateOnly month, ClassId schoolClass, DateOnly today)
    {
        var (enrolled, absences) = Figures(register, facts, month, schoolClass);
        return new Outbound(MonthWording.Prefilled(register, month, schoolClass, enrolled, absences, MonthlyTimetable.LastDay(register, month), today))
        {
            Choices = [new Choice(RollCallWording.Yes, ButtonToken.OfMonth(month, enrolled, absences))],
        };
    }

    public static void Show(TurnDraft draft, Party.Staff staff)
    {
        var (register, school) = (staff.Register, staff.Register.School.Id);
        var today = register.Clock.DateOf(draft.SentAt);
        var month = MonthlyTimetable.MonthAsked(register, today);
        if (staff.Member.IsLeader || staff.Member.Position == Position.Clerk)
        {
            var classes = register.Classes.Where(schoolClass => staff.Member.Grades.Count == 0 || staff.Member.Grades.Contains(schoolClass.Grade)).ToList();
            draft.Reply(MonthWording.Overview(register, classes, draft.Facts.MonthlyReports, month, MonthlyTimetable.LastDay(register, month), today), school);
        }
        else if (OwnClass(staff) is not { } own)
        {
            draft.Reply(MonthWording.NoClass, school);
        }
        else if (draft.Facts.MonthlyReports.GetValueOrDefault(own) is { } confirmed)
        {
            draft.Reply(MonthWording.Confirmed(confirmed), school);
        }
        else
        {
            draft.Reply(Prefilled(register, draft.Facts, month, own, today), school);
        }
    }

    public static void Confirm(TurnDraft draft, Party.Staff staff, Heard.ConfirmsMonth said)
    {
        var today = staff.Register.Clock.DateOf(draft.SentAt);
        if (OwnClass(staff) is not { } own || said.Month != MonthlyTimetable.MonthAsked(staff.Register, today))
        {
            draft.Reply(RollCallWording.OldButton, staff.Register.School.Id);
            return;
        }

        draft.Settle(staff.Register.School.Id);
        Record(draft, staff, new MonthlyReport(staff.Register.School.Id, said.Month, own, said.Enrolled, staff.Member.Id, draft.SentAt) { Absences = said.Absences });
    }

    public static void Correct(TurnDraft draft, Party.Staff staff, Heard.CorrectsMonth said)
    {
        var register = staff.Register;
        if (OwnClass(staff) is not { } own)
        {
            draft.Reply(MonthWording.NoClass, register.School.Id);
            return;
        }

        var month = MonthlyTimetable.MonthAsked(register, register.Clock.DateOf(draft.SentAt));
        var before = draft.Facts.MonthlyReports.GetValueOrDefault(own);
        var (enrolled, absences) = Figures(register, draft.Facts, month, own);
        Record(draft, staff, new MonthlyReport(register.School.Id, month, own, said.Enrolled ?? before?.Enrolled ?? enrolled, staff.Member.Id, draft.SentAt)
        {
            Came = said.Came ?? before?.Came ?? 0,
            Went = said.Went ?? before?.Went ?? 0,
            DroppedOut = said.DroppedOut ?? before?.DroppedOut ?? 0,
            Absences = before?.Absences ?? absences,
        });
    }

    /// <summary>The month is of the own class; whoever only stands in for others' classes confirms none where it would be unclear which.</summary>
    private static ClassId? OwnClass(Party.Staff staff) => staff.Member.Homeroom ?? staff.Member.OnlyClass;

    /// <summary>"hủy": the class has not confirmed.</summary>
    public static void TakeBack(TurnDraft draft, Party.Staff staff, RememberedAct act)
    {
        var school = staff.Register.School.Id;
        draft.Memory = draft.Memory with { Act = null };
        var month = DateOnly.ParseExact(act.Ref, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        draft.Add(new Effect.WithdrawMonthlyReport(school, month, OwnClass(staff)!.Value, act.At));
        draft.Add(new Effect.Audit(school, $"staff:{staff.Member.Id}", "month.withdrawn", act.Ref, draft.SentAt));
        draft.Reply(MonthWording.TakenBack, school);
    }

    private static void Record(TurnDraft draft, Party.Staff staff, MonthlyReport report)
    {
        var register = staff.Register;
        var month = report.Month.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        draft.Add(new Effect.RecordMonthlyReport(report));
        draft.Add(new Effect.Withdraw(MonthRound.PrefixOf(report.School, report.Month, report.Class)));
        draft.Add(new Effect.Audit(report.School, $"staff:{staff.Member.Id}", "month.confirmed", $"{report.Class}:{month}", draft.SentAt));
        draft.Memory = draft.Memory with { Act = new RememberedAct(ActKind.MonthConfirmed, month, draft.SentAt) };
        var isLate = register.Clock.DateOf(draft.SentAt) > MonthlyTimetable.LastDay(register, report.Month).Day;
        draft.Reply(MonthWording.Recorded(report, register.EnrolmentOf(report.Class), isLate), report.School);
    }
}
