using Bot.Domain;
using Bot.Host.Tests.Browser;
using Bot.Testing;
using Microsoft.Playwright;

namespace Bot.Host.Tests.Pages;

/// <summary>A case from the teacher's first words to the officer it is handed over to, on a phone and at a desk.</summary>
[Collection(DayCollection.Name)]
public sealed class CasePagesTests(ServedDay served)
{
    private const string Child = "Dương Khánh";
    private const string Officer = "GL-CB22";

    [Fact]
    public async Task A_case_is_told_in_the_chat_looked_at_on_the_page_and_handed_over_without_what_the_family_said()
    {
        var bot = served.Bot;
        await using var browser = served.Browser.Share();
        var child = SampleSchool.Register.PupilsOf(new ClassId("7A")).Single(pupil => pupil.Name.Full == Child);
        var officer = SampleSchool.Register.Find(new StaffId(Officer))!;
        var phone = await SchoolPage.EnterAsync(browser, bot, SampleSchool.Principal.Name, SchoolPage.Phone);
        await phone.OpenTabAsync("Hồ sơ vận động");
        await phone.Page.GetByText("Không có hồ sơ nào đang mở").WaitForAsync();
        await phone.ShouldBeUsableAsync("ho-so-khong-co");

        foreach (var words in new[]
        {
            $"mở hồ sơ em {Child} 7A: nghỉ rải rác, nhà thiếu gạo", $"ghi riêng em {Child} 7A: em sợ bố say rượu", $"bước tiếp em {Child} 7A ngày 25/11: đến nhà cùng trưởng thôn",
            $"thăm nhà em {Child} sáng nay với cô Hoa", "gặp mẹ", "em đi làm rẫy giúp nhà", "hứa cho em đi học lại", "thứ Năm", "đúng",
        })
        {
            await SchoolPage.SayAsync(bot, SampleSchool.TeacherOf("7A").Id.Value, words);
        }

        await phone.FindAsync("/ho-so", "đang đến nhà vận động");
        await phone.Page.GetByRole(AriaRole.Link, new() { Name = Child }).ClickAsync();
        await phone.Page.GetByText("biên bản số 01").WaitForAsync();
        (await phone.Page.Locator("main").InnerTextAsync()).ShouldContain("em sợ bố say rượu");
        await phone.ShouldBeUsableAsync("ho-so-em-dien-thoai");
        var download = await phone.Page.RunAndWaitForDownloadAsync(() => phone.Page.GetByText("Mẫu để ký").First.ClickAsync());
        download.SuggestedFilename.ShouldEndWith(".docx");
        await phone.Page.GotoAsync(SchoolPage.RootOf(bot) + "/ho-so");
        await phone.Page.GetByText("đến nhà cùng trưởng thôn").WaitForAsync();
        await phone.ShouldBeUsableAsync("ho-so-dien-thoai");
        var desk = await SchoolPage.EnterAsync(browser, bot, SampleSchool.Principal.Name, SchoolPage.Desk, ColorScheme.Dark);
        foreach (var (path, name) in new[] { ("/ho-so", "ho-so-toi"), ($"/ho-so/{child.Id}", "ho-so-em-toi"), ("/ho-so/so-bien-ban", "so-bien-ban-toi"), ($"/hoc-sinh/{child.Id}", "hoc-sinh-ho-so-toi") })
        {
            await desk.Page.GotoAsync(SchoolPage.RootOf(bot) + path);
            await desk.Page.GetByText(Child).First.WaitForAsync();
            await desk.ShouldBeUsableAsync(name);
        }

        await SchoolPage.SayAsync(bot, SampleSchool.Principal.Id.Value, $"chuyển hồ sơ em {Child} 7A cho {officer.Name}: cùng nhà trường đến nhà");
        await SchoolPage.SayAsync(bot, SampleSchool.Principal.Id.Value, "đúng");
        await phone.FindAsync($"/ho-so/{child.Id}", $"chuyển hồ sơ cho {officer.Name}");

        var commune = await SchoolPage.EnterAsync(browser, bot, officer.Name, SchoolPage.Phone);
        await commune.Page.GotoAsync(SchoolPage.RootOf(bot) + "/ho-so");
        await commune.Page.GetByRole(AriaRole.Link, new() { Name = Child }).ClickAsync();
        await commune.Page.GetByText("Nhà trường nhờ").WaitForAsync();
        await commune.ShouldBeUsableAsync("ho-so-duoc-chuyen");
        var seen = await commune.Page.Locator("main").InnerTextAsync();
        seen.ShouldContain("cùng nhà trường đến nhà");
        seen.ShouldNotContain("rượu");
        seen.ShouldNotContain("rẫy");
        SampleSchool.Register.GuardiansOf(child.Id).Where(guardian => guardian.Phone.Length > 0).ShouldAllBe(guardian => !seen.Contains(guardian.Phone));
        await SchoolPage.SayAsync(bot, SampleSchool.Principal.Id.Value, $"ai đã xem hồ sơ em {Child} 7A");
        var chat = new ChatPage(await browser.OpenAsync($"{bot.Address}/{SampleSchool.Principal.Id.Value}", SchoolPage.Phone));
        await chat.HearAsync("lần");
        browser.Complaints.ShouldBeEmpty();
    }
}
