using System.Text;

namespace Bot.Testing;

/// <summary>A copy of the sample roster that a test may spoil.</summary>
public sealed class RosterCopy : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public RosterCopy()
    {
        foreach (var file in Directory.GetFiles(SampleSchool.Folder))
        {
            File.Copy(file, _folder.PathTo(Path.GetFileName(file)));
        }
    }

    public string Folder => _folder.FullPath;

    public string PathTo(string file) => _folder.PathTo(file);

    /// <summary>Replaces a text that occurs in the file; a test that changes nothing is a mistake.</summary>
    public RosterCopy Replace(string file, string old, string changed)
    {
        var text = File.ReadAllText(PathTo(file));
        if (!text.Contains(old, StringComparison.Ordinal))
        {
            throw new ArgumentException($"{file} does not contain “{old}”.", nameof(old));
        }

        return Write(file, text.Replace(old, changed, StringComparison.Ordinal));
    }

    public RosterCopy Append(string file, string line) =>
        Write(file, File.ReadAllText(PathTo(file)).TrimEnd('\n') + "\n" + line + "\n");

    public RosterCopy Write(string file, string text)
    {
        File.WriteAllText(PathTo(file), text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return this;
    }

    public RosterCopy Delete(string file)
    {
        File.Delete(PathTo(file));
        return this;
    }

    public void Dispose() => _folder.Dispose();
}
