using Bot.Domain;
using Bot.Host.Tests.Browser;
using Bot.Testing;
using Microsoft.Playwright;

namespace Bot.Host.Tests.Pages;

/// <summary>Today as the principal has it at 7:45 on a phone, with the program as it is run and a real browser.</summary>
[Collection(DayCollection.Name)]
public sealed class TodayPageTests(ServedDay served)
{
    private static readonly string Principal = SampleSchool.Principal.Name;

    [Fact]
    public async Task The_number_moves_by_itself_when_a_class_reports_and_a_silent_class_is_reminded_by_one_tap()
    {
        var bot = served.Bot;
        await using var browser = served.Browser.Share();
        var today = await SchoolPage.EnterAsync(browser, bot, Principal, SchoolPage.Phone);
        await today.Page.GotoAsync($"{served.Root}/?xem=khoi-8");
        await today.Page.GetByText("Chưa lớp nào báo").WaitForAsync();
        await today.ShouldBeUsableAsync("hom-nay-chua-bao");
        (await today.Page.GetByRole(AriaRole.Link, new() { Name = "8B", Exact = true }).GetAttributeAsync("href")).ShouldBe("/lop/8B"); // there is no other way to it while nobody reported

        var absent = SampleSchool.Register.PupilsOf(new ClassId("8A"))[0];
        await SchoolPage.SayAsync(bot, SampleSchool.TeacherOf("8A").Id.Value, $"8A vắng 1: {absent.Name.Full}");

        await today.Page.Locator(".figure", new() { HasText = $"{SampleSchool.Register.PupilsOf(new ClassId("8A")).Count - 1}" }).WaitForAsync();
        (await today.Page.Locator("section", new() { HasText = "Vắng chưa rõ lý do" }).Last.InnerTextAsync()).ShouldContain(absent.Name.Full);
        var outstanding = today.Page.Locator("section", new() { HasText = "Lớp chưa báo" }).Last;
        (await outstanding.InnerTextAsync()).ShouldNotContain("8A");
        await today.Page.GetByRole(AriaRole.Button, new() { Name = "Nhắc lớp 8B báo sĩ số" }).ClickAsync();
        await today.Page.GetByText($"Đã nhắc {SampleSchool.TeacherOf("8B").Name} báo sĩ số lớp 8B.").WaitForAsync();
        await today.ShouldBeUsableAsync("hom-nay-dien-thoai");

        var desk = await SchoolPage.EnterAsync(browser, bot, Principal, SchoolPage.Desk, ColorScheme.Dark);
        await desk.Page.Locator("#cac-lop").WaitForAsync();
        await desk.ShouldBeUsableAsync("hom-nay-may-ban-toi");
        var teacher = new ChatPage(await browser.OpenAsync($"{bot.Address}/{SampleSchool.TeacherOf("8B").Id.Value}", SchoolPage.Phone));
        (await teacher.HearAsync("nhờ thầy cô báo sĩ số lớp 8B")).ShouldContain(Principal);
        browser.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_teacher_gets_a_link_in_the_chat_and_sees_the_own_class()
    {
        var bot = served.Bot;
        await using var browser = served.Browser.Share();
        var chooser = await browser.OpenAsync(SchoolPage.RootOf(bot), SchoolPage.Phone);
        await new SchoolPage(chooser).ShouldBeUsableAsync("chon-vai");
        var chat = new ChatPage(await browser.OpenAsync($"{bot.Address}/{SampleSchool.TeacherOf("7A").Id.Value}", SchoolPage.Phone));
        await chat.SayAsync("mở trang");
        await chat.HearAsync("mở được một lần");
        await chat.Page.Locator("#messages a").ClickAsync();
        var enter = chat.Page.GetByRole(AriaRole.Button, new() { Name = "Vào trang" });
        await enter.WaitForAsync();
        var link = chat.Page.Url;
        await new SchoolPage(chat.Page).ShouldBeUsableAsync("vao");

        await enter.ClickAsync();
        await chat.Page.Locator("h2", new() { HasText = "Lớp 7A" }).WaitForAsync();

        (await chat.Page.Locator("main").InnerTextAsync()).ShouldNotContain("7B");
        await new SchoolPage(chat.Page).ShouldBeUsableAsync("hom-nay-giao-vien");
        var other = await browser.OpenAsync(link, SchoolPage.Phone, ColorScheme.Dark);
        await other.GetByRole(AriaRole.Button, new() { Name = "Vào trang" }).ClickAsync();
        await other.GetByText("không dùng được nữa").WaitForAsync();
        await new SchoolPage(other).ShouldBeUsableAsync("vao-het-han");

        await chat.Page.Locator(".me summary").ClickAsync();
        await new SchoolPage(chat.Page).ShouldBeUsableAsync("dang-xuat");
        await chat.Page.GetByRole(AriaRole.Button, new() { Name = "Đăng xuất", Exact = true }).ClickAsync();
        await chat.Page.WaitForURLAsync("**/vao");
        await chat.Page.GotoAsync(SchoolPage.RootOf(bot));
        chat.Page.Url.ShouldEndWith("/vao");
        browser.Complaints.Where(complaint => !complaint.Contains("410", StringComparison.Ordinal)).ShouldBeEmpty();
    }
}
