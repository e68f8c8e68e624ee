using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using A = DocumentFormat.OpenXml.Drawing;
using Pic = DocumentFormat.OpenXml.Drawing.Pictures;
using Wp = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace Bot.Host.Documents.Slips;

/// <summary>The QR code inside a Word document.</summary>
internal static class SlipPicture
{
    /// <summary>32 mm in the unit of Word's drawings.</summary>
    private const long Side = 32 * 36_000;

    public static Drawing Inline(MainDocumentPart main, string text)
    {
        var part = main.AddImagePart(ImagePartType.Png);
        using (var png = new MemoryStream(QrPicture.Png(text)))
        {
            part.FeedData(png);
        }

        var number = (uint)main.ImageParts.Count();
        return new Drawing(new Wp.Inline(
            new Wp.Extent { Cx = Side, Cy = Side },
            new Wp.DocProperties { Id = number, Name = $"QR {number}", Description = text },
            new A.Graphic(new A.GraphicData(new Pic.Picture(
                new Pic.NonVisualPictureProperties(
                    new Pic.NonVisualDrawingProperties { Id = number, Name = $"qr{number}.png" },
                    new Pic.NonVisualPictureDrawingProperties()),
                new Pic.BlipFill(new A.Blip { Embed = main.GetIdOfPart(part) }, new A.Stretch(new A.FillRectangle())),
                new Pic.ShapeProperties(
                    new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = Side, Cy = Side }),
                    new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle })))
            {
                Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture",
            })));
    }
}
