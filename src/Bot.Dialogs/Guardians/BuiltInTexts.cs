using System.Text.Json;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Guardians;

/// <summary>
/// The texts as they were when the program was built. They say which texts there are and what each is filled in with, and stand behind those
/// that are read at start and those of a school: nothing is ever blank.
/// </summary>
internal static class BuiltInTexts
{
    private const string Prefix = "wording.";
    private const string Suffix = ".guardian.json";

    public static GuardianTexts All { get; } = Load();

    private static GuardianTexts Load()
    {
        var assembly = typeof(BuiltInTexts).Assembly;
        return new GuardianTexts(assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(Suffix, StringComparison.Ordinal))
            .SelectMany(name =>
            {
                using var stream = assembly.GetManifestResourceStream(name)!;
                var language = name[Prefix.Length..^Suffix.Length];
                return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!.Select(text => (language, text.Key, text.Value)).ToList();
            }));
    }
}
