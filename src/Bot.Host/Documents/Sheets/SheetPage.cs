using System.Globalization;
using Bot.Dialogs.Documents;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Bot.Host.Documents.Sheets;

/// <summary>A sheet: how wide its columns are, what stays in sight, bars, and how it prints.</summary>
internal static class SheetPage
{
    private const uint A4 = 9;

    /// <summary>A letter is a little narrower than the unit of a column's width.</summary>
    private const double Margin = 2;

    public static Worksheet Of(OfficialDocument document, DocumentTable table, SheetRows rows)
    {
        var below = $"A{(rows.HeadRow + 1).ToString(CultureInfo.InvariantCulture)}";
        var sheet = new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(new SheetView(
                new Pane { VerticalSplit = rows.HeadRow, TopLeftCell = below, ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen },
                new Selection { Pane = PaneValues.BottomLeft, ActiveCell = below, SequenceOfReferences = new ListValue<StringValue>([below]) })
            { WorkbookViewId = 0 }),
            new Columns(table.Columns.Select((column, index) => new Column { Min = (uint)index + 1, Max = (uint)index + 1, Width = column.Width + Margin, CustomWidth = true })),
            rows.Rows);
        var merged = rows.Merged.ToList();
        if (merged.Count > 0)
        {
            sheet.Append(new MergeCells(merged.Select(range => new MergeCell { Reference = range })));
        }

        foreach (var (index, column) in table.Columns.Index())
        {
            if (column.HasBars && rows.LastFigures >= rows.FirstFigures)
            {
                sheet.Append(Bars(index, rows, table));
            }
        }

        sheet.Append(
            new PrintOptions { HorizontalCentered = true },
            new PageMargins { Left = 0.6, Right = 0.4, Top = 0.6, Bottom = 0.6, Header = 0.3, Footer = 0.3 },
            new PageSetup { PaperSize = A4, Orientation = document.IsWide ? OrientationValues.Landscape : OrientationValues.Portrait, FitToWidth = 1, FitToHeight = 0 },
            new HeaderFooter(new OddFooter("&C&P/&N")));
        return sheet;
    }

    /// <summary>Totals have none: they would make every other bar small.</summary>
    private static ConditionalFormatting Bars(int column, SheetRows rows, DocumentTable table)
    {
        var last = rows.LastFigures - table.Rows.Reverse().TakeWhile(row => row.IsTotal).Count();
        var letters = SheetRows.Letters(column);
        var range = string.Create(CultureInfo.InvariantCulture, $"{letters}{rows.FirstFigures}:{letters}{Math.Max(last, rows.FirstFigures)}");
        var bar = new DataBar(
            new ConditionalFormatValueObject { Type = ConditionalFormatValueObjectValues.Number, Val = "0" },
            new ConditionalFormatValueObject { Type = ConditionalFormatValueObjectValues.Max },
            new Color { Rgb = "FF5B9BD5" });
        return new ConditionalFormatting(new ConditionalFormattingRule(bar) { Type = ConditionalFormatValues.DataBar, Priority = column + 1 }) { SequenceOfReferences = new ListValue<StringValue>([range]) };
    }
}
