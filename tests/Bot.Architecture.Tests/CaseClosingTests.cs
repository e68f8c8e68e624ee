using System.Text.RegularExpressions;
using Bot.Testing;

namespace Bot.Architecture.Tests;

/// <summary>A case cannot be closed as failed past the rule of three visits: one place knows the way there, and asks for them.</summary>
public sealed partial class CaseClosingTests
{
    private static readonly string[] Allowed = ["CaseClosing.cs", "CaseLife.cs"];

    [Fact]
    public void Only_the_closing_rule_makes_a_case_a_dropout()
    {
        var sources = Directory.EnumerateFiles(Repository.PathTo("src"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).ToList();
        var closing = sources.Where(path => Closes().IsMatch(File.ReadAllText(path))).Select(path => Path.GetFileName(path)!).ToList();

        closing.ShouldContain("CaseClosing.cs", "the test must know the move when it sees it");
        closing.Except(Allowed).ShouldBeEmpty();
    }

    [GeneratedRegex(@"CaseMove\.DropOut|(?<!\w)State\s*=\s*CaseState\.DroppedOut")]
    private static partial Regex Closes();
}
