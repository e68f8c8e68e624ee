using Bot.Dialogs.Closures;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding;
using Bot.Domain;
using Bot.Domain.Calendar;
using Bot.Domain.Schools;

namespace Bot.Dialogs.RollCalls;

/// <summary>A report of a session that leaders called off is not stored: its sender hears why, and whom to ask.</summary>
internal static class ClosedSessions
{
    /// <summary>Takes such reports off the reading; true when nothing is left of it.</summary>
    public static bool Refuse(TurnDraft draft, Party.Staff staff, ref Reading reading)
    {
        var register = staff.Register;
        if (reading.Intent == Intent.Plan || register.Calendar.Changes.Count == 0)
        {
            return false;
        }

        var off = reading.Reports.Select(report => Of(register, report.Class, report.Date, report.Session)).ToList();
        var dated = reading.Questions.Select(question => question is { About: QuestionAbout.Date, Draft: { } asked } ? Of(register, asked.Class, asked.Date, asked.Session) : null)
            .FirstOrDefault(change => change is not null);
        if (dated is null && off.TrueForAll(change => change is null))
        {
            return false;
        }

        var first = off.FindIndex(change => change is not null);
        var schoolClass = first >= 0 ? reading.Reports[first].Class : reading.Questions.First(question => question.About == QuestionAbout.Date).Draft!.Class;
        draft.Reply(ClosureWording.ClassIsOff(register, first >= 0 ? off[first]! : dated!, schoolClass), register.School.Id);
        var kept = Enumerable.Range(0, off.Count).Where(index => off[index] is null).ToList();
        reading = reading with
        {
            Reports = [.. kept.Select(reading.Reports.ElementAt)],
            Questions = [.. from question in reading.Questions
                            where question.About != QuestionAbout.Date && (question.Report is not { } report || kept.Contains(report))
                            select question.Report is { } index ? question with { Report = kept.IndexOf(index) } : question],
        };
        return kept.Count == 0;
    }

    private static CalendarChange? Of(SchoolRegister register, ClassId named, DateOnly date, Session? session)
    {
        if (register.Find(named) is not { } schoolClass)
        {
            return null;
        }

        var changes = (session is { } only ? [only] : schoolClass.Sessions).Select(one => register.Calendar.ChangeOf(date, one, schoolClass)).ToList();
        return changes.TrueForAll(change => change is { TakesAway: true }) ? changes[0] : null;
    }
}
