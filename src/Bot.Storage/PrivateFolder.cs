namespace Bot.Storage;

/// <summary>Folders with what is known of pupils: what we make is ours alone; what somebody made before stays as it is.</summary>
internal static class PrivateFolder
{
    private const UnixFileMode OwnersAlone = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Makes the folder, and those above it, where they are missing.</summary>
    public static void Make(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path); // inherits who may enter from the folder above
        }
        else
        {
            Directory.CreateDirectory(path, OwnersAlone);
        }
    }
}
