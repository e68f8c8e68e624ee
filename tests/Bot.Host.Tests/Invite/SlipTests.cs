using AngleSharp.Html.Parser;
using Bot.Host.Documents.Slips;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Bot.Host.Tests.Invite;

public sealed class SlipTests
{
    private static readonly Slip[] Slips =
    [
        new("Trường <Mẫu>", "Đinh Thị Byơn", "Gia đình em Đinh Thị Blem (6A)", "ACDE3467", [new("Telegram", "https://t.me/mau_bot?start=ACDE3467"), new("Zalo", "https://zalo.me/123")], new DateTime(2026, 12, 6, 7, 5, 0)),
        new("Trường <Mẫu>", "", "Gia đình em Y Hoa (6A)", "XYWT9746", [], new DateTime(2026, 12, 6, 7, 5, 0)),
        new("Trường <Mẫu>", "Kpă H'Nhi", "Gia đình em Siu Dơ (6A)", "KMNP3434", [], new DateTime(2026, 12, 6, 7, 5, 0)),
    ];

    [Fact]
    public void A_page_holds_every_slip_with_its_code_and_picture_and_loads_nothing()
    {
        var page = new HtmlParser().ParseDocument(SlipsPage.Write(Slips));

        page.QuerySelectorAll("section").Length.ShouldBe(3);
        page.QuerySelectorAll(".code").Select(code => code.TextContent).ShouldBe(["ACDE-3467", "XYWT-9746", "KMNP-3434"]);
        page.QuerySelectorAll("svg").Length.ShouldBe(4);
        page.QuerySelectorAll("figcaption").Select(caption => caption.TextContent).ShouldBe(["Telegram", "Zalo", "", ""]);
        page.QuerySelector("h1")!.TextContent.ShouldBe("Trường <Mẫu>");
        page.Body!.TextContent.ShouldContain("Kính gửi: Kpă H'Nhi");
        page.Body.TextContent.ShouldContain("Kính gửi gia đình");
        page.Body.TextContent.ShouldContain("Dùng được đến 07:05 06/12/2026");
        page.QuerySelectorAll("[src], [href]").ShouldBeEmpty();
        page.QuerySelectorAll(".small")[0].TextContent.ShouldStartWith("Quét mã QR");
        page.QuerySelectorAll(".small")[1].TextContent.ShouldStartWith("Mở cuộc trò chuyện");
    }

    [Fact]
    public void A_document_opens_and_holds_every_slip()
    {
        using var bytes = new MemoryStream(SlipsDocument.Write(Slips));
        using var document = WordprocessingDocument.Open(bytes, isEditable: false);

        new OpenXmlValidator().Validate(document).Select(fault => $"{fault.Path?.XPath}: {fault.Description}").ShouldBeEmpty();
        var text = document.MainDocumentPart!.Document.InnerText;
        text.ShouldContain("ACDE-3467");
        text.ShouldContain("Gia đình em Siu Dơ (6A)");
        document.MainDocumentPart.ImageParts.Count().ShouldBe(4);
    }
}
