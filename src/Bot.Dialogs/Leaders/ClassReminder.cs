using Bot.Dialogs.Messages;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Leaders;

/// <summary>A class that has not reported is asked to, in the name of whoever asks for it: the same in a chat and on the page.</summary>
public static class ClassReminder
{
    /// <param name="facts">The roll calls of the day and the chats of the teachers.</param>
    /// <param name="at">When it was asked for; says which session is meant.</param>
    /// <param name="source">Names the asking: the same one reminds once.</param>
    /// <param name="now">When it is decided.</param>
    /// <returns>What came of it, for whoever asked, and the message where one goes out.</returns>
    public static (string Answer, Effect.Say? Message) Of(SchoolRegister register, StaffMember asker, ClassId? named, Facts facts, DateTimeOffset at, string source, DateTimeOffset now)
    {
        var school = register.School.Id;
        if (!AccessPolicy.MayRemind(asker))
        {
            return (SummaryWording.NotYours, null);
        }

        if (named is not { } classId || register.Find(classId) is not { } schoolClass)
        {
            return (SummaryWording.WhichClassToRemind, null);
        }

        var date = register.Clock.DateOf(at);
        var held = schoolClass.Sessions.Where(one => register.Calendar.IsHeld(date, one, schoolClass)).ToList();
        if (SessionUnderway.At(register.School, held, register.Clock.TimeOf(at)) is not { } session)
        {
            return (SummaryWording.NoSchool(date), null);
        }

        var key = new RollCallKey(classId, date, session);
        if (facts.RollCalls.GetValueOrDefault(key) is { IsReported: true } rollCall)
        {
            return (SummaryWording.AlreadyReported(rollCall, register), null);
        }

        var teacher = register.HomeroomTeacherOf(classId);
        if (teacher is null || Routes.To(register, facts, teacher) is not { } route)
        {
            return (SummaryWording.CannotRemind(classId, teacher), null);
        }

        // Under the prefix of the roll call's reminders, so that a report takes it back if it was not sent yet.
        var entryKey = $"{Timetable.ReminderPrefix(school, key)}by-{asker.Id}:{source}:{teacher.Id}";
        return (
            SummaryWording.Reminded(teacher, classId),
            new Effect.Say(route.Entry(entryKey, school, MessageKind.Notice, new Outbound(SummaryWording.ReminderFrom(asker, classId, session)), now)));
    }
}
