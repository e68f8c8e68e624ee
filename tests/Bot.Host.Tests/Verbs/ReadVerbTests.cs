using System.Text.Json;
using Bot.Testing;

namespace Bot.Host.Tests.Verbs;

public sealed class ReadVerbTests : IDisposable
{
    private const string At = "2026-11-23T07:05:00+07:00";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_message_on_the_command_line_is_one_line_of_json()
    {
        var ending = await Read("--as", "GL-CB07", "--at", At, "7A đủ").EndAsync();

        ending.Code.ShouldBe(0);
        ending.Error.ShouldBeEmpty();
        ending.Output.ShouldBe(
            """{"intent":"roll","reports":[{"class":"7A","date":"2026-11-23","session":"morning","absentCount":0,"absences":[],"late":[],"leftEarly":[],"skipped":[]}],"ask":[],"query":null,"alarm":null}""" + "\n");
    }

    [Fact]
    public async Task Lines_come_out_in_their_order_and_a_bad_one_stops_nothing()
    {
        var ending = await Read().Typing(
            $$"""
            {"id":"a","as":"GL-CB07","at":"{{At}}","text":"đủ"}

            nonsense
            {"id":"b","as":"XX-CB99","at":"{{At}}","text":"đủ"}
            {"id":"c","as":"GL-CB07","at":"hôm nay","text":"đủ"}
            {"id":"d","as":"GL-CB07","at":"{{At}}"}
            {"id":"e","as":"GL-CB07","at":"2026-11-23T07:05:00","text":"đủ"}
            {"id":"đ 😀","as":"GL-CB07","at":"{{At}}","text":"8A đủ"}
            """).EndAsync();

        ending.Code.ShouldBe(0);
        ending.Error.ShouldBeEmpty();
        var lines = ending.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(7);
        lines[0].ShouldStartWith("""{"id":"a","intent":"roll",""");
        lines[1].ShouldStartWith("""{"error":""");
        lines[1..6].Select(line => JsonDocument.Parse(line).RootElement.GetProperty("line").GetInt32()).ShouldBe([3, 4, 5, 6, 7]);
        lines[6].ShouldStartWith("""{"id":"đ 😀",""");
    }

    [Fact]
    public async Task What_is_explained_goes_to_stderr()
    {
        var plain = await Read("--as", "GL-CB07", "--at", At, "7A vắng 1: Y Hoa ốm").EndAsync();
        var explained = await Read("--as", "GL-CB07", "--at", At, "7A vắng 1: Y Hoa ốm", "--explain").EndAsync();

        explained.Output.ShouldBe(plain.Output);
        explained.Error.ShouldContain("ốm");
    }

    [Theory]
    [InlineData("7A đủ")]
    [InlineData("--as", "GL-CB07", "--at", "2026-11-23T07:05:00", "7A đủ")]
    [InlineData("--as", "XX-CB99", "7A đủ")]
    [InlineData("--as", "GL-CB07", "7A đủ", "--school", "nowhere")]
    public async Task What_cannot_be_read_at_all_ends_with_2(params string[] words)
    {
        var ending = await Read(words).EndAsync();

        ending.Code.ShouldBe(2);
        ending.Output.ShouldBeEmpty();
        ending.Error.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_school_at_fault_is_named_with_file_row_and_column()
    {
        using var roster = new RosterCopy().Replace("can-bo.csv", "Giáo viên chủ nhiệm,6B", "Giáo viên chủ nhiệm,6X");

        var ending = await Read("--school", roster.Folder).Typing("").EndAsync();

        ending.Code.ShouldBe(2);
        ending.Error.ShouldContain("can-bo.csv, dòng 6, cột “Lớp chủ nhiệm”");
    }

    [Fact]
    public async Task The_sample_school_is_not_read_for_a_real_one()
    {
        var ending = await Read("--as", "GL-CB07", "7A đủ").With("Bot__Telegram__Token", "1:abc").EndAsync();

        ending.Code.ShouldBe(2);
        ending.Error.ShouldContain("Bot:School:Folder");
    }

    [Fact]
    public async Task The_folder_of_the_settings_counts_without_one_on_the_command_line()
    {
        var ending = await Read("--as", "GL-CB07", "--at", At, "7A đủ").With("Bot__School__Folder", SampleSchool.Folder).EndAsync();

        ending.Code.ShouldBe(0);
    }

    private BotProcess Read(params string[] words) => BotProcess.In(_folder.FullPath, ["read", .. words]);
}
