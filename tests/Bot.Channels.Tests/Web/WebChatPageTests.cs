using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Bot.Domain.People;
using Bot.Domain.Schools;
using Bot.Testing;

namespace Bot.Channels.Tests.Web;

public sealed class WebChatPageTests
{
    [Fact]
    public async Task Everybody_of_the_school_can_be_chosen()
    {
        await using var host = await WebChatHost.StartAsync();

        var page = await PageAsync(host, "/chat");

        page.QuerySelectorAll(".group h2").Select(heading => heading.TextContent).ShouldBe(
            ["Giáo viên chủ nhiệm", "Ban giám hiệu", "Thầy cô và cán bộ khác", "Người lạ (chưa liên kết)", "Gia đình"]);
        var links = page.QuerySelectorAll(".group li a").Select(link => link.GetAttribute("href")).ToList();
        links.Count.ShouldBe(SampleSchool.Register.Staff.Count + SampleSchool.Register.Guardians.Count + 3);
        links.ShouldBeUnique();
        links.ShouldContain("/chat/GL-CB07");
        page.QuerySelector("li[data-chat='GL-CB07']")!.TextContent.ShouldContain("GVCN 7A");
    }

    [Fact]
    public async Task Every_person_has_a_page_of_a_name_fit_for_addresses()
    {
        await using var host = await WebChatHost.StartAsync();
        var withoutPhone = SampleSchool.Register.Guardians.First(guardian => guardian.Phone.Length == 0);

        var link = (await PageAsync(host, "/chat")).QuerySelectorAll(".group li a").Select(one => one.GetAttribute("href")!)
            .Single(address => address == "/chat/" + withoutPhone.Id.Value.Replace("/", "~002f", StringComparison.Ordinal));
        var page = await PageAsync(host, link);

        page.QuerySelector("h1")!.TextContent.ShouldContain(withoutPhone.Name);
    }

    [Fact]
    public async Task Names_are_text_wherever_they_stand()
    {
        const string evil = "<script>alert(1)</script>\"'&";
        var register = Renamed(SampleSchool.Register, evil);
        await using var host = await WebChatHost.StartAsync(register);

        foreach (var address in new[] { "/chat", "/chat/GL-CB07", $"/chat/{register.Guardians[0].Phone}" })
        {
            var page = await PageAsync(host, address);

            page.QuerySelectorAll("script").ShouldAllBe(script => script.GetAttribute("src")!.StartsWith("/chat/assets/"));
            page.Body!.TextContent.ShouldContain(evil);
        }
    }

    [Fact]
    public async Task A_page_fetches_nothing_from_elsewhere_and_runs_only_its_own_script()
    {
        await using var host = await WebChatHost.StartAsync();

        using var response = await host.Client.GetAsync("/chat/GL-CB07");
        var page = await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync());

        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("default-src 'none'");
        policy.ShouldContain("script-src 'self'");
        policy.ShouldNotContain("unsafe");
        var assets = page.QuerySelectorAll("[src]").Select(one => one.GetAttribute("src")!)
            .Concat(page.QuerySelectorAll("link[href]").Select(one => one.GetAttribute("href")!))
            .Concat(["/chat/assets/phones.js", "/chat/assets/bell.svg"]);
        foreach (var asset in assets)
        {
            using var file = await host.Client.GetAsync(asset);
            file.StatusCode.ShouldBe(HttpStatusCode.OK, asset);
            (await file.Content.ReadAsStringAsync()).ShouldNotContain("innerHTML");
        }
    }

    [Fact]
    public async Task New_messages_are_announced_to_screen_readers_and_every_field_has_a_name()
    {
        await using var host = await WebChatHost.StartAsync();

        var page = await PageAsync(host, "/chat/GL-CB07");

        page.DocumentElement.GetAttribute("lang").ShouldBe("vi");
        page.QuerySelector("#log")!.GetAttribute("role").ShouldBe("log");
        page.QuerySelector("#log")!.GetAttribute("aria-label").ShouldNotBeNullOrEmpty();
        page.QuerySelector("label[for=text]")!.TextContent.ShouldNotBeNullOrEmpty();
        page.QuerySelector("meta[name=viewport]")!.GetAttribute("content")!.ShouldContain("width=device-width");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_head_says_when_the_clock_is_not_the_real_one(bool demonstrationClock)
    {
        await using var host = await WebChatHost.StartAsync(demonstrationClock: demonstrationClock);

        foreach (var address in new[] { "/chat", "/chat/GL-CB07" })
        {
            (await PageAsync(host, address)).QuerySelector("header .clock")!.TextContent.Contains("đồng hồ thử").ShouldBe(demonstrationClock);
        }
    }

    [Fact]
    public async Task Nobody_is_found_under_an_unknown_name()
    {
        await using var host = await WebChatHost.StartAsync();

        using var response = await host.Client.GetAsync("/chat/khong-co");

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await host.Client.GetAsync("/chat/khong-co/events")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await host.PostAsync("khong-co", """{"key":"1","text":"a"}""")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<IHtmlDocument> PageAsync(WebChatHost host, string address) =>
        await new HtmlParser().ParseDocumentAsync(await host.Client.GetStringAsync(address));

    private static SchoolRegister Renamed(SchoolRegister register, string name) => new(
        register.Version,
        register.School with { Name = name },
        register.Classes,
        [.. register.Staff.Select(member => member with { Name = name })],
        [.. register.Pupils.Select(pupil => pupil with { Name = new PupilName(name) })],
        [.. register.Guardians.Select(guardian => guardian with { Name = name })],
        []);
}
