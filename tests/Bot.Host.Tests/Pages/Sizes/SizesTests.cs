using Bot.Host.Tests.Browser;
using Microsoft.Playwright;

namespace Bot.Host.Tests.Pages.Sizes;

/// <summary>The pages leaders look at in a school without a class and in one of sixty (the sample, with twelve, is in every other test), on a phone and at a desk, by day and by night.</summary>
public sealed class SizesTests
{
    private static readonly DateOnly Spring = new(2027, 4, 12);

    /// <summary>All four ways of looking only where somebody wants the pictures: axe takes seconds for a page of sixty classes.</summary>
    private static IEnumerable<(int Width, ColorScheme Colours)> Looks =>
    [
        (SchoolPage.Phone, ColorScheme.Light), (SchoolPage.Desk, ColorScheme.Dark),
        .. SchoolPage.KeepsPictures ? [(SchoolPage.Phone, ColorScheme.Dark), (SchoolPage.Desk, ColorScheme.Light)] : Array.Empty<(int, ColorScheme)>(),
    ];

    [Theory]
    [InlineData(0)]
    [InlineData(60)]
    public async Task Every_page_is_usable_whatever_the_size_of_the_school(int classes)
    {
        await using var school = await ServedSchool.StartAsync(classes, Spring);
        var first = MadeUpSchool.Classes(classes) is [var one, ..] ? one : null;
        foreach (var (width, colours) in Looks)
        {
            await using var browser = school.Browser.Share();
            var page = await SchoolPage.EnterAsync(browser, school.Bot, MadeUpSchool.Principal, width, colours);
            foreach (var path in new[] { "/", "/truong?xem=Year", "/ho-so", "/viec", first is null ? "/bang" : $"/lop/{first}", "/van-phong/moi" })
            {
                await page.Page.GotoAsync(school.Root + path);
                (await page.Page.Locator("main").InnerTextAsync()).ShouldNotContain("Không có trang này", Case.Sensitive, path);
                await page.ShouldBeUsableAsync($"co-{classes}{path.Replace('/', '-').Replace("?xem=", "-", StringComparison.Ordinal)}-{(width == SchoolPage.Phone ? "dien-thoai" : "may-ban")}-{colours}");
            }

            if (classes > 0 && width == SchoolPage.Phone)
            {
                await RemindAsync(page, school.Root);
            }

            browser.Complaints.ShouldBeEmpty();
        }

        await LookAtListsAsync(school, classes);
    }

    /// <summary>Silent classes are folded by grade; a grade that was opened stays open behind a button, so that the next class can be reminded.</summary>
    private static async Task RemindAsync(SchoolPage seen, string root)
    {
        await seen.Page.GotoAsync(root);
        (await seen.Page.EvaluateAsync<int>("document.documentElement.scrollHeight")).ShouldBeLessThan(3 * 740, "what stands below the silent classes is found");
        await seen.Page.Locator("#chua-bao-7 summary").ClickAsync();
        await seen.ShouldBeMadeForFingersAsync("Today, a grade open");
        await seen.Page.GetByRole(AriaRole.Button, new() { Name = "Nhắc lớp 7A1 báo sĩ số" }).ClickAsync();
        await seen.Page.Locator(".answer").WaitForAsync();
        (await seen.Page.GetByRole(AriaRole.Button, new() { Name = "Nhắc lớp 7A2 báo sĩ số" }).IsVisibleAsync()).ShouldBeTrue();
        (await seen.Page.GetByRole(AriaRole.Button, new() { Name = "Nhắc lớp 8A2 báo sĩ số" }).IsVisibleAsync()).ShouldBeFalse();
    }

    /// <summary>Long lists come in sheets, and what is not there is said.</summary>
    private static async Task LookAtListsAsync(ServedSchool school, int classes)
    {
        using var principal = await PageBrowser.AsAsync(school.Root, "GL-CB01");
        var (today, cases, tasks) = (await principal.ReadAsync("/"), await principal.ReadAsync("/ho-so"), await principal.ReadAsync("/viec"));
        if (classes == 0)
        {
            foreach (var page in new[] { today, await principal.ReadAsync("/bang"), await principal.ReadAsync("/van-phong/dong-y") })
            {
                page.ShouldContain("Trường chưa có lớp nào", customMessage: "what is missing is said, and where it is brought in");
                page.ShouldContain("href=\"/van-phong/nhap\"");
            }

            (await principal.ReadAsync("/truong")).ShouldContain("Chưa có lớp nào");
            cases.ShouldContain("Không có hồ sơ nào");
            tasks.ShouldContain("Không có việc nào");
        }
        else
        {
            today.ShouldContain(MadeUpSchool.Classes(classes)[^1]);
            cases.ShouldContain(" · </span><strong class=\"late\">quá hẹn", customMessage: "the day and what is said of it are two words");
            (await principal.ReadAsync("/truong?xem=Year")).ShouldMatch(@"\d\.\d{3} lượt vắng trong \d{3}\.\d{3} lượt", "thousands are told apart");
            (classes > 12).ShouldBe(cases.Contains("Tờ 1/5", StringComparison.Ordinal));
            var (first, last) = (await principal.ReadAsync("/van-phong/nhan-su"), await principal.ReadAsync("/van-phong/nhan-su?to=3"));
            var (one, other) = ("name=\"ma\" value=\"GL-CB100\"", "name=\"ma\" value=\"GL-CB159\"");
            (first.Contains(one, StringComparison.Ordinal), first.Contains(other, StringComparison.Ordinal)).ShouldBe((true, false), "sixty-two people are three sheets");
            (last.Contains(one, StringComparison.Ordinal), last.Contains(other, StringComparison.Ordinal)).ShouldBe((false, true));
            last.ShouldContain("action=\"/van-phong/nhan-su/go?to=3\"", customMessage: "the answer shows the same sheet");
            (classes > 12).ShouldBe(tasks.Contains("Tờ 1/", StringComparison.Ordinal));
        }
    }
}
