using Bot.Dialogs.Understanding.Documents;
using Bot.Domain.Deadlines;

namespace Bot.Dialogs.OfficialLetters;

/// <summary>Typed answers to what is asked about a letter.</summary>
internal static class LetterAnswerReader
{
    private const int LongestWords = 200;

    /// <summary>"12" is completed by what stands behind the stroke; "12/KH-THCS" stands for itself.</summary>
    public static string? Number(string text, string? sign)
    {
        var said = text.Trim();
        return said.Length is 0 or > 40 || !said.Any(char.IsAsciiDigit) || said.Contains('\n', StringComparison.Ordinal) ? null
            : said.Contains('/', StringComparison.Ordinal) || sign is null ? said
            : $"{said}/{sign}";
    }

    public static DateOnly? Date(string text, int? year) => LetterAnswerWords.Date(text, year ?? 0);

    public static string? Words(string text) => text.Trim() is { Length: > 2 and <= LongestWords } words && words.Any(char.IsLetter) ? LetterText.OneLine(words) : null;

    /// <summary>The words themselves, when they say a day: "20/12/2026", "trước ngày 20/12/2026", "thứ Sáu hằng tuần".</summary>
    public static string? Deadline(string text) => LetterDeadlineReader.TermIn(text) is null ? null : LetterText.OneLine(text);

    public static DeadlineTerm TermOf(string words) => LetterDeadlineReader.TermIn(words)!;
}
