using System.Net;
using Bot.Testing;
using Microsoft.Playwright;

namespace Bot.Host.Tests.Pages.Office;

/// <summary>The calendar and the channels, at the office's desk.</summary>
[Collection(OfficeCollection.Name)]
public sealed class CalendarPageTests(ServedOffice office)
{
    private static readonly (string, string)[] Tet = [("viec", "DayOff"), ("ai", "school"), ("tu", "2026-12-22"), ("den", "2026-12-22"), ("ly-do", "hội khỏe")];

    [Fact]
    public async Task A_closure_is_read_back_stored_shown_and_taken_back()
    {
        var desk = await SchoolPage.EnterAsync(office.Browser, office.Bot, SampleSchool.Principal.Name, SchoolPage.Desk);
        await desk.Page.GotoAsync($"{office.Root}/van-phong/lich");
        await desk.ShouldBeUsableAsync("lich-may-ban");
        await desk.Page.GetByLabel("Việc").SelectOptionAsync("Closes");
        await desk.Page.GetByLabel("Cho ai").SelectOptionAsync("class:9C");
        await desk.Page.GetByLabel("Từ ngày").FillAsync("2026-12-14");
        await desk.Page.GetByLabel("Đến hết ngày").FillAsync("2026-12-15");
        await desk.Page.GetByLabel("các em học").SelectOptionAsync("Worksheets");
        await desk.Page.GetByLabel("Lý do").FillAsync("mưa lũ");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Xem lại trước khi ghi" }).ClickAsync();
        (await desk.Page.Locator("main").InnerTextAsync()).ShouldContain("Lớp 9C nghỉ từ thứ Hai 14/12 đến hết thứ Ba 15/12");
        await desk.ShouldBeUsableAsync("lich-xem-lai-may-ban");
        (await office.AskAsync("select change_id from calendar_changes where from_date = '2026-12-14'")).ShouldBeEmpty("nothing is stored before the yes");

        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Đúng, ghi và báo" }).ClickAsync();

        (await desk.Page.Locator(".answer").InnerTextAsync()).ShouldContain("Đã ghi: Lớp 9C nghỉ");
        (await desk.Page.Locator("#thay-doi + ul").InnerTextAsync()).ShouldContain("vì mưa lũ, học qua phiếu");
        await desk.Page.Locator("summary[aria-label^='Bỏ thay đổi này: Lớp 9C']").ClickAsync();
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Đúng, bỏ thay đổi này" }).First.ClickAsync();
        (await desk.Page.Locator(".answer").InnerTextAsync()).ShouldContain("Lịch như trước");
        (await office.AskAsync("select action from audit where actor = 'staff:GL-CB01' and subject in (select change_id from calendar_changes where from_date = '2026-12-14') order by action")).ShouldBe(["calendar.closure", "calendar.taken-back"]);

        var phone = await SchoolPage.EnterAsync(office.Browser, office.Bot, "Võ Khánh Yến", SchoolPage.Phone, ColorScheme.Dark);
        await phone.Page.GotoAsync($"{office.Root}/van-phong/lich");
        await phone.ShouldBeUsableAsync("lich-dien-thoai-toi");
        office.Browser.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_whole_school_needs_the_code_word_and_a_form_sent_twice_changes_the_calendar_once()
    {
        using var principal = await PageBrowser.AsAsync(office.Root, "GL-CB01");

        (await AnswerAsync(principal, "/van-phong/lich/xem-lai", Tet)).ShouldContain("TOÀN TRƯỜNG");
        (await AnswerAsync(principal, "/van-phong/lich/ghi", [("lan", "11"), .. Tet])).ShouldContain("Chưa ghi gì");
        (await AnswerAsync(principal, "/van-phong/lich/ghi", [("lan", "11"), .. Tet, ("ma", "toàn trường")])).ShouldContain("Đã ghi: Toàn trường nghỉ");
        (await AnswerAsync(principal, "/van-phong/lich/ghi", [("lan", "11"), .. Tet, ("ma", "toàn trường")])).ShouldContain("đã ghi rồi");

        var ids = await office.AskAsync("select change_id from calendar_changes where from_date = '2026-12-22'");
        (await AnswerAsync(principal, "/van-phong/lich/bo", [("lan", "12"), ("ma", ids.ShouldHaveSingleItem())])).ShouldContain("Lịch như trước");
        (await AnswerAsync(principal, "/van-phong/lich/bo", [("lan", "13"), ("ma", ids[0])])).ShouldContain("Không có gì thay đổi");
    }

    [Fact]
    public async Task Only_leaders_change_it_a_deputy_in_the_own_grades()
    {
        using var deputy = await PageBrowser.AsAsync(office.Root, "GL-CB02");
        using var clerk = await PageBrowser.AsAsync(office.Root, "GL-CB21");
        (string, string)[] ask = [("lan", "21"), ("viec", "DayOff"), ("ai", "class:8A"), ("tu", "2026-12-23"), ("den", "2026-12-23")];

        (await clerk.ReadAsync("/van-phong/lich")).ShouldNotContain("Đổi lịch");
        foreach (var (browser, path) in new[] { (deputy, "xem-lai"), (deputy, "ghi"), (clerk, "xem-lai"), (clerk, "ghi") })
        {
            (await AnswerAsync(browser, $"/van-phong/lich/{path}", ask)).ShouldContain("không thuộc khối thầy cô phụ trách");
        }

        (await AnswerAsync(deputy, "/van-phong/lich/ghi", [.. ask.Where(field => field.Item1 != "ai"), ("ai", "pupil:GL00001")])).ShouldContain("Chưa rõ");
        (await office.AskAsync("select change_id from calendar_changes where from_date = '2026-12-23'")).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_channels_are_seen_and_a_message_to_oneself_arrives()
    {
        var phone = await SchoolPage.EnterAsync(office.Browser, office.Bot, "Phạm Thành Tùng", SchoolPage.Phone);
        await phone.Page.GotoAsync($"{office.Root}/van-phong/kenh");
        (await phone.Page.Locator("main").InnerTextAsync()).ShouldNotMatch("[0-9a-f]{32}", "the name of a computer, not of its run");
        await phone.Page.GetByText("Dùng được", new() { Exact = true }).WaitForAsync();
        await phone.ShouldBeUsableAsync("kenh-dien-thoai");

        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Gửi tin thử cho tôi" }).ClickAsync();

        await phone.Page.GetByText("Đã gửi tin thử").WaitForAsync();
        await office.UntilAsync("select state from outbox where idem like 'channel-test:MAU01:GL-CB21:web:%'", "sent");
        using var clerk = await PageBrowser.AsAsync(office.Root, "GL-CB21");
        (await AnswerAsync(clerk, "/van-phong/kenh/thu", ("kenh", "telegram"))).ShouldContain("chưa liên kết kênh này");
    }

    private static async Task<string> AnswerAsync(PageBrowser browser, string path, params (string, string)[] fields) =>
        WebUtility.HtmlDecode(await (await browser.PressAsync(path, fields)).Content.ReadAsStringAsync());
}
