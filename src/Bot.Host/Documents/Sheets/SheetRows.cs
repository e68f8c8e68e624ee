using System.Globalization;
using Bot.Dialogs.Documents;
using Bot.Host.Documents.Word;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Cell = Bot.Dialogs.Documents.Cell;
using SheetCell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace Bot.Host.Documents.Sheets;

/// <summary>One sheet's rows, of a table with two columns or more: head, title, the table, notes, and on the last sheet who signs.</summary>
internal sealed class SheetRows
{
    /// <summary>Points for a line of 12 point letters.</summary>
    private const double LineHeight = 16.5;

    /// <summary>Bold letters in narrow columns break earlier than the measure says.</summary>
    private const int HeadMargin = 3;

    private readonly List<(int First, int Last, int Row)> _merged = [];
    private readonly IReadOnlyList<int> _widths;

    private SheetRows(DocumentTable table) => _widths = [.. table.Columns.Select(column => column.Width)];

    public int Columns => _widths.Count;

    /// <summary>The row with the heads of the columns.</summary>
    public int HeadRow { get; private set; }

    public int FirstFigures => HeadRow + 1;

    public int LastFigures { get; private set; }

    public int Last { get; private set; }

    public SheetData Rows { get; } = new();

    /// <summary>Ranges of cells that are one.</summary>
    public IEnumerable<string> Merged => _merged.Where(one => one.Last > one.First).Select(one => $"{At(one.First, one.Row)}:{At(one.Last, one.Row)}");

    public static SheetRows Of(OfficialDocument document, DocumentTable table)
    {
        var rows = new SheetRows(table);
        rows.AddHead(document, table);
        rows.HeadRow = rows.Row(table.Columns.Select((column, index) => Words(index, column.Title, SheetLook.ColumnHead)), table.Columns.Max(column => Lines(column.Title, column.Width - HeadMargin)));
        foreach (var row in table.Rows)
        {
            rows.Row(row.Cells.Select((cell, index) => OfCell(index, cell, row.IsTotal)), row.Cells.Select((cell, index) => cell is Cell.Text text ? Lines(text.Value, rows._widths[index]) : 1).Max());
        }

        rows.LastFigures = rows.Last;
        var isLast = ReferenceEquals(table, document.Tables.Last());
        foreach (var note in table.Notes.Concat(isLast ? document.Footnotes.Select((note, index) => DocumentWording.Footnote(index + 1, note)) : []))
        {
            rows.Across(note, SheetLook.Note);
        }

        if (isLast)
        {
            rows.AddFoot(document);
        }

        return rows;
    }

    public static string Letters(int column) => column < 26 ? $"{(char)('A' + column)}" : $"{(char)('A' + (column / 26) - 1)}{(char)('A' + (column % 26))}";

    private void AddHead(OfficialDocument document, DocumentTable table)
    {
        if (document.Head is { } head)
        {
            string[] nation = [DocumentWording.Nation, DocumentWording.Motto];
            for (var line = 0; line < Math.Max(head.Issuers.Count, nation.Length); line++)
            {
                Halves(head.Issuers.ElementAtOrDefault(line)?.ToUpperInvariant(), line == head.Issuers.Count - 1, nation.ElementAtOrDefault(line), isStrongRight: true);
            }

            Halves(head.Symbol is null ? null : DocumentWording.Number(head), isStrongLeft: false, DocumentWording.PlaceAndDate(head), isStrongRight: false);
            Row([]);
        }

        Across(document.Title.ToUpperInvariant(), SheetLook.Title);
        foreach (var line in document.Subtitles.Concat(table.Title is { } title ? [title] : []))
        {
            Across(line, SheetLook.Centred);
        }

        Row([]);
    }

