using System.Text.Json;
using Bot.Dialogs.Tests.Understanding.Scoring;
using Bot.Dialogs.Understanding.Contract;
using Bot.Domain.Schools;
using Bot.Storage.Rosters;
using Bot.Testing;

namespace Bot.Dialogs.Tests.Understanding;

/// <summary>The corpora beside the schools they speak of.</summary>
internal static class Corpus
{
    public static readonly IReadOnlyDictionary<string, string> Schools = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["development"] = "config/truong-mau",
        ["additions-truong-mau"] = "config/truong-mau",
        ["additions-truong-hai"] = "tests/corpus/truong-hai",
        ["additions-truong-ba"] = "tests/corpus/truong-ba",
        ["holdout-truong-mau"] = "config/truong-mau",
        ["holdout-truong-hai"] = "tests/corpus/truong-hai",
        ["holdout-truong-tu"] = "tests/corpus/truong-tu",
        ["holdout-truong-nam"] = "tests/corpus/truong-nam",
        ["holdout-truong-mau-hai"] = "config/truong-mau",
        ["holdout-truong-sau"] = "tests/corpus/truong-sau",
        ["holdout-truong-mau-ba"] = "config/truong-mau",
        ["holdout-truong-sau-hai"] = "tests/corpus/truong-sau",
        ["holdout-truong-mau-bon"] = "config/truong-mau",
        ["additions-truong-mau-hai"] = "config/truong-mau",
        ["additions-truong-mau-ba"] = "config/truong-mau",
    };

    private static readonly Dictionary<string, SchoolRegister> Registers = Schools.Values.Distinct().ToDictionary(school => school, Load);

    public static SchoolRegister RegisterOf(string name) => Registers[Schools[name]];

    public static IEnumerable<string> Lines(string name) => File.ReadLines(Repository.PathTo($"tests/corpus/{name}.jsonl")).Where(line => line.Length > 0);

    public static string Line(string name, string id) => Lines(name).First(line => line.Contains($"\"id\": \"{id}\"", StringComparison.Ordinal) || line.Contains($"\"id\":\"{id}\"", StringComparison.Ordinal));

    public static (Verdict Verdict, IReadOnlyList<string> Differences, string Actual) Judge(string name, string line)
    {
        using var input = JsonDocument.Parse(line);
        var output = new ReadingJson(RegisterOf(name)).Read(line, 1);
        using var actual = JsonDocument.Parse(output);
        var score = new Score(
            new ReadingFacts(input.RootElement.GetProperty("expect")),
            new ReadingFacts(actual.RootElement),
            ReportFacts.Text(input.RootElement, "replyTo"),
            ReportFacts.Text(input.RootElement, "pupil"));
        var (verdict, differences) = score.Compare();
        return (verdict, differences, output);
    }

    private static SchoolRegister Load(string school) =>
        RosterFolder.Read(Repository.PathTo(school)) is RosterReading.Read read ? read.Register : throw new InvalidOperationException(school + " cannot be read");
}
