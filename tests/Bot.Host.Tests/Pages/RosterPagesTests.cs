using System.Text;
using System.Text.RegularExpressions;
using Bot.Domain;
using Bot.Host.Tests.Pages.Office;
using Bot.Testing;
using Microsoft.Playwright;

namespace Bot.Host.Tests.Pages;

/// <summary>Lists and invitations as the office has them, on a phone and at a desk.</summary>
[Collection(OfficeCollection.Name)]
public sealed partial class RosterPagesTests(ServedOffice served)
{
    private static readonly string Clerk = SampleSchool.Register.Staff.First(member => member.Id.Value == "GL-CB21").Name;

    [Fact]
    public async Task A_list_is_looked_at_confirmed_and_taken_back()
    {
        await using var browser = served.Browser.Share();
        var desk = await SchoolPage.EnterAsync(browser, served.Bot, Clerk, SchoolPage.Desk);
        var page = desk.Page;
        var stays = SampleSchool.Register.PupilsOf(new ClassId("9A")).Skip(1).Select(pupil => $"{pupil.RollNumber};{pupil.Id};{pupil.Name};9A;");
        var gone = SampleSchool.Pupil("9A", 1);
        await new SchoolPage(page).OpenTabAsync("Nhập danh sách");
        await desk.ShouldBeUsableAsync("nhap-may-ban");

        await ChooseAsync(page, "hong.csv", "STT;Mã học sinh;Họ và tên;Lớp\n1;A1;Đinh A Byan;7A\n2;A1;A Blêk;7A\n");
        (await page.Locator("main").InnerTextAsync()).ShouldContain("dòng 3: mã “A1” đã dùng cho “Đinh A Byan” ở dòng 2");
        (await page.GetByRole(AriaRole.Button, new() { Name = "Ghi danh sách này" }).CountAsync()).ShouldBe(0);
        await desk.ShouldBeUsableAsync("nhap-phai-sua-may-ban");
        await page.GotoAsync(served.Root + "/van-phong/nhap");
        await desk.ShouldBeUsableAsync("nhap-cho-may-ban");
        await page.GetByRole(AriaRole.Link, new() { Name = "Xem tiếp" }).ClickAsync();
        await page.GetByText("Xem trước: hong.csv").WaitForAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Chọn tệp khác" }).ClickAsync();
        await ChooseAsync(page, "9A.csv", $"DANH SÁCH LỚP 9A;;;;\nSTT;Mã học sinh;Họ và tên;Lớp;SĐT cha\n{string.Join('\n', stays)}\n50;M900;Đinh Thị Mới;9A;370000999\nTổng số;;;;\n");
        var seen = await page.Locator("main").InnerTextAsync();
        seen.ShouldContain("+ Đinh Thị Mới (9A)");
        seen.ShouldContain($"- {gone.Name}");
        seen.ShouldContain("mất số 0 ở đầu");
        await desk.ShouldBeUsableAsync("nhap-xem-may-ban");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ghi danh sách này" }).ClickAsync();
        await page.GetByText("xin đánh dấu ô xác nhận").WaitForAsync();
        await page.GetByRole(AriaRole.Checkbox).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Ghi danh sách này" }).ClickAsync();
        await page.GetByText("Đã ghi danh sách mới.").WaitForAsync();
        await page.GotoAsync(served.Root + "/lop/9A");
        (await page.Locator("#hoc-sinh").Locator("..").InnerTextAsync()).ShouldContain("Đinh Thị Mới");

        await page.GotoAsync(served.Root + "/van-phong/nhap");
        await page.GetByRole(AriaRole.Button, new() { Name = "Quay lại danh sách trước…" }).ClickAsync();
        (await page.Locator("main").InnerTextAsync()).ShouldContain("- Đinh Thị Mới");
        await desk.ShouldBeUsableAsync("nhap-quay-lai-may-ban");
        await page.GetByRole(AriaRole.Button, new() { Name = "Quay lại", Exact = true }).ClickAsync();
        await page.GetByText("Đã quay lại danh sách trước.").WaitForAsync();
        (await served.AskAsync("select action from audit where action like 'import.%' order by at, action")).ShouldBe(["import.list", "import.undone"], ignoreOrder: true);
        (await served.AskAsync("select school_id from kept_registers")).ShouldBeEmpty("no school year began");
        await page.GotoAsync(served.Root + "/lop/9A");
        (await page.Locator("main").InnerTextAsync()).ShouldNotContain("Đinh Thị Mới");
        browser.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Slips_of_a_class_are_made_and_a_code_that_went_astray_is_ended()
    {
        await using var browser = served.Browser.Share();
        var phone = await SchoolPage.EnterAsync(browser, served.Bot, SampleSchool.TeacherOf("7A").Name, SchoolPage.Phone, ColorScheme.Dark);
        var page = phone.Page;
        await new SchoolPage(page).OpenTabAsync("Giấy mời");
        await phone.ShouldBeUsableAsync("moi-dien-thoai-toi");
        await page.GetByRole(AriaRole.Link, new() { Name = "Phụ huynh 7A" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Giấy mời cho" }).First.ClickAsync();

        var slip = await page.Locator(".slips section").InnerTextAsync();
        Code().IsMatch(slip).ShouldBeTrue(slip);
        (await page.Locator(".slips svg").CountAsync()).ShouldBe(1);
        await phone.ShouldBeUsableAsync("moi-phieu-dien-thoai-toi");

        await page.GetByRole(AriaRole.Link, new() { Name = "Quay lại" }).ClickAsync();
        await page.GetByText("có mã chưa dùng").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Thu hồi mã chưa dùng" }).ClickAsync();
        await phone.ShouldBeUsableAsync("moi-thu-hoi-dien-thoai-toi");
        await page.GetByRole(AriaRole.Button, new() { Name = "Thu hồi", Exact = true }).ClickAsync();
        await page.GetByText("Từng người").WaitForAsync();
        (await page.GetByText("có mã chưa dùng").CountAsync()).ShouldBe(0);
        browser.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_connection_that_drops_takes_neither_the_chosen_file_nor_what_was_written()
    {
        await using var browser = served.Browser.Share();
        var page = (await SchoolPage.EnterAsync(browser, served.Bot, Clerk, SchoolPage.Phone)).Page;
        await page.GotoAsync(served.Root + "/van-phong/nhap");
        await page.RouteAsync("**/nhap/xem", route => route.AbortAsync("connectionreset"));
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "9A.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes("STT;Họ và tên;Lớp\n1;Đinh Thị Mới;9A\n") });
        await page.GetByRole(AriaRole.Button, new() { Name = "Xem trước" }).ClickAsync();
        await page.GetByText("Tệp vẫn ở đây, xin bấm lại.").WaitForAsync();
        (await page.EvaluateAsync<string>("document.querySelector('input[type=file]').files[0].name")).ShouldBe("9A.csv");
        await page.EvaluateAsync("document.querySelector('a.skip').click()");
        (await page.EvaluateAsync<string>("new Promise(done => setTimeout(() => done(document.querySelector('input[type=file]').files[0]?.name ?? ''), 300))")).ShouldBe("9A.csv", "a link within the page loads nothing anew");
        await new SchoolPage(page).ShouldBeUsableAsync("nhap-mat-mang-dien-thoai");

        await page.UnrouteAllAsync();
        await page.Context.SetOfflineAsync(true);
        await page.GetByRole(AriaRole.Button, new() { Name = "Xem trước" }).ClickAsync();
        await page.GetByText("Đang mất mạng, chưa gửi.").WaitForAsync();
        await page.Context.SetOfflineAsync(false);
        await page.GetByRole(AriaRole.Button, new() { Name = "Xem trước" }).ClickAsync();
        await page.GetByText("Xem trước: 9A.csv").WaitForAsync();
        page.Url.ShouldEndWith("/van-phong/nhap/xem");
        await page.ReloadAsync();
        await page.GetByText("Xem trước: 9A.csv").WaitForAsync();
        await page.GoBackAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Bỏ tệp này" }).ClickAsync();
        await page.GetByText("Đang chờ xác nhận").WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    private static async Task ChooseAsync(IPage page, string name, string csv)
    {
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(csv) });
        await page.GetByRole(AriaRole.Button, new() { Name = "Xem trước" }).ClickAsync();
        await page.GetByText("Xem trước:").WaitForAsync();
    }

    [GeneratedRegex("[A-Z0-9]{4}-[A-Z0-9]{4}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();
}
