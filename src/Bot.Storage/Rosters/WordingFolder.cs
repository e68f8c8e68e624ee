using System.Text;
using System.Text.Json;
using Bot.Dialogs.Guardians;
using Bot.Domain.Schools;

namespace Bot.Storage.Rosters;

/// <summary>
/// Texts to guardians in files: <c>LANGUAGE/guardian.json</c>, one folder a language. The program's own stand in <c>config/wording</c>, a school's in
/// <c>wording</c> of its roster folder. See <c>docs/wording.md</c>.
/// </summary>
public static class WordingFolder
{
    private const string OfProgram = "config/wording";
    private const string OfSchool = "wording";
    private const string File = "guardian.json";

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>The program's texts, as they stand beside it; every file makes a language.</summary>
    /// <param name="root">The folder in which <c>config</c> stands; without it, there are none.</param>
    /// <returns>The texts, none when something is wrong with any file; and everything that is wrong.</returns>
    public static (GuardianTexts Texts, IReadOnlyList<RosterFault> Faults) ReadProgram(string root)
    {
        var faults = new RosterFaults();
        var texts = Read(root, OfProgram, makesLanguages: true, faults);
        return (faults.All.Count > 0 ? GuardianTexts.None : texts, faults.All);
    }

    /// <summary>A school's own texts; each replaces one of the program's.</summary>
    internal static GuardianTexts ReadSchool(string folder, RosterFaults faults) => Read(folder, OfSchool, makesLanguages: false, faults);

    private static GuardianTexts Read(string root, string under, bool makesLanguages, RosterFaults faults)
    {
        var folder = Path.Combine([root, .. under.Split('/')]);
        if (!Directory.Exists(folder))
        {
            return GuardianTexts.None;
        }

        var files = new RosterTexts(root, faults);
        var texts = new List<(string, string, string)>();
        foreach (var language in Directory.EnumerateDirectories(folder).Select(place => Path.GetFileName(place)!).Order(StringComparer.Ordinal))
        {
            var file = $"{under}/{language}/{File}";
            if (!GuardianTextRules.IsLanguage(language))
            {
                faults.Add(file, null, null, RosterWording.NoLanguage(language));
            }
            else if (files.Read(file) is { } json && TextsIn(json, file, faults) is { } found)
            {
                foreach (var fault in GuardianTextRules.Faults(found, makesLanguages))
                {
                    faults.Add(file, null, fault.Text, new Complaint(fault.Problem, fault.Remedy));
                }

                texts.AddRange(found.Select(text => (language, text.Key, text.Value)));
            }
        }

        return new GuardianTexts(texts);
    }

    private static Dictionary<string, string>? TextsIn(string json, string file, RosterFaults faults)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Lenient);
            if (document.RootElement.ValueKind != JsonValueKind.Object || document.RootElement.EnumerateObject().Any(one => one.Value.ValueKind != JsonValueKind.String))
            {
                faults.Add(file, null, null, RosterWording.NoTexts());
                return null;
            }

            var texts = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var one in document.RootElement.EnumerateObject())
            {
                texts[one.Name] = one.Value.GetString()!.Normalize(NormalizationForm.FormC);
            }

            return texts;
        }
        catch (JsonException failure)
        {
            faults.Add(file, (int)(failure.LineNumber ?? 0) + 1, null, RosterWording.BadJson());
            return null;
        }
    }
}
