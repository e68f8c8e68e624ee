using Microsoft.Playwright;

namespace Bot.Host.Tests.Pages;

/// <summary>A form that is sent while there is no connection stays where it is, with what was written in it.</summary>
[Collection(DayCollection.Name)]
public sealed class OfflineFormTests(ServedDay served)
{
    [Fact]
    public async Task What_was_written_stays_and_goes_when_the_connection_is_back()
    {
        await using var browser = served.Browser.Share();
        var clerk = await SchoolPage.EnterAsync(browser, served.Bot, Bot.Testing.SampleSchool.Principal.Name, SchoolPage.Phone);
        await clerk.Page.GotoAsync($"{served.Root}/van-phong/lich");
        await clerk.Page.GetByLabel("Lý do").FillAsync("mưa lũ, đường ngập");
        var send = clerk.Page.GetByRole(AriaRole.Button, new() { Name = "Xem lại trước khi ghi" });

        await clerk.Page.Context.SetOfflineAsync(true);
        await send.ClickAsync();
        await clerk.Page.GetByText("Đang mất mạng, chưa gửi").WaitForAsync();
        clerk.Page.Url.ShouldEndWith("/van-phong/lich");
        (await clerk.Page.GetByLabel("Lý do").InputValueAsync()).ShouldBe("mưa lũ, đường ngập");

        await clerk.Page.Context.SetOfflineAsync(false);
        await send.ClickAsync();
        await clerk.Page.WaitForURLAsync("**/van-phong/lich/xem-lai");
        (await clerk.Page.Locator("main").InnerTextAsync()).ShouldContain("mưa lũ, đường ngập");
    }
}
