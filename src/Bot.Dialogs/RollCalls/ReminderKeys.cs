using System.Globalization;
using Bot.Domain;
using Bot.Domain.Attendance;

namespace Bot.Dialogs.RollCalls;

/// <summary>Keys of reminders, shared by the job that queues them and the report that withdraws them.</summary>
public static class ReminderKeys
{
    /// <summary>First part of the keys of all automatic reminders about one roll call, e.g. <c>remind:MAU01:7A:2026-11-23:morning:</c>.</summary>
    public static string Prefix(SchoolId school, RollCallKey key) =>
        string.Create(CultureInfo.InvariantCulture, $"remind:{school.Value}:{key.Class.Value}:{key.Date:yyyy-MM-dd}:{FamilyQuestions.SessionKey(key.Session)}:");
}
