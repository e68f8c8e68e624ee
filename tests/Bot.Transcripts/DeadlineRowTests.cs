using Bot.Testing;

namespace Bot.Transcripts;

/// <summary>Every deadline and number of the requirements (domain notes, A.7) has a transcript in which its warnings are said at their time: <c>rows/a7.map</c> says which.</summary>
public sealed class DeadlineRowTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Bot.Transcripts");

    /// <summary>The rows in their order.</summary>
    private static readonly string[] Rows =
    [
        "Daily roll", "Reason known", "First-day mobilise", "Leaders told", "≥3 visits, each with minutes", "Weekly roll, >3 days", "Monthly roll", "Campaign report", "Dropout ≤2 %", "First week after break", "Risk periods", "Ad hoc",
    ];

    public static TheoryData<string, string, string, string> Warnings()
    {
        var warnings = new TheoryData<string, string, string, string>();
        foreach (var cells in File.ReadLines(Path.Combine(Folder, "rows", "a7.map")).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split(" | ")))
        {
            warnings.Add(cells[0], cells[1], cells[2], cells[3]);
        }

        return warnings;
    }

    [Fact]
    public void No_row_is_without_a_transcript() =>
        Warnings().Select(warning => (string)warning[0]).Distinct().ShouldBe(Rows);

    [Theory]
    [MemberData(nameof(Warnings))]
    public async Task A_warning_is_said_at_its_time(string row, string transcript, string time, string words)
    {
        var lines = await File.ReadAllLinesAsync(Path.Combine(Folder, transcript));

        var begins = Array.IndexOf(lines, time);
        begins.ShouldBeGreaterThanOrEqualTo(0, $"{row}: {transcript} has no line “{time}”");
        lines.Skip(begins + 1).TakeWhile(line => !line.StartsWith("at ", StringComparison.Ordinal) && !line.StartsWith("jump ", StringComparison.Ordinal))
            .ShouldContain(line => line.StartsWith('<') && line.Contains(words, StringComparison.Ordinal), $"{row}: “{words}” behind {time} in {transcript}");
    }
}
