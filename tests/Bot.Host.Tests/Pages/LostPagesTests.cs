using System.Net;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Bot.Host.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Host.Tests.Pages;

/// <summary>An address that is nobody's and a request that is not taken: a browser shows a page, a program gets the bare status.</summary>
public sealed class LostPagesTests(ServedPage page) : IClassFixture<ServedPage>
{
    private static readonly (string, string) ByBrowser = ("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");

    [Theory]
    [InlineData("/khong-co")]
    [InlineData("/lop/7A/khong-co")]
    [InlineData("/nhac")]
    public async Task An_address_without_a_page_leads_back(string path)
    {
        using var principal = await PageBrowser.AsAsync(page.Root, "GL-CB01");
        using var stranger = new PageBrowser(page.Root);

        var seen = await principal.GetAsync(path, ByBrowser);
        var words = WebUtility.HtmlDecode(await seen.Content.ReadAsStringAsync());
        seen.StatusCode.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.MethodNotAllowed);
        words.ShouldContain("Không có trang này");
        words.ShouldContain("Về trang Hôm nay");
        seen.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem().ShouldContain("script-src 'self'");
        var strange = WebUtility.HtmlDecode(await (await stranger.GetAsync(path, ByBrowser)).Content.ReadAsStringAsync());
        strange.ShouldContain("href=\"/vao\"");
        strange.ShouldNotContain("Hôm nay");
        (await (await principal.GetAsync(path)).Content.ReadAsStringAsync()).ShouldBeEmpty("a program asked");
    }

    [Fact]
    public async Task A_form_of_a_session_that_ended_says_that_nothing_was_written()
    {
        using var stranger = new PageBrowser(page.Root);
        var late = await stranger.PostAsync("/viec/xong", [ByBrowser], [("viec", "x")]);
        late.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        WebUtility.HtmlDecode(await late.Content.ReadAsStringAsync()).ShouldContain("Phiên đã hết");

        using var principal = await PageBrowser.AsAsync(page.Root, "GL-CB01");
        var old = await principal.PostAsync("/viec/xong", [ByBrowser], [("_khoa", "of another session")]);
        old.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        WebUtility.HtmlDecode(await old.Content.ReadAsStringAsync()).ShouldContain("Chưa ghi gì");
    }

    [Fact]
    public async Task A_fault_is_a_page_too_and_shows_nothing_of_itself()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore().AddSingleton(new PageSite(null, IsSecure: false)).AddSingleton<PageRenderer>().AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        await using var app = builder.Build();
        app.UseLostPages();
        app.MapGet("/hong", IResult () => throw new InvalidOperationException("a secret"));
        await app.StartAsync();
        using var browser = new PageBrowser(app.Urls.Single());

        var seen = await browser.GetAsync("/hong", ByBrowser);

        seen.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        var words = WebUtility.HtmlDecode(await seen.Content.ReadAsStringAsync());
        words.ShouldContain("Máy chủ gặp lỗi");
        words.ShouldNotContain("secret");
        seen.Headers.Contains("Content-Security-Policy").ShouldBeTrue();
    }
}
