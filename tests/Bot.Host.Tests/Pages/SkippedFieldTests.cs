using Bot.Testing;
using Microsoft.Playwright;

namespace Bot.Host.Tests.Pages;

/// <summary>The field of skipped periods on the page of a child's session, on a phone and at a desk.</summary>
[Collection(DayCollection.Name)]
public sealed class SkippedFieldTests(ServedDay served)
{
    [Theory]
    [InlineData(SchoolPage.Phone, ColorScheme.Dark, "6A", "dien-thoai-toi")]
    [InlineData(SchoolPage.Desk, ColorScheme.Light, "6B", "may-ban")]
    public async Task What_cannot_be_read_is_named_and_what_can_is_written(int width, ColorScheme colours, string name, string look)
    {
        await using var browser = served.Browser.Share();
        var teacher = SampleSchool.TeacherOf(name);
        var child = SampleSchool.Pupil(name, 1);
        await SchoolPage.SayAsync(served.Bot, teacher.Id.Value, $"{name} đủ");
        var shown = await SchoolPage.EnterAsync(browser, served.Bot, teacher.Name, width, colours);
        var path = $"/hoc-sinh/{child.Id}/2026-11-23/sang";
        await shown.FindAsync(path, "có mặt");
        await shown.ShouldBeUsableAsync($"bo-tiet-{look}");

        await shown.Page.GetByLabel("ghi là").SelectOptionAsync("Late");
        await WriteAsync(shown.Page, "2, hai");
        (await shown.Page.Locator(".answer").InnerTextAsync()).ShouldSatisfyAllConditions(
            said => said.ShouldContain("Chưa ghi gì"), said => said.ShouldContain("“hai”"), said => said.ShouldContain("từ 1 đến 10"));
        (await Field(shown.Page).InputValueAsync()).ShouldBe("2, hai", "what was typed is there to be mended");
        (await shown.Page.GetByLabel("Vì sao sửa").InputValueAsync()).ShouldBe("giáo viên bộ môn cho biết");
        (await shown.Page.GetByLabel("ghi là").InputValueAsync()).ShouldBe("Late", "so is what was chosen");
        await shown.ShouldBeUsableAsync($"bo-tiet-chua-doc-duoc-{look}");

        await shown.Page.GetByLabel("ghi là").SelectOptionAsync("Present");
        await WriteAsync(shown.Page, "3, 2");
        (await Field(shown.Page).InputValueAsync()).ShouldBe("2, 3");
        (await shown.Page.Locator("main").InnerTextAsync()).ShouldContain("bỏ tiết 2");
        await shown.ShouldBeUsableAsync($"bo-tiet-da-ghi-{look}");
        browser.Complaints.ShouldBeEmpty();
    }

    private static ILocator Field(IPage page) => page.GetByLabel("Bỏ tiết");

    private static async Task WriteAsync(IPage page, string periods)
    {
        await Field(page).FillAsync(periods);
        await page.GetByLabel("Vì sao sửa").FillAsync("giáo viên bộ môn cho biết");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ghi lần sửa này" }).ClickAsync();
        await page.Locator(".answer").WaitForAsync();
    }
}
