using Bot.Testing;
using Microsoft.Playwright;

namespace Bot.Host.Tests.Pages;

/// <summary>The way from page to page: one line on a phone, the rest behind a word; all of them at a desk.</summary>
[Collection(DayCollection.Name)]
public sealed class TabsTests(ServedDay served)
{
    private const string Cases = "Hồ sơ vận động";

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task On_a_phone_they_take_one_line_and_the_menu_says_what_is_open(ColorScheme colours)
    {
        await using var browser = served.Browser.Share();
        var phone = await SchoolPage.EnterAsync(browser, served.Bot, SampleSchool.Principal.Name, SchoolPage.Phone, colours);
        (await phone.Page.Locator(".tabs").BoundingBoxAsync())!.Height.ShouldBeLessThan(60);
        (await phone.Page.Locator(".tabs a:visible").CountAsync()).ShouldBe(2);

        await phone.Page.Locator(".more summary").FocusAsync();
        await phone.Page.Keyboard.PressAsync("Enter");

        (await phone.Page.Locator(".tabs a:visible").CountAsync()).ShouldBe(8);
        await phone.ShouldBeUsableAsync($"cac-trang-dien-thoai-{colours}");
        await phone.Page.Locator(".more").GetByRole(AriaRole.Link, new() { Name = Cases }).ClickAsync();
        (await phone.Page.Locator(".more summary").InnerTextAsync()).ShouldContain(Cases);
        (await phone.Page.Locator(".more summary").EvaluateAsync<bool>("one => one.scrollWidth <= one.clientWidth")).ShouldBeTrue("the longest name of a page is not cut");
        (await phone.Page.Locator(".tabs").BoundingBoxAsync())!.Height.ShouldBeLessThan(60);
        await phone.ShouldBeUsableAsync($"cac-trang-dang-mo-dien-thoai-{colours}");
        browser.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task At_a_desk_they_all_stand_side_by_side_and_who_has_few_has_no_menu()
    {
        await using var browser = served.Browser.Share();
        var desk = await SchoolPage.EnterAsync(browser, served.Bot, SampleSchool.Principal.Name);
        (await desk.Page.Locator(".more summary").IsVisibleAsync()).ShouldBeFalse();
        (await desk.Page.Locator(".tabs a:visible").CountAsync()).ShouldBe(8);
        (await desk.Page.Locator(".tabs").BoundingBoxAsync())!.Height.ShouldBeLessThan(60);

        var officer = await SchoolPage.EnterAsync(browser, served.Bot, "Phạm Thị Thu Hiền", SchoolPage.Phone);
        (await officer.Page.Locator(".more").CountAsync()).ShouldBe(0);
        (await officer.Page.Locator(".tabs a:visible").CountAsync()).ShouldBe(2);
    }
}
