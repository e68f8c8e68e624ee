using System.ComponentModel;
using System.Reflection;

namespace Bot.Host.Settings;

/// <summary>The settings there are, as the option classes declare them.</summary>
internal static class KnownSettings
{
    /// <summary>What a key ends in when its value is the path of a file that holds the setting.</summary>
    public const string FileSuffix = "File";

    private static readonly Dictionary<string, Type> Types = Declared(BotSettings.Section, typeof(BotSettings))
        .ToDictionary(setting => setting.Key, setting => setting.Type, StringComparer.OrdinalIgnoreCase);

    public static bool Contains(string key) => Types.ContainsKey(key);

    /// <summary>The setting whose value stands in the file that this key names; null when the key names no file.</summary>
    public static string? HeldInFile(string key) =>
        !Contains(key) && key.EndsWith(FileSuffix, StringComparison.OrdinalIgnoreCase) && Contains(key[..^FileSuffix.Length])
            ? key[..^FileSuffix.Length]
            : null;

    /// <summary>Whether the text can be a value of the setting.</summary>
    public static bool Accepts(string key, string value)
    {
        var type = Types[key];
        if (type.IsEnum)
        {
            return Enum.GetNames(type).Contains(value, StringComparer.OrdinalIgnoreCase);
        }

        try
        {
            return TypeDescriptor.GetConverter(type).ConvertFromInvariantString(value) is not null;
        }
        catch (Exception failure) when (failure is FormatException or ArgumentException or NotSupportedException)
        {
            return false;
        }
    }

    /// <summary>In words for a person: what the value should look like.</summary>
    public static string Describe(string key) => Types[key] switch
    {
        { IsEnum: true } type => string.Join(" / ", Enum.GetNames(type)),
        var type when type == typeof(bool) => "true / false",
        _ => SettingsWording.ANumber,
    };

    private static IEnumerable<(string Key, Type Type)> Declared(string path, Type type)
    {
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite))
        {
            var key = $"{path}:{property.Name}";
            var declared = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            var isLeaf = declared == typeof(string) || declared.IsPrimitive || declared.IsEnum;
            foreach (var setting in isLeaf ? [(key, declared)] : Declared(key, declared))
            {
                yield return setting;
            }
        }
    }
}
