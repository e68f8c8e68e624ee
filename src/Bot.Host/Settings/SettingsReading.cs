namespace Bot.Host.Settings;

/// <summary>What came of reading the settings.</summary>
internal abstract record SettingsReading
{
    private SettingsReading() { }

    /// <param name="Configuration">Everything that was configured, for the sections of the framework (logging).</param>
    public sealed record Read(BotSettings Settings, IConfiguration Configuration) : SettingsReading;

    /// <param name="Faults">One sentence each, naming the setting; never empty.</param>
    public sealed record Faulty(IReadOnlyList<string> Faults) : SettingsReading;
}
