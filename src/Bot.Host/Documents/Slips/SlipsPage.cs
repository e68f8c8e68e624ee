using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Bot.Host.Documents.Slips;

/// <summary>Slips as one page to print and cut: nothing is loaded from elsewhere.</summary>
internal static class SlipsPage
{
    private const string Style = """
        @page { size: A4; margin: 10mm }
        body { font: 11pt/1.35 sans-serif; margin: 0; display: grid; grid-template-columns: 1fr 1fr }
        section { border: 1px dashed #888; padding: 5mm; break-inside: avoid }
        h1 { font-size: 10pt; margin: 0 }
        p { margin: 1mm 0 } .code { font: bold 20pt monospace; white-space: nowrap } .small { font-size: 9pt } .doors { display: flex; gap: 3mm } figure { margin: 0; text-align: center; font-size: 9pt } svg { width: 28mm; height: 28mm }
        """;

    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Write(IReadOnlyList<Slip> slips)
    {
        var page = new StringBuilder()
            .Append("<!doctype html>\n<html lang=\"vi\"><head><meta charset=\"utf-8\"><title>").Append(Html.Encode(SlipWording.Title))
            .Append("</title><style>\n").Append(Style).Append("\n</style></head><body>\n");
        foreach (var slip in slips)
        {
            page.Append("<section><h1>").Append(Html.Encode(slip.School)).Append("</h1><p>").Append(Html.Encode(SlipWording.To(slip)))
                .Append("</p><p>").Append(Html.Encode(slip.About)).Append("</p><p class=\"code\">").Append(SlipWording.Code(slip.Code))
                .Append("</p><p>").Append(Html.Encode(SlipWording.Until(slip.ValidUntil))).Append("</p><div class=\"doors\">").Append(string.Concat(slip.Pictures.Select(Figure)))
                .Append("</div><p class=\"small\">").Append(Html.Encode(SlipWording.How(slip))).Append("</p></section>\n");
        }

        return page.Append("</body></html>\n").ToString();
    }

    private static string Figure(SlipDoor door) =>
        $"<figure>{QrPicture.Svg(door.Address)}<figcaption>{Html.Encode(door.Channel)}</figcaption></figure>";
}
