namespace Bot.Testing;

/// <summary>A folder of its own for one test, gone afterwards.</summary>
public sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("attendance-bot-");

    public string FullPath => _folder.FullName;

    public string PathTo(string file) => Path.Combine(FullPath, file);

    public void Dispose() => _folder.Delete(recursive: true);
}
