using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Dialogs.Understanding.Documents;

/// <summary>
/// Tables as they survive copying: cells behind tabs, bars or wide gaps, or each cell on a line of its own. A row whose cells are headings begins a
/// table; a number in brackets in a heading is the base that the report must add up to.
/// </summary>
internal static partial class LetterTableReader
{
    private const int FewestColumns = 3;
    private const int LongestHeading = 90;

    public static OfficialLetter Read(LetterText text, OfficialLetter letter)
    {
        var rows = RowsOf(text).ToList();
        var tables = new List<LetterTable>();
        foreach (var cells in rows)
        {
            if (IsHeading(cells))
            {
                tables.Add(TableOf(cells));
            }
            else if (tables.Count > 0 && cells.Count == tables[^1].Columns.Count)
            {
                tables[^1] = tables[^1] with { Rows = [.. tables[^1].Rows, cells] };
            }
        }

        return letter with { Tables = tables, Doubts = [.. letter.Doubts, .. BasesOf(text, tables)] };
    }

    private static IEnumerable<IReadOnlyList<string>> RowsOf(LetterText text)
    {
        for (var line = 0; line < text.Lines.Count; line++)
        {
            var cells = Cells(text.ShownLine(line));
            if (cells.Count >= FewestColumns && !cells.All(cell => cell.All(sign => sign is '-' or ':' or ' ')))
            {
                yield return cells;
            }
            else if (cells.Count <= 1 && StackedAt(text, line) is { Count: >= FewestColumns } stacked)
            {
                yield return stacked;
                line += stacked.Count - 1;
            }
        }
    }

    private static IReadOnlyList<string> Cells(string line)
    {
        if (line.Contains('|', StringComparison.Ordinal))
        {
            return [.. line.Trim('|', ' ').Split('|').Select(LetterText.OneLine)];
        }

        return line.Contains('\t', StringComparison.Ordinal)
            ? [.. line.Split('\t').Select(LetterText.OneLine)]
            : [.. WideGap().Split(line).Select(LetterText.OneLine)];
    }

    /// <summary>A heading word and the short lines below it, as many as the table has columns.</summary>
    private static List<string> StackedAt(LetterText text, int line)
    {
        var cells = new List<string>();
        if (!HeadingWord().IsMatch(text.PlainLine(line)))
        {
            return cells;
        }

        for (var next = line; next < text.Lines.Count && text.Lines[next].Length is > 0 and <= LongestHeading; next++)
        {
            var (shown, plain) = (text.ShownLine(next), text.PlainLine(next));
            if (shown[^1] is '.' or ';' or ':' or ',' || shown[0] is '-' or '+' or '•' || (next > line && HeadingWord().IsMatch(plain) && !plain.StartsWith("ho va ten", StringComparison.Ordinal)))
            {
                break;
            }

            cells.Add(LetterText.OneLine(shown));
        }

        return cells;
    }

    /// <summary>Nothing but words, and the first of them a usual beginning, or at least half of the cells of two words and more.</summary>
    private static bool IsHeading(IReadOnlyList<string> cells) =>
        cells.All(cell => cell.Length is > 0 and <= LongestHeading && cell.Any(char.IsLetter) && !char.IsAsciiDigit(cell[0]))
        && (HeadingWord().IsMatch(LetterText.Of(cells[0]).PlainLine(0)) || cells.Count(cell => cell.Contains(' ', StringComparison.Ordinal)) * 2 >= cells.Count);

    private static LetterTable TableOf(IReadOnlyList<string> columns)
    {
        var table = new LetterTable(columns);
        var plain = columns.Select(column => LetterText.Of(column).PlainLine(0)).ToList();
        for (var column = 0; column < columns.Count; column++)
        {
            if (BaseNumber().Match(plain[column]) is { Success: true } match)
            {
                table = table with { Base = LetterDates.Number(match, "n"), BaseColumn = column };
                break;
            }
        }

        var done = plain.FindIndex(column => column.StartsWith("da ", StringComparison.Ordinal) || column.Contains(" da ", StringComparison.Ordinal));
        var left = plain.FindIndex(column => column.StartsWith("con lai", StringComparison.Ordinal) || column.StartsWith("chua ", StringComparison.Ordinal));
        return done >= 0 && left >= 0 ? table with { Parts = [done, left] } : table;
    }

    /// <summary>"47 em bỏ học" in the text beside a table with another base.</summary>
    private static IEnumerable<LetterDoubt> BasesOf(LetterText text, List<LetterTable> tables)
    {
        if (tables.Select(table => table.Base).FirstOrDefault(number => number is not null) is not { } inTable)
        {
            yield break;
        }

        foreach (Match match in DroppedOut().Matches(text.Plain))
        {
            if (LetterDates.Number(match, "n") is var inText && inText != inTable)
            {
                var (from, length) = text.SentenceAt(match.Index, match.Index + match.Length);
                yield return new LetterDoubt.BaseDisagrees(inTable, inText, text.OneLine(from, length));
            }
        }
    }

    [GeneratedRegex(@" {3,}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WideGap();

    [GeneratedRegex(@"^(?:ts|tt|stt|tong so|ho va ten|ten truong|ten don vi|don vi|lop|khoi|so luong|noi dung)\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HeadingWord();

    [GeneratedRegex(@"\(\s*(?<n>\d{1,4})\s*(?:hs|em|hoc sinh)?\s*\)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BaseNumber();

    [GeneratedRegex(@"(?<!\d)(?<n>\d{1,4})\s+(?:em|hoc sinh|hs)\s+(?:da\s+)?bo hoc", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DroppedOut();
}