    private void AddFoot(OfficialDocument document)
    {
        Row([]);
        var recipients = document.Recipients.Select((one, index) => DocumentWording.Line(one, index == document.Recipients.Count - 1)).Prepend(DocumentWording.Recipients).ToList();
        if (document.Recipients.Count == 0)
        {
            recipients.Clear();
        }

        foreach (var signature in document.Signatures)
        {
            const int LinesForSignature = 4;
            List<string> lines = [.. signature.Lines.Select(line => line.ToUpperInvariant()), signature.Hint ?? "", .. Enumerable.Repeat("", LinesForSignature), signature.Name ?? ""];
            for (var line = 0; line < Math.Max(lines.Count, recipients.Count); line++)
            {
                Foot(recipients.ElementAtOrDefault(line), lines.ElementAtOrDefault(line));
            }

            recipients.Clear();
        }

        foreach (var line in recipients)
        {
            Foot(line, null);
        }
    }

    /// <summary>The first column of the right half, by width.</summary>
    private int Middle
    {
        get
        {
            var (middle, left) = (1, _widths[0]);
            while (middle < Columns - 1 && 2 * (left + _widths[middle]) <= _widths.Sum())
            {
                left += _widths[middle++];
            }

            return middle;
        }
    }

    private void Halves(string? left, bool isStrongLeft, string? right, bool isStrongRight) =>
        Pair(left, isStrongLeft ? SheetLook.CentredStrong : SheetLook.Centred, right, isStrongRight ? SheetLook.CentredStrong : SheetLook.Centred);

    private void Foot(string? left, string? right) => Pair(left, SheetLook.Left, right, SheetLook.CentredStrong);

    private void Pair(string? left, SheetLook leftLook, string? right, SheetLook rightLook)
    {
        var middle = Middle;
        var row = Row([Words(0, left ?? "", leftLook), Words(middle, right ?? "", rightLook)], Math.Max(Lines(left ?? "", _widths.Take(middle).Sum()), Lines(right ?? "", _widths.Skip(middle).Sum())));
        _merged.Add((0, middle - 1, row));
        _merged.Add((middle, Columns - 1, row));
    }

    private void Across(string text, SheetLook look)
    {
        var row = Row([Words(0, text, look)], Lines(text, _widths.Sum()));
        _merged.Add((0, Columns - 1, row));
    }

    /// <param name="lines">How high the row is: not every program measures by itself, and none does for cells that are one.</param>
    private int Row(IEnumerable<(int Column, SheetCell Cell)> cells, int lines = 1)
    {
        Last++;
        var row = new Row { RowIndex = (uint)Last, Height = LineHeight * lines, CustomHeight = true };
        foreach (var (column, cell) in cells)
        {
            cell.CellReference = At(column, Last);
            row.Append(cell);
        }

        Rows.Append(row);
        return Last;
    }

    /// <summary>About how many lines the text takes: capitals are wider than the measure, other letters narrower.</summary>
    private static int Lines(string text, int width) => text.Split('\n').Sum(line => Math.Max(1, (int)Math.Ceiling(line.Sum(letter => char.IsUpper(letter) ? 1.3 : 0.85) / Math.Max(1, width + 2))));

    private static (int Column, SheetCell Cell) OfCell(int column, Cell cell, bool isTotal)
    {
        var (value, look) = cell switch
        {
            Cell.Whole whole => (whole.Value.ToString(CultureInfo.InvariantCulture), SheetLook.Whole),
            Cell.Number number => (number.Rounded.ToString(CultureInfo.InvariantCulture), number.IsPercent ? SheetLook.Percent : SheetLook.Number),
            Cell.Day day => (day.Value.ToDateTime(TimeOnly.MinValue).ToOADate().ToString(CultureInfo.InvariantCulture), SheetLook.Day),
            _ => (null, SheetLook.Text),
        };
        look += isTotal ? SheetLook.TotalText - SheetLook.Text : 0;
        return value is null
            ? Words(column, CellText.Of(cell), look)
            : (column, new SheetCell(new CellValue(value)) { StyleIndex = (uint)look });
    }

    private static (int Column, SheetCell Cell) Words(int column, string text, SheetLook look) => (column, text.Length == 0
        ? new SheetCell { StyleIndex = (uint)look }
        : new SheetCell(new InlineString(new Text(WordLine.Clean(text)) { Space = SpaceProcessingModeValues.Preserve })) { DataType = CellValues.InlineString, StyleIndex = (uint)look });

    private static string At(int column, int row) => $"{Letters(column)}{row.ToString(CultureInfo.InvariantCulture)}";
}
