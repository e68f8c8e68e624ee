using System.Net;
using Bot.Domain;
using Bot.Domain.People;
using Bot.Testing;

namespace Bot.Host.Tests.Pages;

/// <summary>Every door of the page, tried by everybody who has no business behind it.</summary>
public sealed class PageAccessTests(ServedPage page) : IClassFixture<ServedPage>
{
    private static readonly string Principal = SampleSchool.Principal.Id.Value;
    private static readonly string Teacher = SampleSchool.TeacherOf("7A").Id.Value;

    public static TheoryData<string> Pages => ["/", "/?xem=truong", "/hom-nay/nhip", "/lop/7A", $"/hoc-sinh/{Child("7A").Id}", "/lop/7A/2026-11-23/sang", "/lop/7A/buoi?ngay=2026-11-23&buoi=sang", $"/hoc-sinh/{Child("7A").Id}/2026-11-23/sang", $"/hoc-sinh/{Child("7A").Id}/buoi?ngay=2026-11-23&buoi=sang", "/bang", "/bang/chuyen-can", "/bang/chuyen-can/tep?dang=xlsx", "/truong", "/truong?xem=Year", "/ho-so", "/ho-so/so-bien-ban", $"/ho-so/{Child("7A").Id}", $"/ho-so/{Child("7A").Id}/bien-ban/1", "/viec", "/viec/cong-van", "/viec/cong-van/x", "/viec/cong-van/x/mau", "/van-phong", "/van-phong/moi", "/van-phong/moi/can-bo", "/van-phong/nhap", "/van-phong/nhap/xem", "/khu-vuc", "/khu-vuc/nhip", "/khu-vuc/MAU01"];

