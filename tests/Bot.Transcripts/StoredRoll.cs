using System.Globalization;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.Schools;
using Bot.Testing;

namespace Bot.Transcripts;

/// <summary>What of a roll call the database holds, in a line.</summary>
internal static class StoredRoll
{
    /// <summary><c>= 7A 2026-11-23 morning</c>: what the database holds.</summary>
    public static async Task<string> LineAsync(TemporaryDatabase database, SchoolId school, string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var key = new RollCallKey(new ClassId(words[1]), DateOnly.ParseExact(words[2], "yyyy-MM-dd", CultureInfo.InvariantCulture), Enum.Parse<Session>(words[3].TrimEnd(':'), ignoreCase: true));
        var facts = await database.Turns.LoadFactsAsync(new FactsNeeded { School = school, RollCalls = [key] }, CancellationToken.None);
        var stored = facts.RollCalls.GetValueOrDefault(key) is not { } rollCall ? "nothing"
            : $"revision {rollCall.Revision}, present {rollCall.Present?.ToString(CultureInfo.InvariantCulture) ?? "?"}/{rollCall.Enrolled}, excused {Count(rollCall, AbsenceKind.Excused)}, unexcused {Count(rollCall, AbsenceKind.Unexcused)}, unstated {Count(rollCall, AbsenceKind.Unstated)}, unnamed {rollCall.Unnamed}, late {rollCall.Late.Count}{(rollCall.ConfirmedAt is null ? "" : ", confirmed")}";
        return $"= {words[1]} {words[2]} {words[3].TrimEnd(':')}: {stored}";
    }

    private static int Count(RollCall rollCall, AbsenceKind kind) => rollCall.Absences.Count(absence => absence.Kind == kind);
}
