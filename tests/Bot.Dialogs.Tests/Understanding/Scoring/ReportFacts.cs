using System.Text.Json;

namespace Bot.Dialogs.Tests.Understanding.Scoring;

/// <summary>One report of a reading as sets of facts, for comparison.</summary>
internal sealed class ReportFacts
{
    public ReportFacts(JsonElement raw)
    {
        Class = Text(raw, "class");
        Date = Text(raw, "date");
        Session = Text(raw, "session");
        Count = raw.TryGetProperty("absentCount", out var count) && count.ValueKind == JsonValueKind.Number ? count.GetInt32() : null;
        Absences = [.. Listed(raw, "absences").Select(one => (Text(one, "pupil")!, Text(one, "excuse") ?? "unstated", Text(one, "reason"))).Order()];
        Late = [.. Listed(raw, "late").Select(one => one.GetString()!)];
        Left = [.. Listed(raw, "leftEarly").Select(one => one.GetString()!)];
        Skipped = [.. Listed(raw, "skipped").Select(one => $"{Text(one, "pupil")}/{one.GetProperty("period").GetInt32()}")];
    }

    public string? Class { get; }

    public string? Date { get; }

    public string? Session { get; }

    public (string?, string?, string?) Key => (Class, Date, Session);

    public int? Count { get; }

    public List<(string Pupil, string Excuse, string? Reason)> Absences { get; }

    public HashSet<string> Late { get; }

    public HashSet<string> Left { get; }

    public HashSet<string> Skipped { get; }

    public bool NamesNobody => Absences.Count + Late.Count + Left.Count + Skipped.Count == 0;

    public bool IsOnlyPresence => Absences.Count == 0 && Late.Count + Left.Count + Skipped.Count > 0;

    public static IEnumerable<JsonElement> Listed(JsonElement raw, string name) =>
        raw.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : [];

    public static string? Text(JsonElement raw, string name) =>
        raw.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
