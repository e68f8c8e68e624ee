using System.Globalization;
using Bot.Domain.Attendance;

namespace Bot.Dialogs.Pages.Rolls;

/// <summary>Why a roll call was changed: a note of the class, so that it is shown, redacted and forgotten as every word of a teacher is.</summary>
public static class CorrectionNote
{
    /// <summary>Longest reason that is kept, in characters.</summary>
    public const int Longest = 200;

    /// <summary>The id of the note behind a revision. The statement that reads notes with their revisions puts the same together.</summary>
    public static string IdOf(RollCallKey key, int revision) =>
        string.Create(CultureInfo.InvariantCulture, $"correction:{key.Class.Value}:{key.Date:yyyy-MM-dd}:{key.Session}:{revision}");

    /// <summary>On one line and not too long; empty where nothing was said.</summary>
    public static string Clean(string? words)
    {
        var line = string.Join(' ', (words ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Normalize();
        return line.Length <= Longest ? line : line[..Longest].TrimEnd();
    }
}
