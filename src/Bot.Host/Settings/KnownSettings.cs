using System.ComponentModel;
using System.Reflection;

namespace Bot.Host.Settings;

/// <summary>The settings there are, as the option classes declare them.</summary>
internal static class KnownSettings
{
    /// <summary>What a key ends in when its value is the path of a file that holds the setting.</summary>
    public const string FileSuffix = "File";

    /// <summary>Stands for a name that whoever configures chooses, e.g. of a template.</summary>
    private const string AnyName = "*";

    private static readonly Dictionary<string, Type> Types = Declared(BotSettings.Section, typeof(BotSettings))
        .ToDictionary(setting => setting.Key, setting => setting.Type, StringComparer.OrdinalIgnoreCase);

    private static readonly string[][] Patterns = [.. Types.Keys.Where(key => key.Contains(AnyName, StringComparison.Ordinal)).Select(key => key.Split(':'))];

    public static bool Contains(string key) => TypeOf(key) is not null;

    /// <summary>The setting whose value stands in the file that this key names; null when the key names no file.</summary>
    public static string? HeldInFile(string key) =>
        !Contains(key) && key.EndsWith(FileSuffix, StringComparison.OrdinalIgnoreCase) && Contains(key[..^FileSuffix.Length])
            ? key[..^FileSuffix.Length]
            : null;

    /// <summary>Whether the text can be a value of the setting.</summary>
    public static bool Accepts(string key, string value)
    {
        var type = TypeOf(key)!;
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
    public static string Describe(string key) => TypeOf(key)! switch
    {
        { IsEnum: true } type => string.Join(" / ", Enum.GetNames(type)),
        var type when type == typeof(bool) => "true / false",
        _ => SettingsWording.ANumber,
    };

    private static Type? TypeOf(string key)
    {
        if (Types.TryGetValue(key, out var type))
        {
            return type;
        }

        var parts = key.Split(':');
        return Patterns.FirstOrDefault(pattern => pattern.Length == parts.Length && pattern.Zip(parts).All(pair => pair.First == AnyName || string.Equals(pair.First, pair.Second, StringComparison.OrdinalIgnoreCase))) is { } fits
            ? Types[string.Join(':', fits)]
            : null;
    }

    private static IEnumerable<(string Key, Type Type)> Declared(string path, Type type)
    {
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite))
        {
            var key = $"{path}:{property.Name}";
            var declared = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            var isLeaf = declared == typeof(string) || declared.IsPrimitive || declared.IsEnum;
            foreach (var setting in isLeaf ? [(key, declared)] : ValueOf(declared) is { } value ? Named(key, value) : Declared(key, declared))
            {
                yield return setting;
            }
        }
    }

    private static IEnumerable<(string Key, Type Type)> Named(string path, Type value) =>
        value == typeof(string) ? [($"{path}:{AnyName}", value)] : Declared($"{path}:{AnyName}", value);

    /// <summary>What a dictionary of settings holds under its names; null for any other type.</summary>
    private static Type? ValueOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Dictionary<,>) ? type.GetGenericArguments()[1] : null;
}
