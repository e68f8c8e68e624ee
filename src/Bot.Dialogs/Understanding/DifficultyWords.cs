using System.Text.RegularExpressions;

namespace Bot.Dialogs.Understanding;

/// <summary>"khó khăn: …": what a teacher cannot solve alone (S3-06). The colon makes it one; a child's "hoàn cảnh khó khăn" is none.</summary>
internal static partial class DifficultyWords
{
    /// <summary>The words behind the colon; empty when there are none; null for any other message.</summary>
    public static string? In(string text) =>
        PlainWords.AreSame(text, "khó khăn") || PlainWords.AreSame(text, "báo khó khăn") ? "" : Told().Match(text) is { Success: true } match ? match.Groups["words"].Value.Trim() : null;

    [GeneratedRegex(@"^\s*((em|tôi|toi|lớp|lop)\s+)?((báo|bao|có|co)\s+)?(khó\s+khăn|kho\s+khan)\s*[:–-]\s*(?<words>.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Told();
}
