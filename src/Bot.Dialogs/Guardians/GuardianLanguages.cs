using Bot.Dialogs.Understanding;
using Bot.Dialogs.Understanding.Families;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Guardians;

/// <summary>
/// The languages guardians may choose, and the command words of each. A language is a folder of texts; nothing of it is code. Its words are heard only as
/// a whole message and only from who chose it, so that they change nothing in how Vietnamese is read.
/// </summary>
internal static class GuardianLanguages
{
    /// <summary>Codes, Vietnamese first.</summary>
    public static IReadOnlyList<string> Of(SchoolRegister register) =>
        [.. register.Texts.Languages.Concat(BuiltInTexts.All.Languages).Append(GuardianTexts.Vietnamese).Distinct(StringComparer.Ordinal)
            .OrderByDescending(language => language == GuardianTexts.Vietnamese).ThenBy(language => language, StringComparer.Ordinal)];

    /// <summary>Whether the message is nothing but "ngôn ngữ".</summary>
    public static bool IsQuestion(string text) => LanguageWords.Asks.Any(words => PlainWords.AreSame(text, words));

    /// <summary>The language whose name the message is; null for any other message.</summary>
    public static string? Named(SchoolRegister register, string text) => Of(register).FirstOrDefault(language =>
        Words(register, language, "languageName").Concat(Words(register, language, "languageWords")).Any(words => PlainWords.AreSame(text, words)));

    /// <summary>What a command word of the guardian's own language means; any other message as it is.</summary>
    public static string InVietnamese(SchoolRegister register, string text) => register.Language == GuardianTexts.Vietnamese ? text
        : LanguageWords.Commands.Where(command => Words(register, register.Language, command.Key).Any(words => PlainWords.AreSame(text, words))).Select(command => command.Value).FirstOrDefault() ?? text;

    /// <summary>Never those of another language: "DỪNG" without marks is "đúng".</summary>
    private static string[] Words(SchoolRegister register, string language, string name) =>
        (register.Texts.Find(language, name) ?? BuiltInTexts.All.Find(language, name) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
