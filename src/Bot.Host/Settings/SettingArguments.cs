namespace Bot.Host.Settings;

/// <summary>Settings on the command line, <c>--Bot:Key=value</c> or <c>--Bot:Key value</c>, wherever they stand among the words of a verb.</summary>
internal static class SettingArguments
{
    private const string Prefix = "--" + BotSettings.Section + ":";

    /// <summary>Takes the settings out; after a bare <c>--</c> nothing is a setting. Of a setting given twice the last counts.</summary>
    public static (IReadOnlyList<KeyValuePair<string, string?>> Settings, string[] Verb) Split(IReadOnlyList<string> arguments)
    {
        var settings = new List<KeyValuePair<string, string?>>();
        var verb = new List<string>();
        for (var index = 0; index < arguments.Count; index++)
        {
            if (arguments[index] == "--")
            {
                verb.AddRange(arguments.Skip(index));
                break;
            }

            if (!arguments[index].StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            {
                verb.Add(arguments[index]);
                continue;
            }

            var setting = arguments[index][2..];
            var equals = setting.IndexOf('=', StringComparison.Ordinal);
            if (equals >= 0)
            {
                settings.Add(new(setting[..equals], setting[(equals + 1)..]));
            }
            else
            {
                index++;
                settings.Add(new(setting, index < arguments.Count ? arguments[index] : null));
            }
        }

        return ([.. settings.GroupBy(setting => setting.Key, StringComparer.OrdinalIgnoreCase).Select(same => same.Last())], [.. verb]);
    }
}
