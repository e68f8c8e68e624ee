using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Dialogs.Understanding.Campaigns;

/// <summary>Cells of a list: how a line falls apart, and what a date in one means. Nothing is invented: a year alone is no birth date.</summary>
internal static partial class CampaignCells
{
    /// <summary>The days on which a pupil may be born, as the serial numbers of a sheet: 1990 to 2040.</summary>
    private const int FirstSerial = 32_874;
    private const int LastSerial = 51_501;

    private static readonly char[] Separators = ['\t', '|', ';'];
    private static readonly DateOnly SerialZero = new(1899, 12, 30);

    /// <summary>By the sign that parts a heading, or that most lines have between their cells.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Split(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var separator = Array.Find(Separators, sign =>
            lines.Any(line => line.Contains(sign, StringComparison.Ordinal) && CampaignHeading.In(Cells(line, sign)) is not null)
            || lines.Count(line => line.Contains(sign, StringComparison.Ordinal)) * 2 > lines.Count(line => line.Trim().Length > 0));
        return [.. lines.Select(line => separator == '\0' ? Loose(line) : Cells(line, separator))];
    }

    private static IReadOnlyList<string> Cells(string line, char separator) => [.. line.Trim('|').Split(separator).Select(cell => cell.Trim().Trim('"'))];

    /// <summary>A day as written; null for none.</summary>
    /// <param name="maySerial">The cell stands under a heading of birth dates: a number there is a day of a sheet.</param>
    public static DateOnly? Date(string cell, bool maySerial)
    {
        if (Day().Match(cell) is { Success: true } day)
        {
            return WrittenDay.At(Number(day, "y"), Number(day, "m"), Number(day, "d"));
        }

        if (Iso().Match(cell) is { Success: true } iso)
        {
            return WrittenDay.At(Number(iso, "y"), Number(iso, "m"), Number(iso, "d"));
        }

        return maySerial && int.TryParse(cell.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var serial) && serial is >= FirstSerial and <= LastSerial ? SerialZero.AddDays(serial) : null;
    }

    /// <summary>"1. Đinh A Khoa, 7A, 12/3/2013", "- Đinh A Khoa 7A": a line without a table.</summary>
    private static IReadOnlyList<string> Loose(string line)
    {
        var trimmed = line.Trim();
        var number = Running().Match(trimmed);
        var cells = (number.Success ? trimmed[number.Length..] : trimmed).Split([',', '–'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(cell => cell.Split(" - ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        return [.. cells];
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<!\d)(?<d>\d{1,2})\s*[/.-]\s*(?<m>\d{1,2})\s*[/.-]\s*(?<y>\d{4})(?!\d)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Day();

    [GeneratedRegex(@"(?<!\d)(?<y>\d{4})-(?<m>\d{1,2})-(?<d>\d{1,2})(?!\d)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Iso();

    [GeneratedRegex(@"^(?:\d{1,3}\s*[.)/:-]|[-•*+])\s*", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Running();
}
