using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Domain;
using Bot.Domain.People;

namespace Bot.Storage.Rosters.Lists;

/// <summary>
/// Reads lists of pupils as schools have them: exports with title rows, several sheets, ticks, split names, footers, and teachers' own sheets. What a cell
/// cannot be is left empty and told; a birth date, a gender or a phone is never made up.
/// </summary>
public static partial class PupilList
{
    public static PupilListReading Read(IReadOnlyList<ListSheet> sheets)
    {
        ArgumentNullException.ThrowIfNull(sheets);
        var rows = new ListRows();
        foreach (var sheet in sheets.Where(sheet => sheet.Rows.Any(row => row.Any(cell => cell.Length > 0))))
        {
            Read(sheet, rows);
        }

        return rows.Finish();
    }

    private static void Read(ListSheet sheet, ListRows rows)
    {
        var isOld = sheet.Rows.Any(row => row.Any(ListFonts.IsOld));
        if (ListColumns.Find(sheet.Rows, isOld) is not { } columns)
        {
            rows.WithoutHeader(sheet.Name);
            return;
        }

        if (columns.Others.Where(other => sheet.Rows.Skip(columns.Row + 1).Any(row => other.Index < row.Count && row[other.Index].Trim().Length > 0)).Select(other => other.Header.Trim()).ToList() is { Count: > 0 } unused)
        {
            rows.Unused(sheet.Name, unused);
        }

        var title = ClassIn(sheet.Rows.Take(columns.Row).SelectMany(row => row)) ?? (SheetClass().Match(sheet.Name) is { Success: true } name ? name.Groups["class"].Value : null);
        var girls = columns.Has(ListField.IsGirl) && sheet.Rows.Skip(columns.Row + 1).Any(row => IsTick(columns.Cell(row, ListField.IsGirl)));
        for (var index = columns.Row + 1; index < sheet.Rows.Count; index++)
        {
            var row = sheet.Rows[index];
            var said = new ListRow(sheet.Name, index + 1, columns, row, isOld, rows);
            if (said.IsFooter)
            {
                break;
            }

            if (!said.IsAside)
            {
                rows.Take(said.Pupil(title, girls));
            }
        }
    }

    internal static bool IsTick(string cell) => cell is "x" or "X" or "1" or "✓" or "v" or "V" || cell.Equals("nữ", StringComparison.OrdinalIgnoreCase);

    /// <summary>"DANH SÁCH HỌC SINH LỚP 7A".</summary>
    private static string? ClassIn(IEnumerable<string> cells) =>
        cells.Select(cell => TitleClass().Match(cell)).FirstOrDefault(match => match.Success)?.Groups["class"].Value;

    internal static int? Number(string cell) =>
        double.TryParse(cell, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 9999 && number == Math.Floor(number) ? (int)number : null;

    [GeneratedRegex(@"\b(?:lớp|líp)\s*:?\s*(?<class>\d{1,2}\s?[A-ZĐa-zđ]?\d{0,2})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TitleClass();

    [GeneratedRegex(@"^\s*(?:lớp|lop)?[\s_]*(?<class>\d{1,2}\s?[A-ZĐa-zđ]?\d{0,2})\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SheetClass();
}
