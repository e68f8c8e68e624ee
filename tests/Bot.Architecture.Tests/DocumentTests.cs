using System.Text.RegularExpressions;
using Bot.Testing;

namespace Bot.Architecture.Tests;

public sealed partial class DocumentTests
{
    public static TheoryData<string> Documents => [.. Directory.EnumerateFiles(Repository.PathTo("docs"), "*.md", SearchOption.AllDirectories)
        .Concat(Directory.EnumerateFiles(Repository.Root, "*.md"))
        .Select(file => Path.GetRelativePath(Repository.Root, file))];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_link_to_a_file_leads_somewhere(string document)
    {
        var folder = Path.GetDirectoryName(Repository.PathTo(document))!;

        Links(document).Where(link => !Path.Exists(Path.Combine(folder, link))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("docs/follow-one-message.md")]
    [InlineData("README.md")]
    public void A_message_is_followed_over_nine_stops_in_order(string document)
    {
        var stops = File.ReadLines(Repository.PathTo(document)).Select(line => Stop().Match(line)).Where(match => match.Success).ToList();

        stops.Select(stop => stop.Groups["number"].Value).ShouldBe(Enumerable.Range(1, 9).Select(number => $"{number}"));
        stops.Select(stop => stop.Groups["name"].Value)
            .ShouldBe(["Channel", "Inbox", "Worker", "Load", "Understand", "Decide", "Commit", "Outbox", "Answer"]);
        stops.ShouldAllBe(stop => LinkTarget().Count(stop.Value) == 1);
    }

    private static IEnumerable<string> Links(string document) =>
        from Match match in LinkTarget().Matches(File.ReadAllText(Repository.PathTo(document)))
        let target = match.Groups["target"].Value.Split('#')[0]
        where target.Length > 0 && !target.Contains("://", StringComparison.Ordinal)
        select target;

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LinkTarget();

    [GeneratedRegex(@"^(?<number>\d)\. \*\*(?<name>\w+)\*\*.*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Stop();
}
