using System.Text.RegularExpressions;
using Bot.Host.Commands;
using Bot.Host.Settings;
using Bot.Testing;

namespace Bot.Host.Tests;

/// <summary>What people copy from the guides and the deployment files must be what the program knows.</summary>
public sealed partial class DeploymentFilesTests
{
    public static TheoryData<string> Files => new(
        Directory.EnumerateFiles(Repository.PathTo("deploy"), "*", SearchOption.AllDirectories).Append(Repository.PathTo("docs", "install.md")).Append(Repository.PathTo("docs", "cai-dat-windows.md"))
            .Select(path => Path.GetRelativePath(Repository.Root, path)));

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_setting_in_them_exists(string file)
    {
        var named = Setting().Matches(File.ReadAllText(Repository.PathTo(file))).Select(match => match.Value.Replace("__", ":", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal);

        named.Where(key => !KnownSettings.Contains(key) && KnownSettings.HeldInFile(key) is null).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_verb_in_them_exists(string file)
    {
        var verbs = BotCommandLine.Create(new DeskDoor(SettingArguments.Split([]).Settings, TextReader.Null, TextWriter.Null, TextWriter.Null)).Subcommands.Select(verb => verb.Name).ToHashSet(StringComparer.Ordinal);
        var named = Verb().Matches(File.ReadAllText(Repository.PathTo(file))).Select(match => match.Groups["verb"].Value).Distinct(StringComparer.Ordinal).ToList();

        (named.Count > 0).ShouldBe(!file.EndsWith("Containerfile", StringComparison.Ordinal), "the pattern finds the verbs that stand in it");
        named.Except(verbs).ShouldBeEmpty();
    }

    [Fact]
    public void A_wrong_setting_is_not_tried_again_and_everything_else_is()
    {
        var unit = File.ReadAllLines(Repository.PathTo("deploy", "systemd", "attendancebot.service"));

        unit.ShouldContain("Restart=always");
        unit.ShouldContain($"RestartPreventExitStatus={ExitCode.BadUsage}");
    }

    [GeneratedRegex("Bot__[A-Za-z]+(?:__[A-Za-z]+)*")]
    private static partial Regex Setting();

    /// <summary>The word behind the program's name.</summary>
    [GeneratedRegex(@"Bot\.Host(?:\.exe|\.dll)?[ ']+(?:-Argument ')?(?<verb>[a-z]+)\b")]
    private static partial Regex Verb();
}
