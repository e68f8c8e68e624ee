using System.Net;
using Bot.Testing;
using Microsoft.Playwright;

namespace Bot.Host.Tests.Pages.Office;

/// <summary>The texts to guardians in the school's own words.</summary>
[Collection(OfficeCollection.Name)]
public sealed class TextPageTests(ServedOffice office)
{
    [Fact]
    public async Task A_text_is_found_by_its_words_tried_put_into_own_words_and_back()
    {
        var phone = await SchoolPage.EnterAsync(office.Browser, office.Bot, "Phạm Thành Tùng", SchoolPage.Phone);
        await phone.Page.GotoAsync($"{office.Root}/van-phong/loi-nhan");
        await phone.ShouldBeUsableAsync("loi-nhan-dien-thoai");
        (await phone.Page.GetByLabel("Thứ tiếng").Locator("option").AllInnerTextsAsync()).ShouldBe(["Tiếng Việt", "English"], "names, not codes");
        await phone.Page.GetByLabel("Tìm chữ trong câu").FillAsync("da toi lop buoi");
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Tìm", Exact = true }).ClickAsync();
        await phone.Page.GetByRole(AriaRole.Link, new() { Name = "đã tới lớp buổi {buổi} {ngày}. Cảm ơn" }).ClickAsync();
        var text = phone.Page.GetByLabel("Lời nhắn");
        (await text.InputValueAsync()).ShouldBe("Em {tên} ({lớp}) đã tới lớp buổi {buổi} {ngày}. Cảm ơn anh/chị.");

        await text.FillAsync("Cháu {tên} đã tới lớp, xem www.truong.vn");
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Dùng câu này" }).ClickAsync();
        (await phone.Page.Locator(".answer").InnerTextAsync()).ShouldContain("Chưa ghi");
        (await phone.Page.Locator("[role=alert]").InnerTextAsync()).ShouldContain("Thiếu chỗ trống {lớp}");
        await phone.ShouldBeUsableAsync("loi-nhan-loi-dien-thoai");

        await phone.Page.GetByLabel("Lời nhắn").FillAsync("Cháu {tên} ({lớp}) tới lớp buổi {buổi} {ngày} rồi ạ.");
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Xem thử" }).ClickAsync();
        (await phone.Page.Locator("#xem-thu + p").InnerTextAsync()).ShouldBe("Cháu An (7A) tới lớp buổi sáng thứ Hai 23/11 rồi ạ.");
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Dùng câu này" }).ClickAsync();
        await phone.Page.GetByText("Đã ghi. Từ giờ bot nhắn theo câu này.").WaitForAsync();
        await phone.ShouldBeUsableAsync("loi-nhan-rieng-dien-thoai");
        using var clerk = await PageBrowser.AsAsync(office.Root, "GL-CB21");
        (await clerk.ReadAsync("/van-phong/loi-nhan")).ShouldContain("1 câu theo lời của trường");

        await phone.Page.Locator("summary", new() { HasText = "Trở về câu có sẵn" }).ClickAsync();
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Đúng, dùng câu có sẵn" }).ClickAsync();
        await phone.Page.GetByText("Đã trở về câu có sẵn.").WaitForAsync();
        (await clerk.ReadAsync("/van-phong/loi-nhan")).ShouldContain("0 câu theo lời của trường");
        (await office.AskAsync("select action || ' ' || subject from audit where actor = 'staff:GL-CB21' and action like 'wording.%' order by action"))
            .ShouldBe(["wording.changed vi/arrived", "wording.default vi/arrived"]);
    }

    [Fact]
    public async Task A_text_that_is_not_there_or_of_the_program_alone_is_not_worded()
    {
        using var clerk = await PageBrowser.AsAsync(office.Root, "GL-CB21");
        foreach (var (language, name) in new[] { ("vi", "version"), ("vi", "khong-co"), ("xx", "arrived"), ("../vi", "arrived") })
        {
            (await clerk.PressAsync("/van-phong/loi-nhan/ghi", ("tieng", language), ("ten", name), ("loi", "x"))).StatusCode.ShouldBe(HttpStatusCode.NotFound, name);
        }
    }
}
