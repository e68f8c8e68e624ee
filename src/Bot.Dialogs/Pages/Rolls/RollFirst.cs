using Bot.Dialogs.RollCalls;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Pages.Rolls;

/// <summary>The first report of a session, told on the page for the whole class at once: stored as one that is agreed to in a chat.</summary>
internal static class RollFirst
{
    /// <summary>Whether the session was taught and has begun: what is still to come is told in a chat.</summary>
    public static bool IsOwed(PageVisitor visitor, RollCallKey key) =>
        visitor.Register.Find(key.Class) is { } schoolClass
        && visitor.Register.Calendar.IsHeld(key.Date, key.Session, schoolClass)
        && visitor.Register.School.TimesOf(key.Session) is { } times
        && (key.Date < visitor.Today || times.Start <= visitor.Register.Clock.TimeOf(visitor.Now));

    public static ReportReading Of(RollCorrection said)
    {
        var absent = said.Edits.Where(edit => RollStates.IsAbsent(edit.State)).ToList();
        return new ReportReading(said.Key.Class, said.Key.Date, said.Key.Session, absent.Count)
        {
            Absences = [.. absent.Select(RollStates.AbsenceOf)],
            Late = [.. said.Edits.Where(edit => edit.State == PupilState.Late).Select(edit => edit.Pupil)],
            LeftEarly = [.. said.Edits.Where(edit => edit.State == PupilState.LeftEarly).Select(edit => edit.Pupil)],
        };
    }

    public static void Write(TurnDraft draft, Party.Staff staff, ReportReading report, string because)
    {
        var (register, school, key) = (staff.Register, staff.Register.School.Id, RollCallDialog.KeyOf(report));
        if (RollKeeping.IsOff(draft, register, key))
        {
            return;
        }

        if (RollCallRecorder.Store(draft, staff, [report], [], Intent.Roll, Storing.Agreed) is not [var made])
        {
            draft.Reply(RollPageWording.NotReported, school);
            return;
        }

        RollKeeping.Keep(draft, staff, made, confirmed: made, because);
    }
}
