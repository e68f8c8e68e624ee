using Bot.Dialogs.Understanding;
using Bot.Domain.Attendance;

namespace Bot.Dialogs.Turns;

/// <summary>A stored roll call in the words of the reader.</summary>
internal static class ReportReadings
{
    public static ReportReading Of(RollCall rollCall) => new(rollCall.Key.Class, rollCall.Key.Date, rollCall.Key.Session, rollCall.AbsentCount)
    {
        Absences = rollCall.Absences,
        Late = rollCall.Late,
        LeftEarly = rollCall.LeftEarly,
        Skipped = rollCall.Skipped,
        Elsewhere = rollCall.Elsewhere,
    };
}
