using System.Xml.Linq;
using Bot.Testing;

namespace Bot.Architecture.Tests;

/// <summary>The direction of knowledge (design §2).</summary>
public sealed class ProjectTests
{
    [Theory]
    [InlineData("Bot.Domain", "")]
    [InlineData("Bot.Dialogs", "Bot.Domain")]
    [InlineData("Bot.Storage", "Bot.Dialogs")]
    [InlineData("Bot.Channels", "Bot.Dialogs")]
    [InlineData("Bot.Host", "Bot.Channels Bot.Storage")]
    public void References_point_one_way(string project, string allowed) =>
        Read(project, "ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference.Replace('\\', '/')))
            .Order(StringComparer.Ordinal)
            .ShouldBe(allowed.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    [Theory]
    [InlineData("Bot.Domain")]
    [InlineData("Bot.Dialogs")]
    public void The_inner_projects_need_no_package(string project)
    {
        Read(project, "PackageReference").ShouldBeEmpty();
        Read(project, "FrameworkReference").ShouldBeEmpty();
    }

    [Fact]
    public void Every_project_under_src_is_in_the_rules() =>
        Directory.GetDirectories(Repository.PathTo("src")).Select(Path.GetFileName).Order(StringComparer.Ordinal)
            .ShouldBe(Sources.Projects.Order(StringComparer.Ordinal));

    /// <summary>Else the web SDK runs it in its own folder: no guide's data/, no file named on the command line would be where the reader stands.</summary>
    [Fact]
    public void The_program_runs_in_the_folder_where_it_is_called() =>
        XDocument.Load(Sources.ProjectFile("Bot.Host")).Descendants("EnableDefaultRunWorkingDirectory").Select(element => element.Value).ShouldBe(["false"]);

    private static IEnumerable<string> Read(string project, string item) =>
        XDocument.Load(Sources.ProjectFile(project)).Descendants(item).Select(element => element.Attribute("Include")!.Value);
}
