using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Bot.Host.Documents.Slips;

/// <summary>Slips as a Word document that the school may change before printing: two to a row.</summary>
internal static class SlipsDocument
{
    private const int Columns = 2;

    public static byte[] Write(IReadOnlyList<Slip> slips)
    {
        using var bytes = new MemoryStream();
        using (var document = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.Document = new Document(new Body(TableOf(main, slips), new Paragraph(), Page()));
        }

        return bytes.ToArray();
    }

    private static Table TableOf(MainDocumentPart main, IReadOnlyList<Slip> slips)
    {
        var table = new Table(
            new TableProperties(
                new TableWidth { Type = TableWidthUnitValues.Pct, Width = "5000" },
                new TableBorders(
                    Dashed<TopBorder>(), Dashed<LeftBorder>(), Dashed<BottomBorder>(), Dashed<RightBorder>(),
                    Dashed<InsideHorizontalBorder>(), Dashed<InsideVerticalBorder>())),
            new TableGrid(new GridColumn { Width = "5200" }, new GridColumn { Width = "5200" }));
        foreach (var row in slips.Chunk(Columns))
        {
            var cells = row.Select(slip => CellOf(main, slip)).Concat(Enumerable.Repeat(0, Columns - row.Length).Select(_ => new TableCell(new Paragraph())));
            table.Append(new TableRow([new TableRowProperties(new CantSplit()), .. cells]));
        }

        return table;
    }

    private static TableCell CellOf(MainDocumentPart main, Slip slip) => new(
        Line(slip.School, bold: true),
        Line(SlipWording.To(slip)),
        Line(slip.About),
        Line(SlipWording.Code(slip.Code), bold: true, halfPoints: 40),
        Line(SlipWording.Until(slip.ValidUntil)),
        new Paragraph(slip.Pictures.SelectMany(door => Picture(main, door))),
        Line(SlipWording.How(slip), halfPoints: 18));

    private static IEnumerable<Run> Picture(MainDocumentPart main, SlipDoor door) =>
    [
        new Run(SlipPicture.Inline(main, door.Address)),
        new Run(new Text($" {door.Channel} ") { Space = SpaceProcessingModeValues.Preserve }),
    ];

    private static Paragraph Line(string text, bool bold = false, int halfPoints = 22)
    {
        var look = new RunProperties();
        if (bold)
        {
            look.Append(new Bold());
        }

        look.Append(new FontSize { Val = halfPoints.ToString(System.Globalization.CultureInfo.InvariantCulture) });
        return new Paragraph(new Run(look, new Text(text) { Space = SpaceProcessingModeValues.Preserve }));
    }

    private static T Dashed<T>()
        where T : BorderType, new() => new() { Val = BorderValues.Dashed, Size = 4 };

    private static SectionProperties Page() => new(
        new PageSize { Width = 11906, Height = 16838 },
        new PageMargin { Top = 567, Bottom = 567, Left = 567, Right = 567, Header = 284, Footer = 284 });
}
