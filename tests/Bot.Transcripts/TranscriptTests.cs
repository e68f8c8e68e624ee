using Bot.Testing;

namespace Bot.Transcripts;

/// <summary>One file, one test. <c>UPDATE_TRANSCRIPTS=1</c> rewrites what the bot says; the difference is reviewed like code.</summary>
public sealed class TranscriptTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Bot.Transcripts");

    public static TheoryData<string> Transcripts()
    {
        var data = new TheoryData<string>();
        foreach (var file in Directory.EnumerateFiles(Folder, "*.txt", SearchOption.AllDirectories).Where(file => !file.Contains("/bin/") && !file.Contains("/obj/")).Order(StringComparer.Ordinal))
        {
            data.Add(Path.GetRelativePath(Folder, file));
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Transcripts))]
    public async Task The_conversation_goes_as_written(string transcript)
    {
        var path = Path.Combine(Folder, transcript);
        var written = await File.ReadAllTextAsync(path);
        var played = await TranscriptPlayer.PlayAsync(written);
        if (Environment.GetEnvironmentVariable("UPDATE_TRANSCRIPTS") == "1")
        {
            await File.WriteAllTextAsync(path, played);
            return;
        }

        played.ShouldBe(written);
    }
}
