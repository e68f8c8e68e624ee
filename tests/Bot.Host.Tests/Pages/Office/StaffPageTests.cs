using System.Net;
using Bot.Testing;
using Microsoft.Playwright;

namespace Bot.Host.Tests.Pages.Office;

/// <summary>Who is linked and who stands in for whom, as leaders work with it.</summary>
[Collection(OfficeCollection.Name)]
public sealed class StaffPageTests(ServedOffice office)
{
    private const string Deputy = "GL-CB02"; // grades 6 and 7
    private static readonly string Principal = SampleSchool.Principal.Id.Value;

    [Fact]
    public async Task The_principal_names_a_stand_in_on_the_phone_and_ends_it_again()
    {
        var (away, who) = (SampleSchool.TeacherOf("9A"), SampleSchool.Register.Staff.First(member => member.Id.Value == "GL-CB16"));
        var phone = await SchoolPage.EnterAsync(office.Browser, office.Bot, SampleSchool.Principal.Name, SchoolPage.Phone);
        await phone.Page.GotoAsync($"{office.Root}/van-phong/nhan-su");
        await phone.ShouldBeUsableAsync("nhan-su-dien-thoai");
        await phone.Page.GetByLabel("Ai nghỉ").SelectOptionAsync(away.Id.Value);
        await phone.Page.GetByLabel("Ai thay").SelectOptionAsync(who.Id.Value);
        await phone.Page.GetByLabel("Từ ngày").FillAsync("2026-12-01");
        await phone.Page.GetByLabel("Đến hết ngày").FillAsync("2026-12-03");
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Ghi người thay" }).ClickAsync();

        var answer = await phone.Page.Locator(".answer").InnerTextAsync();
        answer.ShouldContain($"{who.Name} thay {away.Name} (9A) từ 1/12 đến 3/12");
        answer.ShouldNotContain("nhắn: hủy");
        const string stored = "select who || ' ' || for_staff || ' ' || decided_by || ' ' || coalesce(ended_by, '-') from covers where for_staff = 'GL-CB13'";
        (await office.AskAsync(stored)).ShouldBe([$"GL-CB16 GL-CB13 {Principal} -"]);
        await office.UntilAsync("select cast(count(*) as text) from outbox where idem like 'cover:MAU01:%' and chat in ('GL-CB13', 'GL-CB16') and state = 'sent'", "2");
        await phone.Page.Locator("summary", new() { HasText = "Thôi" }).First.ClickAsync();
        await phone.ShouldBeUsableAsync("nhan-su-thoi-dien-thoai");
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Đúng, thôi phân công" }).First.ClickAsync();
        await phone.Page.GetByText("Đã thôi từ hôm nay").WaitForAsync();
        (await office.AskAsync(stored)).ShouldBe([$"GL-CB16 GL-CB13 {Principal} {Principal}"]);
        (await office.AskAsync($"select action from audit where actor = 'staff:{Principal}' and action like 'cover.%' order by action")).ShouldBe(["cover.ended", "cover.named"]);
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_is_done_once_and_a_deputy_names_nobody_for_another_grade()
    {
        using var deputy = await PageBrowser.AsAsync(office.Root, Deputy);
        (string, string)[] form = [("lan", "77"), ("cho", "GL-CB04"), ("ai", "GL-CB17"), ("tu", "2026-12-07"), ("den", "2026-12-08")];

        (await AnswerAsync(deputy, "/van-phong/nhan-su/thay", form)).ShouldContain("Đã ghi");
        (await AnswerAsync(deputy, "/van-phong/nhan-su/thay", form)).ShouldContain("đã ghi rồi");
        (await AnswerAsync(deputy, "/van-phong/nhan-su/thay", [("lan", "78"), ("cho", "GL-CB10"), ("ai", "GL-CB17"), ("tu", "2026-12-07"), ("den", "2026-12-08")])).ShouldContain("hiệu trưởng hoặc phó hiệu trưởng phụ trách khối cử");
        (await AnswerAsync(deputy, "/van-phong/nhan-su/thay", [("lan", "79"), ("cho", "GL-CB04"), ("ai", "GL-CB22"), ("tu", "2026-12-07"), ("den", "2026-12-08")])).ShouldContain("không phải người của trường");
        (await AnswerAsync(deputy, "/van-phong/nhan-su/thay", [("lan", "80"), ("cho", "GL-CB04"), ("ai", "GL-CB17"), ("tu", "2026-12-08"), ("den", "2026-12-07")])).ShouldContain("chưa rõ từ ngày nào");

        (await office.AskAsync("select for_staff from covers where who = 'GL-CB17'")).ShouldBe(["GL-CB04"]);
        var id = (await office.AskAsync("select cover_id from covers where who = 'GL-CB17'"))[0];
        using var clerk = await PageBrowser.AsAsync(office.Root, "GL-CB21");
        (await AnswerAsync(clerk, "/van-phong/nhan-su/thoi", [("lan", "1"), ("ma", id)])).ShouldContain("không thuộc phần thầy cô");
        (await AnswerAsync(deputy, "/van-phong/nhan-su/thoi", [("lan", "81"), ("ma", id)])).ShouldContain("Đã thôi từ hôm nay");
    }

    [Fact]
    public async Task The_principal_unlinks_a_lost_phone_which_signs_it_out_at_once_and_nobody_else_may()
    {
        using var lost = await PageBrowser.AsAsync(office.Root, "GL-CB11");
        using var principal = await PageBrowser.AsAsync(office.Root, Principal);
        using var clerk = await PageBrowser.AsAsync(office.Root, "GL-CB21");
        var key = Dialogs.Pages.Office.StaffLine.KeyOf(new Dialogs.Messages.Address("web", "GL-CB11"));
        (await clerk.ReadAsync("/van-phong/nhan-su")).ShouldNotContain("Gỡ liên kết");
        (await principal.ReadAsync("/van-phong/nhan-su")).ShouldContain(key);

        (await AnswerAsync(clerk, "/van-phong/nhan-su/go", [("ma", "GL-CB11"), ("kenh", key)])).ShouldContain("Không có gì thay đổi");
        (await AnswerAsync(principal, "/van-phong/nhan-su/go", [("ma", "GL-CB12"), ("kenh", key)])).ShouldContain("Không có gì thay đổi"); // another's chat
        (await lost.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await AnswerAsync(principal, "/van-phong/nhan-su/go", [("ma", "GL-CB11"), ("kenh", key)])).ShouldContain("Đã gỡ liên kết");

        (await lost.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await office.AskAsync("select cast(count(*) as text) from links where account = 'web' and chat = 'GL-CB11'")).ShouldBe(["0"]);
        (await office.AskAsync("select actor from audit where action = 'unlink' and subject = 'web:GL-CB11'")).ShouldBe([$"staff:{Principal}"]);
        (await principal.ReadAsync("/van-phong")).ShouldContain("1 thầy cô chưa liên kết");
    }

    private static async Task<string> AnswerAsync(PageBrowser browser, string path, params (string, string)[] fields) =>
        WebUtility.HtmlDecode(await (await browser.PressAsync(path, fields)).Content.ReadAsStringAsync());
}
