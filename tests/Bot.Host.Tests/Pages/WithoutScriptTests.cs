using System.Text;
using Bot.Domain;
using Bot.Testing;
using Microsoft.Playwright;

namespace Bot.Host.Tests.Pages;

/// <summary>What people do on the page, in a browser that runs no script.</summary>
[Collection(DayCollection.Name)]
public sealed class WithoutScriptTests(ServedDay served)
{
    [Fact]
    public async Task A_day_of_the_principal_needs_no_script()
    {
        var (bot, register) = (served.Bot, SampleSchool.Register);
        var child = register.PupilsOf(new ClassId("9A"))[0];
        await using var browser = served.Browser.Share();
        var page = await browser.OpenAsync(served.Root, SchoolPage.Phone, withScript: false);
        await page.GetByRole(AriaRole.Button, new() { Name = SampleSchool.Principal.Name }).First.ClickAsync();
        await SchoolPage.SayAsync(bot, SampleSchool.TeacherOf("9A").Id.Value, $"9A vắng 1: {child.Name.Full} kp");
        var today = new SchoolPage(page);

        await today.FindAsync("/?xem=khoi-9", child.Name.Full);
        (await page.Locator(".figure").InnerTextAsync()).ShouldStartWith($"{register.PupilsOf(new ClassId("9A")).Count - 1}/");
        await page.GetByRole(AriaRole.Button, new() { Name = "Nhắc lớp 9B báo sĩ số" }).ClickAsync();
        (await page.Locator(".answer").InnerTextAsync()).ShouldBe($"Đã nhắc {SampleSchool.TeacherOf("9B").Name} báo sĩ số lớp 9B.");
        (await page.TitleAsync()).ShouldStartWith("Hôm nay", customMessage: "the answer is a whole page");

        await page.Locator("section").GetByRole(AriaRole.Link, new() { Name = child.Name.Full }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Sửa Buổi sáng 23/11/2026" }).ClickAsync();
        await page.GetByLabel($"{child.Name.Full}: ghi là").SelectOptionAsync("Excused");
        await page.GetByLabel($"{child.Name.Full}: lý do vắng").SelectOptionAsync("OM");
        await page.GetByLabel("Vì sao sửa").FillAsync("mẹ gọi điện");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ghi lần sửa này" }).ClickAsync();
        (await page.Locator(".answer").InnerTextAsync()).ShouldContain("Đã ghi lúc");
        (await page.Locator("main").InnerTextAsync()).ShouldContain("vắng có phép, ốm");
        await page.GetByRole(AriaRole.Button, new() { Name = "Hoàn tác lần sửa vừa rồi" }).ClickAsync();
        (await page.Locator(".answer").InnerTextAsync()).ShouldContain("Đã hủy");

        await page.GotoAsync(served.Root + "/van-phong/nhap");
        var list = $"STT;Mã học sinh;Họ và tên;Lớp\n1;{child.Id};{child.Name};9A\n2;M901;Đinh Thị Mới;9A\n";
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "9A.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(list) });
        await page.GetByRole(AriaRole.Button, new() { Name = "Xem trước" }).ClickAsync();
        (await page.Locator("main").InnerTextAsync()).ShouldContain("+ Đinh Thị Mới (9A)");

        await page.Locator(".me summary").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng xuất", Exact = true }).ClickAsync();
        page.Url.ShouldEndWith("/vao");
        await page.GotoAsync(served.Root);
        page.Url.ShouldEndWith("/vao");
        browser.Complaints.ShouldBeEmpty();
    }
}
