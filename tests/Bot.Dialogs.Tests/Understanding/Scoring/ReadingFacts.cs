using System.Text.Json;

namespace Bot.Dialogs.Tests.Understanding.Scoring;

/// <summary>A reading, expected or actual, made ready for comparison.</summary>
internal sealed class ReadingFacts
{
    public ReadingFacts(JsonElement raw)
    {
        Intent = ReportFacts.Text(raw, "intent") ?? "none";
        Alarm = ReportFacts.Text(raw, "alarm");
        Asks = [.. ReportFacts.Listed(raw, "ask").Select(ask => (ReportFacts.Text(ask, "about")!, ReportFacts.Listed(ask, "candidates").Select(one => one.GetString()!).ToHashSet()))];
        Query = raw.TryGetProperty("query", out var query) && query.ValueKind == JsonValueKind.Object
            ? $"{ReportFacts.Text(query, "kind")} {ReportFacts.Text(query, "scope")} {ReportFacts.Text(query, "date")}"
            : null;
        Reports = [.. ReportFacts.Listed(raw, "reports").Select(report => new ReportFacts(report))];
    }

    public string Intent { get; }

    public string? Alarm { get; }

    public List<(string About, HashSet<string> Candidates)> Asks { get; }

    public string? Query { get; }

    public List<ReportFacts> Reports { get; }

    public int Asked(string about) => Asks.Count(ask => ask.About == about);
}