    public static TheoryData<string> Handlers => ["/nhac", "/lop/7A/2026-11-23/sang/sua", "/lop/7A/2026-11-23/sang/hoan-tac", $"/hoc-sinh/{Child("7A").Id}/2026-11-23/sang/sua", $"/hoc-sinh/{Child("7A").Id}/2026-11-23/sang/hoan-tac", "/thoat", "/thoat-het", "/van-phong/moi/phieu", "/van-phong/moi/thu-hoi", "/van-phong/nhap/xem", "/van-phong/nhap/ghi", "/van-phong/nhap/bo", "/van-phong/nhap/bo-tep", "/viec/xong", "/viec/hoan-tac"];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Nobody_sees_a_page_without_a_session(string path)
    {
        using var stranger = new PageBrowser(page.Root);
        var answer = await stranger.GetAsync(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        answer.Headers.Location!.ToString().ShouldBe("/vao");
        (await stranger.GetAsync(path, ("X-Fragment", "1"))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [MemberData(nameof(Handlers))]
    public async Task Nobody_posts_without_a_session_without_the_forms_key_or_with_another_sessions(string path)
    {
        using var stranger = new PageBrowser(page.Root);
        (await stranger.PostAsync(path, ("lop", "7A"))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        using var principal = await PageBrowser.AsAsync(page.Root, Principal);
        using var teacher = await PageBrowser.AsAsync(page.Root, Teacher);

        (await principal.PostAsync(path, ("lop", "7A"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await principal.PostAsync(path, ("lop", "7A"), ("_khoa", teacher.FormKey))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await principal.PostAsync($"{path}?_khoa={Uri.EscapeDataString(principal.FormKey)}", ("lop", "7A"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await principal.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.OK, "nothing of it signed anybody out");
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://la.example")]
    [InlineData("Origin", "null")]
    public async Task What_another_site_posts_is_refused_even_with_the_forms_key(string header, string value)
    {
        using var principal = await PageBrowser.AsAsync(page.Root, Principal);

        (await principal.PostAsync("/thoat", [(header, value)], [("_khoa", principal.FormKey)])).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await principal.PostAsync("/vao/chon", [(header, value)], [("nguoi", Principal)])).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await principal.PostAsync("/vao/MAU01/x", [(header, value)], [])).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Another_sites_script_reads_nothing()
    {
        using var principal = await PageBrowser.AsAsync(page.Root, Principal);

        (await principal.GetAsync("/", ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "no-cors"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await principal.GetAsync("/", ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "navigate"))).StatusCode.ShouldBe(HttpStatusCode.OK, "a link may lead here");
    }

    [Fact]
    public async Task The_chooser_takes_no_proxy_no_other_host_no_guardian_and_nobody_unknown()
    {
        using var somebody = new PageBrowser(page.Root);
        (await somebody.PostAsync("/vao/chon", [("X-Forwarded-For", "10.0.0.1")], [("nguoi", Principal)])).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await somebody.PostAsync("/vao/chon", [("Host", "truong.example")], [("nguoi", Principal)])).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await somebody.GetAsync("/vao", ("X-Forwarded-For", "10.0.0.1"))).Content.ReadAsStringAsync()).ShouldNotContain(SampleSchool.Principal.Name);
        (await somebody.PostAsync("/vao/chon", ("nguoi", SampleSchool.Register.Guardians[0].Id.Value))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await somebody.PostAsync("/vao/chon", ("nguoi", "nguoi-la-1"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        somebody.Cookies.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_sign_in_has_a_token_of_its_own_and_ends_the_one_the_browser_came_with()
    {
        using var browser = await PageBrowser.AsAsync(page.Root, Teacher);
        var first = browser.Cookies.ShouldHaveSingleItem().Value;
        browser.Cookies[0].HttpOnly.ShouldBeTrue();

        await browser.PostAsync("/vao/chon", ("nguoi", Principal));

        browser.Cookies.ShouldHaveSingleItem().Value.ShouldNotBe(first);
        (await GetWithAsync(first)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await GetWithAsync(browser.Cookies[0].Value)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await GetWithAsync($"x{browser.Cookies[0].Value}")).StatusCode.ShouldBe(HttpStatusCode.SeeOther, "the same token under another school");
        (await GetWithAsync("MAU01~planted")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await GetWithAsync("~")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task Signing_out_ends_this_device_and_signing_out_everywhere_all_of_this_person()
    {
        using var phone = await PageBrowser.AsAsync(page.Root, "GL-CB05");
        using var desk = await PageBrowser.AsAsync(page.Root, "GL-CB05");
        using var lost = await PageBrowser.AsAsync(page.Root, "GL-CB05");
        using var other = await PageBrowser.AsAsync(page.Root, "GL-CB06");
        var cookie = phone.Cookies[0].Value;

        (await phone.PressAsync("/thoat")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await GetWithAsync(cookie)).StatusCode.ShouldBe(HttpStatusCode.SeeOther, "the token is dead, not only forgotten by the browser");
        (await desk.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await desk.PressAsync("/thoat-het")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await lost.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await other.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/vao")]
    [InlineData("/vao/MAU01/abc")]
    [InlineData("/assets/page.js")]
    [InlineData("/assets/khong-co")]
    public async Task Every_answer_carries_the_headers_that_protect_its_reader(string path)
    {
        using var browser = await PageBrowser.AsAsync(page.Root, Principal);
        var answer = await browser.GetAsync(path);

        var policy = string.Join(';', answer.Headers.GetValues("Content-Security-Policy"));
        policy.ShouldContain("script-src 'self';");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldNotContain("unsafe");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.GetValues("Referrer-Policy").ShouldBe(["same-origin"]);
        answer.Headers.GetValues("X-Frame-Options").ShouldBe(["DENY"]);
        var html = await answer.Content.ReadAsStringAsync();
        html.ShouldNotContain(" style=");
        html.ShouldNotContain(" onclick=");
    }

    private static Pupil Child(string schoolClass) => SampleSchool.Register.PupilsOf(new ClassId(schoolClass))[0];

    private async Task<HttpResponseMessage> GetWithAsync(string cookie)
    {
        using var handler = new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false };
        using var http = new HttpClient(handler) { BaseAddress = new Uri(page.Root) };
        http.DefaultRequestHeaders.Add("Cookie", $"trang={cookie}");
        return await http.GetAsync("/");
    }
}
