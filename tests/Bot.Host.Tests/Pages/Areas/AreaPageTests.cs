using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Bot.Host.Tests.Browser;
using Bot.Testing;
using Microsoft.Playwright;

namespace Bot.Host.Tests.Pages.Areas;

/// <summary>Superiors on the page: the numbers of their area as a chat gives them, and no door of a school besides.</summary>
public sealed class AreaPageTests(ServedArea area) : IClassFixture<ServedArea>
{
    private static readonly string Sample = SampleSchool.Register.School.Name;
    private static readonly string Child = SampleSchool.Pupil("7A", 1).Name.Full;

    [Fact]
    public async Task A_superior_gets_a_link_in_the_chat_and_sees_the_schools_of_the_area_on_a_phone_and_at_a_desk()
    {
        await using var browser = area.Browser.Share();
        await SchoolPage.SayAsync(area.Bot, SampleSchool.TeacherOf("7A").Id.Value, $"7A vắng 1: {Child} kp");
        var chat = new ChatPage(await browser.OpenAsync($"{area.Bot.Address}/{ServedArea.Commune}", SchoolPage.Phone));
        await chat.SayAsync("trang");
        (await chat.HearAsync("mở được một lần")).ShouldContain("Trang của địa bàn");
        await chat.Page.Locator("#messages a").ClickAsync();
        await chat.Page.GetByRole(AriaRole.Button, new() { Name = "Vào trang" }).ClickAsync();
        await chat.Page.Locator("h1", new() { HasText = "Xã Ia Krêl Mẫu" }).WaitForAsync();
        var phone = new SchoolPage(chat.Page);

        await phone.FindAsync("/khu-vuc", "1/24 lớp đã báo");
        await phone.ShouldBeUsableAsync("khu-vuc-dien-thoai");
        var seen = await phone.Page.Locator("main").InnerTextAsync();
        seen.ShouldContain("33/34");
        seen.ShouldContain(ServedArea.Near);
        seen.ShouldNotContain(ServedArea.Far);
        await phone.Page.GetByRole(AriaRole.Link, new() { Name = "Chưa báo" }).ClickAsync();
        (await phone.Page.Locator("#truong ~ div table tbody tr").CountAsync()).ShouldBe(1);
        await phone.Page.GetByRole(AriaRole.Link, new() { Name = "Tất cả" }).ClickAsync();
        await phone.Page.GetByRole(AriaRole.Link, new() { Name = Sample }).ClickAsync();
        await phone.Page.Locator("#lop").WaitForAsync();
        await phone.ShouldBeUsableAsync("khu-vuc-truong-dien-thoai");
        (await phone.Page.Locator("main").InnerTextAsync()).ShouldNotContain(Child);
        await phone.OpenTabAsync("Hồ sơ được chuyển");
        await phone.Page.GetByText("Hiện không có hồ sơ vận động nào").WaitForAsync();

        var desk = await SchoolPage.EnterAsync(browser, area.Bot, "Lê Văn Sự", SchoolPage.Desk, ColorScheme.Dark);
        await desk.Page.GetByText(ServedArea.Far).WaitForAsync();
        await desk.ShouldBeUsableAsync("khu-vuc-tinh-toi");
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "Xã Ia Dơk Mẫu" }).ClickAsync();
        await desk.Page.Locator("h1", new() { HasText = "Xã Ia Dơk Mẫu" }).WaitForAsync();
        (await desk.Page.Locator("main").InnerTextAsync()).ShouldNotContain(Sample);
        browser.Complaints.ShouldBeEmpty();
    }

    /// <summary>The page stays open, and a class of the area reports: nobody loads it again. The look is in the audit as the first one is.</summary>
    [Fact]
    public async Task The_number_moves_by_itself_when_a_class_of_the_area_reports()
    {
        await using var browser = area.Browser.Share();
        var desk = await SchoolPage.EnterAsync(browser, area.Bot, "Lê Văn Sự");
        await desk.Page.GotoAsync(area.Root + "/khu-vuc?loc=All");
        await desk.Page.Locator("#dia-ban").WaitForAsync();
        await desk.Page.EvaluateAsync("window.stays = true");
        var (before, looks) = (await desk.Page.Locator("#si-so").Locator("..").InnerTextAsync(), await area.LooksAsync(ServedArea.Province, "MAU01"));

        await area.ReportFullAsync("MAU03", "9B");

        await desk.Page.Locator($"#dia-ban:has-text('{Reported(before) + 1}/36')").WaitForAsync();
        (await desk.Page.EvaluateAsync<bool>("window.stays === true")).ShouldBeTrue("it was not loaded again");
        (await desk.Page.Locator("#tin").TextContentAsync()).ShouldNotBeNull().ShouldContain("chưa báo");
        (await area.LooksAsync(ServedArea.Province, "MAU01")).ShouldBe(looks + 1);
        await desk.ShouldBeUsableAsync("khu-vuc-tu-doi");
        browser.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_look_is_in_the_audit_and_a_school_of_another_area_is_not_there()
    {
        using var commune = await PageBrowser.AsAsync(area.Root, ServedArea.Commune, "/khu-vuc");
        var before = await area.LooksAsync(ServedArea.Commune, "MAU02");

        (await commune.ReadAsync("/khu-vuc/MAU02")).ShouldContain("9C");
        (await commune.GetAsync("/khu-vuc/MAU03")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await commune.GetAsync("/khu-vuc/KHONG")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await commune.ReadAsync("/khu-vuc?xa=X%C3%A3%20Ia%20D%C6%A1k%20M%E1%BA%ABu")).ShouldNotContain(ServedArea.Far);

        (await area.LooksAsync(ServedArea.Commune, "MAU02")).ShouldBe(before + 1);
        (await area.LooksAsync(ServedArea.Commune, "MAU03")).ShouldBe(0);
        (await area.LooksAsync(ServedArea.Commune, "MAU01")).ShouldBeGreaterThan(1);
        using var province = await PageBrowser.AsAsync(area.Root, ServedArea.Province, "/khu-vuc");
        (await province.ReadAsync("/khu-vuc/MAU03")).ShouldContain("9C");
    }

    public static TheoryData<string> SchoolsDoors => [.. PageAccessTests.Pages.Select((object[] row) => (string)row[0]).Where(path => path is not "/ho-so" && !path.StartsWith("/khu-vuc", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(SchoolsDoors))]
    public async Task A_superior_gets_nowhere_in_the_schools_own_pages(string path)
    {
        using var commune = await PageBrowser.AsAsync(area.Root, ServedArea.Commune, "/khu-vuc");

        var answer = await commune.GetAsync(path);

        answer.StatusCode.ShouldBe(path.Split('?')[0] == "/" ? HttpStatusCode.SeeOther : HttpStatusCode.NotFound);
        var seen = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        seen.ShouldNotContain(Child);
        (answer.Headers.Location?.ToString() ?? "/khu-vuc").ShouldBe("/khu-vuc");
    }

    public static TheoryData<string> SchoolsForms => [.. PageAccessTests.Handlers.Select((object[] row) => (string)row[0]).Where(path => !path.StartsWith("/thoat", StringComparison.Ordinal)), "/van-phong/nhan-su/thay", "/van-phong/lich/ghi"];

    [Theory]
    [MemberData(nameof(SchoolsForms))]
    public async Task A_superior_does_nothing_by_a_form(string path)
    {
        using var commune = await PageBrowser.AsAsync(area.Root, ServedArea.Commune, "/khu-vuc");

        (await commune.PressAsync(path, ("lop", "7A"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_case_handed_over_to_a_superior_is_opened_on_the_page_as_in_the_chat()
    {
        var principal = SampleSchool.Principal.Id.Value;
        var child = SampleSchool.Pupil("7B", 1);
        foreach (var words in new[] { $"mở hồ sơ em {child.Name.Full} 7B: hay nghỉ", $"chuyển hồ sơ em {child.Name.Full} 7B cho Lê Văn Sự: cùng đến nhà", "đúng" })
        {
            await SchoolPage.SayAsync(area.Bot, principal, words);
        }

        await using var browser = area.Browser.Share();
        var desk = await SchoolPage.EnterAsync(browser, area.Bot, "Lê Văn Sự");
        await desk.FindAsync("/ho-so", child.Name.Full);
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = child.Name.Full }).ClickAsync();
        await desk.Page.GetByText("Nhà trường nhờ").WaitForAsync();
        (await desk.Page.Locator("main").InnerTextAsync()).ShouldNotContain("hay nghỉ");
        using var other = await PageBrowser.AsAsync(area.Root, ServedArea.Commune, "/khu-vuc");
        (await other.GetAsync($"/ho-so/{child.Id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await other.GetAsync($"/ho-so/{child.Id}?truong=MAU02")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_superior_signs_out_in_the_chat_as_everybody_does()
    {
        await using var browser = area.Browser.Share();
        using var signedIn = await PageBrowser.AsAsync(area.Root, ServedArea.Province, "/khu-vuc");
        var chat = new ChatPage(await browser.OpenAsync($"{area.Bot.Address}/{ServedArea.Province}", SchoolPage.Phone));

        await chat.SayAsync("đăng xuất");
        await chat.HearAsync("Đã đăng xuất trang của anh/chị");

        (await signedIn.GetAsync("/khu-vuc")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Theory]
    [InlineData("GL-CB22")]
    [InlineData(ServedArea.HamletHead)]
    public async Task Officers_get_a_link_by_the_same_word_and_a_today_with_what_their_chat_shows(string officer)
    {
        await using var browser = area.Browser.Share();
        var chat = new ChatPage(await browser.OpenAsync($"{area.Bot.Address}/{officer}", SchoolPage.Phone));
        await chat.SayAsync("trang");
        (await chat.HearAsync("mở được một lần")).ShouldContain("chỉ dành cho anh/chị");
        await chat.Page.Locator("#messages a").ClickAsync();
        await chat.Page.GetByRole(AriaRole.Button, new() { Name = "Vào trang" }).ClickAsync();

        await chat.Page.Locator("h2", new() { HasText = "Làng Tơ Drăh" }).WaitForAsync();

        await new SchoolPage(chat.Page).ShouldBeUsableAsync($"hom-nay-{officer}");
        (await chat.Page.Locator("main").InnerTextAsync()).ShouldNotContain(Child);
        await chat.Page.GotoAsync(area.Root + "/khu-vuc");
        await chat.Page.GetByText("Không có trang này").First.WaitForAsync();
    }

    /// <summary>How many classes reported so far.</summary>
    private static int Reported(string seen) => seen.Contains("Chưa lớp nào báo", StringComparison.Ordinal) ? 0 : int.Parse(Regex.Match(seen, "([0-9]+)/36 lớp đã báo", RegexOptions.None, TimeSpan.FromSeconds(1)).Groups[1].Value, CultureInfo.InvariantCulture);
}
