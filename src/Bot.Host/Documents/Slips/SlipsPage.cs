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
        section { border: 1px dashed #888; padding: 5mm; break-inside: avoid; display: grid; grid-template-columns: 1fr 32mm; gap: 0 4mm }
        h1 { font-size: 10pt; margin: 0; grid-column: 1 / 3 }
        p { margin: 1mm 0 } .code { font: bold 20pt monospace } .small { font-size: 9pt; grid-column: 1 / 3 } svg { width: 32mm; height: 32mm }
        """;

    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Write(IReadOnlyList<Slip> slips)
    {
        var page = new StringBuilder()
            .Append("<!doctype html>\n<html lang=\"vi\"><head><meta charset=\"utf-8\"><title>").Append(Html.Encode(SlipWording.Title))
            .Append("</title><style>\n").Append(Style).Append("\n</style></head><body>\n");
        foreach (var slip in slips)
        {
            page.Append("<section><h1>").Append(Html.Encode(slip.School)).Append("</h1><div><p>").Append(Html.Encode(SlipWording.To(slip)))
                .Append("</p><p>").Append(Html.Encode(slip.About)).Append("</p><p class=\"code\">").Append(SlipWording.Code(slip.Code))
                .Append("</p><p>").Append(Html.Encode(SlipWording.Until(slip.ValidUntil))).Append("</p></div>").Append(QrPicture.Svg(slip.Scanned))
                .Append("<p class=\"small\">").Append(Html.Encode(SlipWording.How(slip))).Append("</p></section>\n");
        }

        return page.Append("</body></html>\n").ToString();
    }
}
