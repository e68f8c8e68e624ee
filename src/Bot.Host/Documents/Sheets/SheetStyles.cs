using DocumentFormat.OpenXml.Spreadsheet;

namespace Bot.Host.Documents.Sheets;

/// <summary>The looks of cells as a workbook numbers them. Vietnamese format codes: the reader sees a decimal comma and a dot between thousands.</summary>
internal static class SheetStyles
{
    private const uint WholeFormat = 164;
    private const uint NumberFormat = 165;
    private const uint PercentFormat = 166;
    private const uint DayFormat = 167;

    public static Stylesheet Sheet() => new(
        new NumberingFormats(
            Format(WholeFormat, "[$-42A]#,##0"),
            Format(NumberFormat, "[$-42A]#,##0.0"),
            Format(PercentFormat, "[$-42A]#,##0.0\"%\""),
            Format(DayFormat, "dd/mm/yyyy")),
        new Fonts(Letters(12), Letters(12, isBold: true), Letters(14, isBold: true), Letters(11, isItalic: true)),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()), Frame()),
        new CellStyleFormats(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }),
        new CellFormats(Enum.GetValues<SheetLook>().Select(Of)),
        new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }));

    private static CellFormat Of(SheetLook look) => look switch
    {
        SheetLook.Title => Look(font: 2, at: HorizontalAlignmentValues.Center),
        SheetLook.Centred => Look(at: HorizontalAlignmentValues.Center, wraps: true),
        SheetLook.CentredStrong => Look(font: 1, at: HorizontalAlignmentValues.Center, wraps: true),
        SheetLook.Left => Look(at: HorizontalAlignmentValues.Left, wraps: true),
        SheetLook.Note => Look(font: 3, at: HorizontalAlignmentValues.Left, wraps: true),
        SheetLook.ColumnHead => Look(font: 1, border: 1, at: HorizontalAlignmentValues.Center, wraps: true),
        SheetLook.Text or SheetLook.TotalText => Look(Weight(look), 1, HorizontalAlignmentValues.Left, wraps: true, indent: 1),
        SheetLook.Whole or SheetLook.TotalWhole => Look(Weight(look), 1, HorizontalAlignmentValues.Right, format: WholeFormat),
        SheetLook.Number or SheetLook.TotalNumber => Look(Weight(look), 1, HorizontalAlignmentValues.Right, format: NumberFormat),
        SheetLook.Percent or SheetLook.TotalPercent => Look(Weight(look), 1, HorizontalAlignmentValues.Right, format: PercentFormat),
        SheetLook.Day or SheetLook.TotalDay => Look(Weight(look), 1, HorizontalAlignmentValues.Center, format: DayFormat),
        _ => Look(),
    };

    private static uint Weight(SheetLook look) => look >= SheetLook.TotalText ? 1u : 0;

    private static CellFormat Look(uint font = 0, uint border = 0, HorizontalAlignmentValues? at = null, bool wraps = false, uint format = 0, uint indent = 0)
    {
        var look = new CellFormat { NumberFormatId = format, FontId = font, FillId = 0, BorderId = border, FormatId = 0, ApplyNumberFormat = format > 0, ApplyFont = true, ApplyBorder = border > 0, ApplyAlignment = at is not null };
        if (at is { } side)
        {
            look.Append(new Alignment { Horizontal = side, Vertical = VerticalAlignmentValues.Center, WrapText = wraps, Indent = indent });
        }

        return look;
    }

    private static NumberingFormat Format(uint id, string code) => new() { NumberFormatId = id, FormatCode = code };

    private static Font Letters(double size, bool isBold = false, bool isItalic = false)
    {
        var font = new Font();
        if (isBold)
        {
            font.Append(new Bold());
        }

        if (isItalic)
        {
            font.Append(new Italic());
        }

        font.Append(new FontSize { Val = size }, new FontName { Val = "Times New Roman" });
        return font;
    }

    private static Border Frame() => new(
        new LeftBorder { Style = BorderStyleValues.Thin }, new RightBorder { Style = BorderStyleValues.Thin },
        new TopBorder { Style = BorderStyleValues.Thin }, new BottomBorder { Style = BorderStyleValues.Thin }, new DiagonalBorder());
}
