using System.Text.RegularExpressions;
using Bot.Dialogs.Understanding.Families;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Guardians;

/// <summary>What a text to guardians must be like before it is used, whoever wrote it: a known name, exactly the placeholders that are filled in, no link.</summary>
public static partial class GuardianTextRules
{
    /// <summary>A language's folder: two or three letters, then what tells varieties apart, e.g. <c>vi</c>, <c>bdq</c>, <c>jra-Latn</c>.</summary>
    public static bool IsLanguage(string code) => LanguageCode().IsMatch(code);

    /// <summary>Everything wrong with the texts of one file; a text that is missing or blank is not wrong, the Vietnamese one stands in.</summary>
    /// <param name="isComplete">Whether the file makes a language, and does not only replace texts of one.</param>
    public static IReadOnlyList<GuardianTextFault> Faults(IReadOnlyDictionary<string, string> texts, bool isComplete)
    {
        var faults = new List<GuardianTextFault>();
        foreach (var (name, text) in texts.Where(text => !string.IsNullOrWhiteSpace(text.Value)))
        {
            if (BuiltInTexts.All.Find(GuardianTexts.Vietnamese, name) is not { } model)
            {
                if (!LanguageWords.Commands.ContainsKey(name))
                {
                    faults.Add(new(name, GuardianTextWording.UnknownText, GuardianTextWording.LookAtNames));
                }

                continue;
            }

            var (wanted, given) = (PlaceholdersIn(model), PlaceholdersIn(text));
            faults.AddRange(given.Except(wanted, StringComparer.OrdinalIgnoreCase).Select(one => new GuardianTextFault(name, GuardianTextWording.UnknownPlaceholder(one), GuardianTextWording.UseOnly(wanted))));
            faults.AddRange(wanted.Except(given, StringComparer.OrdinalIgnoreCase).Select(one => new GuardianTextFault(name, GuardianTextWording.MissingPlaceholder(one), GuardianTextWording.UseOnly(wanted))));
            if (Link().IsMatch(text))
            {
                faults.Add(new(name, GuardianTextWording.HasLink, GuardianTextWording.RemoveLink));
            }
        }

        if (isComplete)
        {
            faults.AddRange(((string[])["version", "languageName"]).Where(name => string.IsNullOrWhiteSpace(texts.GetValueOrDefault(name)))
                .Select(name => new GuardianTextFault(name, GuardianTextWording.NeedsText, GuardianTextWording.Write)));
        }

        return faults;
    }

    /// <summary>With upper and lower case apart: <c>{Em}</c> begins a sentence, <c>{em}</c> does not. An open brace that nothing closes is one as well.</summary>
    private static string[] PlaceholdersIn(string text) => [.. Placeholder().Matches(text).Select(match => match.Value).Distinct(StringComparer.OrdinalIgnoreCase)];

    [GeneratedRegex(@"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LanguageCode();

    [GeneratedRegex(@"\{[^{}]*\}?|\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"https?:|www\.|\b[a-z0-9-]+\.(vn|com|net|org|me|ly|info|link)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}

/// <param name="Text">The text's name.</param>
/// <param name="Problem">What is wrong, without a full stop.</param>
/// <param name="Remedy">What to do about it, without a full stop.</param>
public sealed record GuardianTextFault(string Text, string Problem, string Remedy);
