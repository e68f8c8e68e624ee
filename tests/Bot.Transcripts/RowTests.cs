using Bot.Testing;

namespace Bot.Transcripts;

/// <summary>
/// The requirements' own examples, each played on a channel with buttons and on one with numbers. <c>rows/FOLDER/ROW.script</c> holds what people
/// do; what the bot said to it stands beside it, once for each channel. <c>UPDATE_TRANSCRIPTS=1</c> rewrites that.
/// </summary>
public sealed class RowTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Bot.Transcripts", "rows");
    private static readonly string[] Channels = ["telegram", "zalo-bot"];

    /// <summary>Every message to start from (domain notes, C.3).</summary>
    private static readonly string[] Messages = ["safety", "total", "near-limit", "hardship", "thanks", "return", "hamlet-lead", "closure"];

    /// <summary>What parents write (domain notes, E.9), with names of the sample school; by its row.</summary>
    private static readonly Dictionary<int, string> Parents = new()
    {
        [124] = "Con chào cô, cho cháu Khánh nghỉ hôm nay, cháu sốt",
        [125] = "Cho e xin cho bé Khánh nghỉ 2 buổi, gia đình có việc",
        [126] = "1",
        [127] = "dạ cháu ốm cô",
        [128] = "chau di roi ma",
        [129] = "ủa sáng tui chở nó tới cổng rồi mà",
        [130] = "không biết nữa, để tui hỏi",
        [131] = "Nó không chịu đi học",
        [132] = "nhà em đang gặt, mai cháu đi",
        [133] = "cháu theo bố mẹ đi Bình Dương rồi ạ",
        [134] = "nó đòi đi làm công ty, khuyên ko đc",
        [135] = "cháu lấy chồng rồi cô ạ",
        [136] = "bố nó đánh nên trốn",
        [137] = "ai đây? số này lạ quá",
        [138] = "nhầm số rồi",
        [139] = "DỪNG",
        [140] = "xin lỗi cô tui ko biết chữ",
        [141] = "Cháu con là Khánh, xin nghỉ",
        [142] = "ok cô",
    };

    public static TheoryData<string, string> Rows()
    {
        var rows = new TheoryData<string, string>();
        foreach (var script in Directory.EnumerateFiles(Folder, "*.script", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            foreach (var channel in Channels)
            {
                rows.Add(Path.GetRelativePath(Folder, script), channel);
            }
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task A_row_goes_as_written_on_both_channels(string script, string channel)
    {
        var golden = Path.ChangeExtension(Path.Combine(Folder, script), $"{channel}.golden");
        var played = await TranscriptPlayer.PlayAsync($"channel {channel}\n{await File.ReadAllTextAsync(Path.Combine(Folder, script))}");
        if (Environment.GetEnvironmentVariable("UPDATE_TRANSCRIPTS") == "1")
        {
            await File.WriteAllTextAsync(golden, played);
            return;
        }

        played.ShouldBe(await File.ReadAllTextAsync(golden));
    }

    [Fact]
    public void No_row_is_missing_and_none_is_left_over()
    {
        var expected = Messages.Select(name => $"c3/{name}").Concat(Parents.Keys.Select(row => $"e9/{row}")).Order(StringComparer.Ordinal).ToList();

        Parents.Keys.Order().ShouldBe(Enumerable.Range(124, 19));
        FilesOf("*.script", ".script").ShouldBe(expected);
        foreach (var channel in Channels)
        {
            FilesOf($"*.{channel}.golden", $".{channel}.golden").ShouldBe(expected, channel);
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task A_row_is_about_its_words_and_somebody_answers_them(string script, string channel)
    {
        var golden = await File.ReadAllLinesAsync(Path.ChangeExtension(Path.Combine(Folder, script), $"{channel}.golden"));
        if (int.TryParse(Path.GetFileNameWithoutExtension(script), out var row))
        {
            var said = Array.LastIndexOf(golden, $"> {Parents[row]}");
            said.ShouldBeGreaterThan(0);
            golden[said + 1].ShouldStartWith("<");
            golden[said + 1].ShouldNotBe("< (nothing)");
        }

        golden.Count(line => line.StartsWith("<< guardian", StringComparison.Ordinal) || line.StartsWith("< ", StringComparison.Ordinal)).ShouldBeGreaterThan(0);
    }

    private static IReadOnlyList<string> FilesOf(string pattern, string ending) =>
        [.. Directory.EnumerateFiles(Folder, pattern, SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Folder, file)[..^ending.Length]).Order(StringComparer.Ordinal)];
}
