using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Bot.Host.Tests.Browser;
using Bot.Host.Tests.Power;
using Bot.Storage;
using Bot.Testing;
using Bot.Testing.Telegram;
using Microsoft.Playwright;

namespace Bot.Host.Tests.Pages;

/// <summary>A school's first day with the program: from an empty folder to the first report, in a browser and on a phone.</summary>
public sealed partial class SetupTests
{
    private const string SchoolMorning = "2026-11-23T07:20:00+07:00";

    [Fact]
    public async Task A_school_comes_from_nothing_to_its_first_report_without_a_file_being_edited()
    {
        using var folder = new TemporaryFolder();
        await using var telegram = await TelegramFake.StartAsync(FakeClock.At(SchoolMorning));
        var storage = new StorageOptions { ConnectionString = $"Data Source={folder.PathTo("truong.db")}" };
        await using var host = HostProcess.Setup(folder.FullPath, storage, [$"--Bot:Telegram:ApiUrl={telegram.Url}", $"--Bot:Clock:Start={SchoolMorning}"]);
        await host.SaysAsync("/bat-dau/");
        var link = Link().Match(host.Log).Value;
        using var stranger = new PageBrowser(host.Address.ToString());
        foreach (var path in new[] { "/", "/bat-dau", "/bat-dau/truong", $"/bat-dau/{new string('x', 43)}", "/vao" })
        {
            (await stranger.PostAsync(path)).StatusCode.ShouldNotBe(HttpStatusCode.OK, path);
            (await stranger.GetAsync(path)).StatusCode.ShouldNotBe(path.Length > 40 ? HttpStatusCode.SeeOther : HttpStatusCode.OK, path);
        }

        (await stranger.GetAsync(new Uri(link).AbsolutePath, ("X-Forwarded-For", "10.0.0.1"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await using var browser = await Chromium.StartAsync();
        var page = await browser.OpenAsync(link, SchoolPage.Desk);
        var seen = new SchoolPage(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Bắt đầu" }).ClickAsync();
        (await stranger.PostAsync(new Uri(link).AbsolutePath)).StatusCode.ShouldBe(HttpStatusCode.NotFound, "the link works once");
        await page.GetByRole(AriaRole.Link, new() { Name = "Làm tiếp" }).ClickAsync();
        await page.GetByLabel("Tên trường").FillAsync("Trường TH và THCS Bản Mới");
        await page.GetByLabel("Mã trường").FillAsync("BANMOI");
        await seen.ShouldBeUsableAsync("bat-dau-truong");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lưu" }).ClickAsync();

        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload
        {
            Name = "hoc-sinh.csv",
            MimeType = "text/csv",
            Buffer = Encoding.UTF8.GetBytes("DANH SÁCH HỌC SINH;;;;\nSTT;Mã định danh;Họ tên;Lớp học;SĐT liên hệ\n1;5200000001;Đinh A Byan;6A;370000556\n2;5200000002;Y Thảo;6A;\n3;5200000003;A Blêk;7A;\nTổng số: 3;;;;\n"),
        });
        await page.GetByRole(AriaRole.Button, new() { Name = "Đọc tệp" }).ClickAsync();
        await page.GetByText("3 học sinh, 1 phụ huynh, 2 lớp").WaitForAsync();
        await seen.ShouldBeUsableAsync("bat-dau-danh-sach");
        await page.GetByRole(AriaRole.Link, new() { Name = "sang bước 3" }).ClickAsync();
        await page.Locator("[name=hieu-truong]").FillAsync("Hồ Tuấn Phúc");
        await page.Locator("[name=lop-6A]").FillAsync("Lý Minh Quang");
        await page.SetViewportSizeAsync(SchoolPage.Phone, 740);
        await seen.ShouldBeUsableAsync("bat-dau-can-bo-dien-thoai");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lưu" }).ClickAsync();

        await page.GetByLabel("Mã của bot").FillAsync("700700:sai");
        await page.GetByRole(AriaRole.Button, new() { Name = "Thử với Telegram" }).ClickAsync();
        await page.GetByText("Telegram không nhận mã này").WaitForAsync();
        await page.GetByLabel("Mã của bot").FillAsync(TelegramFake.Token);
        await page.GetByRole(AriaRole.Button, new() { Name = "Thử với Telegram" }).ClickAsync();
        await page.GetByText($"@{TelegramFake.Username}").WaitForAsync();
        await seen.ShouldBeUsableAsync("bat-dau-telegram-dien-thoai");
        (await page.ContentAsync()).ShouldNotContain(TelegramFake.Token);

        await page.GetByRole(AriaRole.Link, new() { Name = "Tiếp tục" }).ClickAsync();
        await seen.ShouldBeUsableAsync("bat-dau-buoc-dien-thoai");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lập trường và in giấy mời" }).ClickAsync();
        await page.GetByText("Viết báo cáo đầu tiên").WaitForAsync();
        await seen.ShouldBeUsableAsync("bat-dau-xong-dien-thoai");
        var code = Code().Match(await page.Locator(".slips section", new() { HasText = "Lý Minh Quang" }).InnerTextAsync()).Value;

        await host.SaysAsync("Bot đang chạy ở");
        (await stranger.GetAsync("/bat-dau")).StatusCode.ShouldBe(HttpStatusCode.NotFound, "there is a school now");
        var phone = telegram.User(42);
        phone.Say($"/start {code}");
        await telegram.UntilAsync(() => phone.Messages.Any(message => message.Text.Contains("6A")));
        var before = phone.Messages.Count;
        phone.Say("6A đủ");
        await telegram.UntilAsync(() => phone.Messages.Count > before);
        phone.Messages[^1].Text.ShouldContain("6A");
        host.Log.ShouldNotContain(TelegramFake.Token);
        await host.KillAsync(); // its files can be read then
        foreach (var file in Directory.EnumerateFiles(folder.FullPath, "*", SearchOption.AllDirectories))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream, Encoding.Latin1);
            (await reader.ReadToEndAsync()).ShouldNotContain(TelegramFake.Token, Case.Sensitive, file);
        }

        // The next day, by the usual command and without a word about the token.
        await using var next = HostProcess.Start(folder.FullPath, storage, [$"--Bot:Telegram:ApiUrl={telegram.Url}", $"--Bot:Clock:Start={SchoolMorning}"]);
        await next.SaysAsync("Bot đang chạy ở");
        before = phone.Messages.Count;
        phone.Say("6A vắng ai");
        await telegram.UntilAsync(() => phone.Messages.Count > before);
        phone.Messages[^1].Text.ShouldContain("6A");

        browser.Complaints.ShouldBeEmpty();
    }

    [GeneratedRegex(@"http://\S+/bat-dau/\S+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();

    [GeneratedRegex("[A-Z0-9]{4}-[A-Z0-9]{4}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();
}
