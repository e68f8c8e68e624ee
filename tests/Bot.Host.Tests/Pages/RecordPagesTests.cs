using Bot.Domain;
using Bot.Host.Tests.Browser;
using Bot.Testing;
using Microsoft.Playwright;

namespace Bot.Host.Tests.Pages;

/// <summary>A class, a child and a paper, on a phone and at a desk.</summary>
public sealed class RecordPagesTests
{
    [Fact]
    public async Task From_todays_absence_to_the_child_the_class_and_the_paper()
    {
        await using var bot = await ServedBot.StartAsync("2026-11-23T07:20:00+07:00");
        await using var browser = await Chromium.StartAsync();
        var child = SampleSchool.Register.PupilsOf(new ClassId("7A"))[0];
        var phone = await SchoolPage.EnterAsync(browser, bot, SampleSchool.Principal.Name, SchoolPage.Phone);
        await SchoolPage.SayAsync(bot, SampleSchool.TeacherOf("7A").Id.Value, $"7A vắng 1: {child.Name.Full} kp");
        await SchoolPage.SayAsync(bot, SampleSchool.TeacherOf("7A").Id.Value, "đúng");

        await phone.Page.Locator("section").GetByRole(AriaRole.Link, new() { Name = child.Name.Full }).ClickAsync();
        await phone.Page.GetByText("không phép").First.WaitForAsync();
        await phone.ShouldBeUsableAsync("hoc-sinh-dien-thoai");
        await CorrectAsync(phone, child.Name.Full);
        await phone.Page.GetByRole(AriaRole.Link, new() { Name = "Lớp 7A", Exact = true }).First.ClickAsync();
        await phone.Page.Locator("#hoc-sinh").WaitForAsync();
        await phone.ShouldBeUsableAsync("lop-dien-thoai");
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Xem và sửa buổi này" }).ClickAsync();
        await phone.Page.GetByText("vắng 1 – " + child.Name.Full).First.WaitForAsync();
        await phone.ShouldBeUsableAsync("buoi-lop-dien-thoai");

        var desk = await SchoolPage.EnterAsync(browser, bot, SampleSchool.Principal.Name, SchoolPage.Desk, ColorScheme.Dark);
        foreach (var (path, name) in new[] { ("/lop/7A", "lop-may-ban-toi"), ("/lop/7A/2026-11-23/sang", "buoi-lop-toi"), ($"/hoc-sinh/{child.Id}", "hoc-sinh-may-ban-toi"), ("/bang", "bang-toi"), ("/bang/chuyen-can", "bang-xem-toi") })
        {
            await desk.Page.GotoAsync(SchoolPage.RootOf(bot) + path);
            await desk.ShouldBeUsableAsync(name);
        }

        await phone.Page.GotoAsync(SchoolPage.RootOf(bot) + "/bang/chuyen-can");
        await phone.ShouldBeUsableAsync("bang-xem-dien-thoai");
        var download = await phone.Page.RunAndWaitForDownloadAsync(() => phone.Page.GetByText("Tải xlsx").First.ClickAsync());
        download.SuggestedFilename.ShouldEndWith(".xlsx");
        browser.Complaints.ShouldBeEmpty();
    }

    /// <summary>The mark is changed with a reason, taken back and changed once more: each stands in the history, as it would after a chat.</summary>
    private static async Task CorrectAsync(SchoolPage phone, string name)
    {
        await phone.Page.GetByRole(AriaRole.Link, new() { Name = "Sửa Buổi sáng 23/11/2026" }).ClickAsync();
        await phone.Page.GetByText("vắng không phép").First.WaitForAsync();
        await phone.ShouldBeUsableAsync("sua-dien-thoai");
        await WriteAsync();
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Hoàn tác lần sửa vừa rồi" }).ClickAsync();
        await phone.Page.Locator(".answer", new() { HasText = "Đã hủy" }).WaitForAsync();
        await WriteAsync();
        await phone.ShouldBeUsableAsync("sua-xong-dien-thoai");
        (await phone.Page.Locator("#ai-sua ~ div tbody tr").CountAsync()).ShouldBe(4);
        await phone.Page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).ClickAsync();
        await phone.Page.GetByText("Vì: mẹ gọi điện").First.WaitForAsync();
        (await phone.Page.Locator("main").InnerTextAsync()).ShouldContain("vắng có phép, ốm");
        await phone.ShouldBeUsableAsync("hoc-sinh-sau-sua-dien-thoai");

        async Task WriteAsync()
        {
            await phone.Page.GetByLabel($"{name}: ghi là").SelectOptionAsync("Excused");
            await phone.Page.GetByLabel($"{name}: lý do vắng").SelectOptionAsync("OM");
            await phone.Page.GetByLabel("Vì sao sửa").FillAsync("mẹ gọi điện");
            await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Ghi lần sửa này" }).ClickAsync();
            await phone.Page.Locator(".answer", new() { HasText = "Đã ghi lúc" }).WaitForAsync();
        }
    }
}
