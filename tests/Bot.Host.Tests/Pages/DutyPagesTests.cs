using Bot.Domain;
using Bot.Testing;
using Microsoft.Playwright;

namespace Bot.Host.Tests.Pages;

/// <summary>A letter from the chat becomes a deadline that is met on the page, on a phone and at a desk.</summary>
[Collection(DayCollection.Name)]
public sealed class DutyPagesTests(ServedDay served)
{
    /// <summary>The letter of the tests, as if it had come last week.</summary>
    private static readonly string Letter = Letters.Read("van-dong-hai-bang")
        .Replace("ngày 30 tháng 11", "ngày 20 tháng 11", StringComparison.Ordinal)
        .Replace("ngày 25/11/2026", "ngày 15/11/2026", StringComparison.Ordinal)
        .Replace("trước ngày 14/12/2026", "trước ngày 28/11/2026", StringComparison.Ordinal);

    [Fact]
    public async Task A_letters_deadline_is_seen_by_its_owner_written_done_taken_back_and_given_up()
    {
        await using var browser = served.Browser.Share();
        var clerk = SampleSchool.Register.Find(new StaffId("GL-CB21"))!;
        await SchoolPage.SayAsync(served.Bot, clerk.Id.Value, Letter);
        await SchoolPage.SayAsync(served.Bot, clerk.Id.Value, "đúng");

        var phone = await SchoolPage.EnterAsync(browser, served.Bot, clerk.Name, SchoolPage.Phone);
        await phone.FindAsync("/viec", "218/PGD");
        await phone.ShouldBeUsableAsync("viec-dien-thoai");
        await WriteAsync("Đã xong", "đã gửi thư cho Phòng");
        await phone.Page.Locator(".answer", new() { HasText = "Đã ghi xong" }).WaitForAsync();
        await phone.ShouldBeUsableAsync("viec-xong-dien-thoai");
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Hoàn tác" }).ClickAsync();
        await phone.Page.Locator(".answer", new() { HasText = "lại đang chờ" }).WaitForAsync();
        await WriteAsync("Bỏ việc", "Phòng đã thu hồi công văn");
        await phone.Page.Locator(".answer", new() { HasText = "Đã bỏ việc" }).WaitForAsync();

        var desk = await SchoolPage.EnterAsync(browser, served.Bot, SampleSchool.Principal.Name, SchoolPage.Desk, ColorScheme.Dark);
        await desk.OpenTabAsync("Việc, hạn");
        await desk.ShouldBeUsableAsync("viec-toi");
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "Công văn" }).ClickAsync();
        await desk.ShouldBeUsableAsync("cong-van-toi");
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "218/PGD" }).ClickAsync();
        await desk.Page.GetByText("Phòng đã thu hồi công văn").WaitForAsync();
        await desk.ShouldBeUsableAsync("cong-van-xem-toi");
        var download = await desk.Page.RunAndWaitForDownloadAsync(() => desk.Page.GetByText("Tải mẫu báo cáo").ClickAsync());
        download.SuggestedFilename.ShouldEndWith(".docx");
        browser.Complaints.ShouldBeEmpty();

        async Task WriteAsync(string button, string words)
        {
            var row = phone.Page.Locator("li", new() { HasText = "218/PGD" });
            await row.Locator("summary").ClickAsync();
            await row.Locator("input[name='ket-qua']").FillAsync(words);
            await row.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
        }
    }
}
