using System.IO.Compression;
using System.Text.Json.Nodes;
using Bot.Testing;

namespace Bot.Host.Tests.Verbs;

/// <summary>Handing out and forgetting, as an administrator does it.</summary>
public sealed class PrivacyVerbTests : IDisposable
{
    private const string Pupil = "GL00001";
    private const string Guardian = "0370000001";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_child_is_written_to_a_file_and_nothing_to_the_screen()
    {
        await RunAsync("import", SampleSchool.Folder);

        var json = await RunAsync("export", "--pupil", Pupil, "--out", _folder.PathTo("bin.json"));
        var zip = await RunAsync("export", Guardian, "--out", _folder.PathTo("thao.zip"));

        (json.Code, json.Output).ShouldBe((0, ""));
        var written = JsonNode.Parse(await File.ReadAllTextAsync(_folder.PathTo("bin.json")))!;
        written["tables"]!["pupils"]![0]!["name"]!.GetValue<string>().ShouldBe("A Bin");
        written["tables"]!["guardians"]![0]!["phone"]!.GetValue<string>().ShouldBe(Guardian);
        (zip.Code, zip.Output).ShouldBe((0, ""));
        await using var opened = await ZipFile.OpenReadAsync(_folder.PathTo("thao.zip"));
        opened.Entries.Select(entry => entry.FullName).ShouldBe(["data.json"]);
    }

    [Fact]
    public async Task What_goes_and_what_stays_is_said_before_anything_is_done()
    {
        await RunAsync("import", SampleSchool.Folder);
        await RunAsync("invite", "--class", "6A");

        var unsure = await RunAsync("erase", "--pupil", Pupil);
        var sure = await RunAsync("erase", "--pupil", Pupil, "--yes");
        var guardian = await RunAsync("erase", "0370 000 001", "--yes");
        var nobody = await RunAsync("erase", "--pupil", "GL99999", "--yes");

        unsure.Code.ShouldBe(1);
        unsure.Output.ShouldContain("Giữ lại:");
        unsure.Error.ShouldContain("--yes");
        sure.Code.ShouldBe(0);
        sure.Output.ShouldBe(unsure.Output);
        sure.Output.ShouldContain("khi em còn học");
        sure.Error.ShouldContain("Đã xóa");
        guardian.Code.ShouldBe(0);
        guardian.Error.ShouldContain("Bí danh");
        nobody.Code.ShouldBe(1);
        nobody.Error.ShouldContain("không có ai");
    }

    [Theory]
    [InlineData("export", "--pupil", Pupil)]
    [InlineData("export", "--pupil", Pupil, "--out", "a.txt")]
    [InlineData("export", "--out", "a.json")]
    [InlineData("erase")]
    [InlineData("erase", Guardian, "--pupil", Pupil)]
    [InlineData("erase", Guardian, "--guardian", Guardian)]
    public async Task Wrong_usage_ends_with_2_and_touches_no_database(params string[] words)
    {
        var ending = await RunAsync(words);

        ending.Code.ShouldBe(2);
        ending.Output.ShouldBeEmpty();
        Directory.Exists(_folder.PathTo("data")).ShouldBeFalse();
    }

    private Task<Ending> RunAsync(params string[] words) => BotProcess.In(_folder.FullPath, words).EndAsync();
}
