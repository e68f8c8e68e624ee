using System.Globalization;
using Bot.Dialogs.Documents;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using TableRow = DocumentFormat.OpenXml.Wordprocessing.TableRow;

namespace Bot.Host.Documents.Word;

/// <summary>Tables: with borders for figures, without for a layout in columns.</summary>
internal static class WordTable
{
    private const int CellMargin = 70;

    /// <summary>Half points, the smaller the more columns there are.</summary>
    private static int SizeFor(int columns) => columns switch
    {
        <= 6 => 24,
        <= 9 => 22,
        _ => 20,
    };

    public static Table Of(DocumentTable table, int width)
    {
        var (widths, size) = (Widths(table.Columns, width), SizeFor(table.Columns.Count));
        var grid = Framed(widths, hasBorders: true);
        grid.Append(new TableRow(
        [
            new TableRowProperties(new CantSplit(), new TableHeader()),
            .. table.Columns.Select((column, index) => CellOf(widths[index], [WordLine.Of(column.Title, new LineLook { IsBold = true, Size = size, At = JustificationValues.Center })], TableVerticalAlignmentValues.Center)),
        ]));
        foreach (var row in table.Rows)
        {
            grid.Append(new TableRow(
            [
                new TableRowProperties(new CantSplit()),
                .. row.Cells.Select((cell, index) => CellOf(widths[index], [WordLine.Of(CellText.Of(cell), new LineLook { IsBold = row.IsTotal, Size = size, At = SideOf(cell) })], TableVerticalAlignmentValues.Center)),
            ]));
        }

        return grid;
    }

    /// <summary>A layout: cells of paragraphs, no border.</summary>
    public static Table Plain(IReadOnlyList<int> widths, IReadOnlyList<IReadOnlyList<IReadOnlyList<Paragraph>>> rows)
    {
        var grid = Framed(widths, hasBorders: false);
        foreach (var row in rows)
        {
            grid.Append(new TableRow([new TableRowProperties(new CantSplit()), .. row.Select((cell, index) => CellOf(widths[index], cell, TableVerticalAlignmentValues.Top))]));
        }

        return grid;
    }

    private static Table Framed(IReadOnlyList<int> widths, bool hasBorders)
    {
        var properties = new TableProperties(new TableWidth { Type = TableWidthUnitValues.Dxa, Width = Whole(widths.Sum()) });
        if (hasBorders)
        {
            properties.Append(new TableBorders(Line<TopBorder>(), Line<LeftBorder>(), Line<BottomBorder>(), Line<RightBorder>(), Line<InsideHorizontalBorder>(), Line<InsideVerticalBorder>()));
        }

        properties.Append(
            new TableLayout { Type = TableLayoutValues.Fixed },
            new TableCellMarginDefault(new TableCellLeftMargin { Width = CellMargin, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = CellMargin, Type = TableWidthValues.Dxa }));
        return new Table(properties, new TableGrid(widths.Select(width => new GridColumn { Width = Whole(width) })));
    }

    private static TableCell CellOf(int width, IEnumerable<Paragraph> lines, TableVerticalAlignmentValues at) => new(
    [
        new TableCellProperties(new TableCellWidth { Type = TableWidthUnitValues.Dxa, Width = Whole(width) }, new TableCellVerticalAlignment { Val = at }),
        .. lines,
    ]);

    /// <summary>In proportion to what the columns ask for; the last takes what is left by rounding.</summary>
    private static int[] Widths(IReadOnlyList<TableColumn> columns, int width)
    {
        var all = columns.Sum(column => column.Width);
        int[] widths = [.. columns.Select(column => width * column.Width / all)];
        widths[^1] += width - widths.Sum();
        return widths;
    }

    private static JustificationValues SideOf(Cell cell) => cell is Cell.Text ? JustificationValues.Left : cell is Cell.Day ? JustificationValues.Center : JustificationValues.Right;

    private static T Line<T>()
        where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4 };

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
