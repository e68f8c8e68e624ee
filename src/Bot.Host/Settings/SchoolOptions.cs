namespace Bot.Host.Settings;

/// <summary>Section <c>Bot:School</c>.</summary>
public sealed class SchoolOptions
{
    /// <summary>Roster folder imported when the database is empty. Default none: then the sample school, see <see cref="BotSettings.MayUseSampleSchool"/>.</summary>
    public string? Folder { get; set; }
}
