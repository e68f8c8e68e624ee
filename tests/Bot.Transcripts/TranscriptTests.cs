using Bot.Testing;

namespace Bot.Transcripts;

/// <summary>
/// One file, one test. <c>UPDATE_TRANSCRIPTS=1</c> rewrites what the bot says; the difference is reviewed like code. Two classes share the files, so that two
/// cores play them.
/// </summary>
public abstract class TranscriptTests
{
    private const int Shares = 2;

    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Bot.Transcripts");

    protected static TheoryData<string> Share(int share)
    {
        var data = new TheoryData<string>();
        foreach (var (number, file) in Directory.EnumerateFiles(Folder, "*.txt", SearchOption.AllDirectories).Where(file => !file.Contains("/bin/") && !file.Contains("/obj/")).Order(StringComparer.Ordinal).Index())
        {
            if (number % Shares == share)
            {
                data.Add(Path.GetRelativePath(Folder, file));
            }
        }

        return data;
    }

    protected static async Task PlayAsync(string transcript)
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
