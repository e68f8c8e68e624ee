using QRCoder;

namespace Bot.Host.Documents.Slips;

/// <summary>A QR code, which a phone's camera turns into a linking code to be sent, or into the chat itself.</summary>
internal static class QrPicture
{
    public static string Svg(string text)
    {
        using var code = Encode(text);
        using var picture = new SvgQRCode(code);
        return picture.GetGraphic(4, "#000000", "#ffffff", drawQuietZones: true, SvgQRCode.SizingMode.ViewBoxAttribute);
    }

    public static byte[] Png(string text)
    {
        using var code = Encode(text);
        using var picture = new PngByteQRCode(code);
        return picture.GetGraphic(8);
    }

    private static QRCodeData Encode(string text)
    {
        using var generator = new QRCodeGenerator();
        return generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
    }
}
