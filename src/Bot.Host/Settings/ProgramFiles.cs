namespace Bot.Host.Settings;

/// <summary>Files that come with the program: beside the working directory first, so that they can be edited, else beside the program.</summary>
internal static class ProgramFiles
{
    public static string SampleSchool => Find("config", "truong-mau");

    public static string Settings => Find("config", "appsettings.json");

    /// <summary>The folder in which <c>config/wording</c> stands.</summary>
    public static string WordingRoot => Path.GetDirectoryName(Path.GetDirectoryName(Find("config", "wording")))!;

    private static string Find(params string[] parts)
    {
        var here = Path.GetFullPath(Path.Combine(parts));
        return Path.Exists(here) ? here : Path.Combine([AppContext.BaseDirectory, .. parts]);
    }
}
