using System.Globalization;
using Bot.Dialogs.Alarms;
using Bot.Dialogs.Messages;
using Bot.Dialogs.RollCalls;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Leaves;

/// <summary>Makes leaves of the days that were read: one for every pupil and every run of school days. Holidays and days off between them do not part a run.</summary>
internal static class LeaveClaims
{
    /// <summary>How long the homeroom teacher has at least before the stand-in is told.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    public static IEnumerable<Leave> Of(TurnDraft draft, SchoolRegister register, IReadOnlyList<ReportReading> days, string words)
    {
        foreach (var child in days.SelectMany(day => day.Absences.Select(absence => (day, absence))).GroupBy(told => told.absence.Pupil))
        {
            var told = child.OrderBy(one => one.day.Date).ToList();
            for (var first = 0; first < told.Count;)
            {
                var last = first;
                while (last + 1 < told.Count && told[last + 1].day.Session == told[first].day.Session && Follows(register, told[last].day, told[last + 1].day))
                {
                    last++;
                }

                yield return Made(draft, register, told[first].day, told[last].day, told[first].absence, words);
                first = last + 1;
            }
        }
    }

    /// <summary>When the stand-in is told: as the first session begins, but not before the teacher had half an hour, and never by night.</summary>
    public static DateTimeOffset StandInAt(SchoolRegister register, Leave leave)
    {
        var session = leave.Session ?? register.Find(leave.Class)?.Sessions.Cast<Session?>().FirstOrDefault();
        var begins = session is { } first && register.School.TimesOf(first) is { } times ? register.Clock.At(leave.From, times.Start) : leave.AskedAt;
        var due = begins > leave.AskedAt + Patience ? begins : leave.AskedAt + Patience;
        return SafetyPolicy.ByDay(register, due);
    }

    /// <summary>The same message, also edited, asks the same days of the same child under the same id.</summary>
    public static string IdOf(Inbound message, PupilId pupil, DateOnly from, DateOnly to) =>
        AlarmChain.IdFor(string.Create(CultureInfo.InvariantCulture, $"{TurnDraft.SayingOf(message)}#{from:yyyyMMdd}-{to:yyyyMMdd}"), pupil);

    private static Leave Made(TurnDraft draft, SchoolRegister register, ReportReading first, ReportReading last, Absence absence, string words)
    {
        return new Leave(register.School.Id, IdOf(draft.Message, absence.Pupil, first.Date, last.Date), absence.Pupil, first.Class, first.Date, last.Date, LeaveState.Claimed)
        {
            Session = first.Session,
            Kind = absence.Kind,
            Reason = absence.Reason,
            Words = words,
            AskedAt = draft.SentAt,
        };
    }

    private static bool Follows(SchoolRegister register, ReportReading one, ReportReading other) =>
        one.Class == other.Class && register.Find(one.Class) is { } schoolClass && SelfDeclared.NextDay(register, schoolClass, one.Date) == other.Date;
}
