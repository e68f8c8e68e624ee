namespace Bot.Host.Settings;

/// <summary>
/// Gathers the settings: command line before environment (<c>Bot__…</c>) before secrets in files (<c>…File</c>) before user secrets before
/// <c>config/appsettings.json</c>. An empty value counts as not set.
/// </summary>
internal static class SettingsReader
{
    public static SettingsReading Read(IReadOnlyList<KeyValuePair<string, string?>> commandLine)
    {
        var faults = new List<string>();
        if (Gather(commandLine, faults) is not { } configuration)
        {
            return new SettingsReading.Faulty(faults);
        }

        var values = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, value) in Set(configuration))
        {
            if (KnownSettings.HeldInFile(key) is not null)
            {
                continue;
            }

            if (!KnownSettings.Contains(key))
            {
                faults.Add(SettingsWording.Unknown(key));
            }
            else if (!KnownSettings.Accepts(key, value))
            {
                faults.Add(SettingsWording.BadValue(key, KnownSettings.Describe(key)));
            }
            else
            {
                values[key] = value;
            }
        }

        var settings = new BotSettings();
        new ConfigurationBuilder().AddInMemoryCollection(values).Build().GetSection(BotSettings.Section).Bind(settings);
        faults.AddRange(SettingsRules.Broken(settings));
        return faults.Count == 0 ? new SettingsReading.Read(settings, configuration) : new SettingsReading.Faulty(faults);
    }

    private static IConfigurationRoot? Gather(IReadOnlyList<KeyValuePair<string, string?>> commandLine, List<string> faults)
    {
        try
        {
            var withoutFiles = Sources(commandLine, new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase)).Build();
            return Sources(commandLine, SecretsInFiles(withoutFiles, faults)).Build();
        }
        catch (InvalidDataException failure)
        {
            faults.Add(SettingsWording.BadFile(ProgramFiles.Settings, failure.InnerException?.Message ?? failure.Message));
            return null;
        }
    }

    private static IConfigurationBuilder Sources(
        IReadOnlyList<KeyValuePair<string, string?>> commandLine, IReadOnlyDictionary<string, string?> files) =>
        new ConfigurationBuilder()
            .AddJsonFile(ProgramFiles.Settings, optional: true, reloadOnChange: false)
            .AddUserSecrets(typeof(SettingsReader).Assembly, optional: true, reloadOnChange: false)
            .AddInMemoryCollection(files)
            .AddEnvironmentVariables()
            .AddInMemoryCollection(commandLine);

    private static Dictionary<string, string?> SecretsInFiles(IConfigurationRoot configuration, List<string> faults)
    {
        var secrets = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, path) in Set(configuration))
        {
            if (KnownSettings.HeldInFile(key) is not { } setting)
            {
                continue;
            }

            try
            {
                secrets[setting] = File.ReadAllText(path).Trim();
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                faults.Add(SettingsWording.BadSecretFile(key, path));
            }
        }

        return secrets;
    }

    private static IEnumerable<(string Key, string Value)> Set(IConfiguration configuration) =>
        configuration.AsEnumerable()
            .Where(pair => pair.Key.StartsWith(BotSettings.Section + ":", StringComparison.OrdinalIgnoreCase) && !string.IsNullOrWhiteSpace(pair.Value))
            .OrderBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase)
            .Select(pair => (pair.Key, pair.Value!.Trim()));
}
