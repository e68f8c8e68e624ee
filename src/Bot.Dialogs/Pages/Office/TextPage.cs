using System.Text.RegularExpressions;
using Bot.Dialogs.Guardians;
using Bot.Dialogs.Understanding;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Pages.Office;

/// <summary>The texts to guardians, in the school's own words where it wants them. The same rules hold as for the files of a roster (docs/wording.md).</summary>
public static partial class TextPage
{
    public const int Lines = 20;

    /// <summary>Longer ones no phone shows in one piece.</summary>
    public const int LongestText = 1000;

    /// <summary>What a language is called and which edition its texts are: told apart by the program, worded by nobody.</summary>
    private static readonly string[] OfProgram = ["version", "languageName", "languageWords"];

    /// <summary>Vietnamese first.</summary>
    public static IReadOnlyList<string> Languages(PageVisitor visitor) => GuardianLanguages.Of(visitor.Register);

    /// <summary>As its own texts call it; the code where they do not say.</summary>
    public static string LanguageName(PageVisitor visitor, string language) =>
        visitor.Register.Texts.Find(language, "languageName") ?? BuiltInTexts.All.Find(language, "languageName") ?? language;

    /// <summary>In which the words stand, those in the school's own words first; all without words.</summary>
    public static IReadOnlyList<TextLine> Find(PageVisitor visitor, GuardianTexts program, string language, string? words) =>
    [
        .. BuiltInTexts.All.All.Where(text => text.Language == GuardianTexts.Vietnamese).Select(text => Of(visitor, program, language, text.Name)).OfType<TextLine>()
            .Where(line => string.IsNullOrWhiteSpace(words) || Plain(line.Text).Contains(Plain(words), StringComparison.Ordinal))
            .OrderByDescending(line => line.Own is not null),
    ];

    /// <summary>Null for a name or a language that is not there.</summary>
    public static TextLine? Of(PageVisitor visitor, GuardianTexts program, string language, string name)
    {
        var model = BuiltInTexts.All.Find(GuardianTexts.Vietnamese, name);
        var text = program.Find(language, name) ?? BuiltInTexts.All.Find(language, name) ?? (Languages(visitor).Contains(language, StringComparer.Ordinal) ? model : null);
        return model is null || text is null || OfProgram.Contains(name, StringComparer.Ordinal) ? null : new TextLine(language, name, text, visitor.Register.OwnTexts.Find(language, name));
    }

    /// <summary>Everything wrong with the words, each with what to do about it; empty where they can be used.</summary>
    public static IReadOnlyList<string> Faults(TextLine line, string words) => string.IsNullOrWhiteSpace(words) ? [OfficeWording.TextEmpty]
        : words.Length > LongestText ? [OfficeWording.TextTooLong(LongestText)]
        : [.. GuardianTextRules.Faults(new Dictionary<string, string>(StringComparer.Ordinal) { [line.Name] = words }, isComplete: false).Select(fault => OfficeWording.TextFault(fault.Problem, fault.Remedy))];

    /// <summary>As a family would read it, with made-up names and days.</summary>
    public static string Preview(PageVisitor visitor, string words) =>
        Placeholder().Replace(words, placeholder => OfficeWording.Sample(visitor.Register, placeholder.Value[1..^1]));

    public static IReadOnlyList<string> Placeholders(TextLine line) => [.. Placeholder().Matches(line.Default).Select(match => match.Value).Distinct(StringComparer.Ordinal)];

    /// <summary>The register with the text in these words, or without words of its own.</summary>
    public static SchoolRegister Worded(SchoolRegister register, TextLine line, string? words) => register.WithOwnTexts(new GuardianTexts(
        register.OwnTexts.All.Where(text => (text.Language, text.Name) != (line.Language, line.Name)).Concat(words is null ? [] : [(line.Language, line.Name, words)])));

    private static string Plain(string text) => string.Join(' ', PlainWords.WordsOf(text));

    [GeneratedRegex(@"\{[^{}]+\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();
}
