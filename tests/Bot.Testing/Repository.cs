namespace Bot.Testing;

/// <summary>Where the files of the repository are when tests run from a build folder.</summary>
public static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string PathTo(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "AttendanceBot.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("Tests run inside the repository: AttendanceBot.sln was not found above the build folder.");
    }
}
