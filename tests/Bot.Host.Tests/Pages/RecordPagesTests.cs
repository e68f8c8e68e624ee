using Bot.Domain;
using Bot.Host.Tests.Browser;
using Bot.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Playwright;

namespace Bot.Host.Tests.Pages;

/// <summary>A class, a child and a paper, on a phone and at a desk.</summary>
public sealed class RecordPagesTests
{
    [Fact]
    public async Task From_todays_absence_to_the_child_the_class_and_the_paper()
    {
        using var folder = new TemporaryFolder();
        await using var bot = await ServedBot.StartAsync(folder.FullPath, "2026-11-23T07:20:00+07:00");
        await using var browser = await Chromium.StartAsync();
        var child = SampleSchool.Register.PupilsOf(new ClassId("7A"))[0];
        var phone = await SchoolPage.EnterAsync(browser, bot, SampleSchool.Principal.Name, SchoolPage.Phone);
        await SchoolPage.SayAsync(bot, SampleSchool.TeacherOf("7A").Id.Value, $"7A vắng 1: {child.Name.Full} kp");
        await SchoolPage.SayAsync(bot, SampleSchool.TeacherOf("7A").Id.Value, "đúng");

        await phone.Page.Locator("section").GetByRole(AriaRole.Link, new() { Name = child.Name.Full }).ClickAsync();
        await phone.Page.GetByText("không phép").First.WaitForAsync();
        await phone.ShouldBeUsableAsync("hoc-sinh-dien-thoai");
        await CorrectAsync(phone, child.Name.Full);
        await phone.Page.GetByRole(AriaRole.Link, new() { Name = "Lớp 7A", Exact = true }).First.ClickAsync();
        await phone.Page.Locator("#hoc-sinh").WaitForAsync();
        await phone.ShouldBeUsableAsync("lop-dien-thoai");
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Xem và sửa buổi này" }).ClickAsync();
        await phone.Page.GetByText("vắng 1 – " + child.Name.Full).First.WaitForAsync();

        await ReportAsync(phone, SchoolPage.RootOf(bot));

        var desk = await SchoolPage.EnterAsync(browser, bot, SampleSchool.Principal.Name, SchoolPage.Desk, ColorScheme.Dark);
        foreach (var (path, name) in new[] { ("/lop/7A", "lop-may-ban-toi"), ("/lop/7A/2026-11-23/sang", "buoi-lop-toi"), ($"/hoc-sinh/{child.Id}", "hoc-sinh-may-ban-toi"), ("/bang", "bang-toi"), ("/bang/chuyen-can", "bang-xem-toi") })
        {
            await desk.Page.GotoAsync(SchoolPage.RootOf(bot) + path);
            await desk.ShouldBeUsableAsync(name);
        }

        await LookAtTheSchoolAsync(phone, desk, SchoolPage.RootOf(bot), folder);
        await phone.Page.GotoAsync(SchoolPage.RootOf(bot) + "/bang/chuyen-can");
        await phone.ShouldBeUsableAsync("bang-xem-dien-thoai");
        var download = await phone.Page.RunAndWaitForDownloadAsync(() => phone.Page.GetByText("Tải xlsx").First.ClickAsync());
        download.SuggestedFilename.ShouldEndWith(".xlsx");
        browser.Complaints.ShouldBeEmpty();
    }

    /// <summary>First with one report, then with eleven weeks of two years.</summary>
    private static async Task LookAtTheSchoolAsync(SchoolPage phone, SchoolPage desk, string root, TemporaryFolder folder)
    {
        await phone.Page.GotoAsync(root + "/truong");
        await phone.Page.GetByText("Năm trước chưa có số liệu trong máy").WaitForAsync();
        await WriteYearsAsync(folder);
        await phone.Page.GetByRole(AriaRole.Link, new() { Name = "Cả năm học" }).ClickAsync();
        await phone.Page.GetByText("điểm so với cùng tuần năm trước").WaitForAsync();
        await phone.ShouldBeUsableAsync("truong-dien-thoai");
        await phone.PictureAsync("toan-truong-dien-thoai");
        await phone.Page.GetByText("Bảng số liệu: từng tuần").ClickAsync();
        (await phone.Page.Locator("#tuan ~ details tbody tr").CountAsync()).ShouldBe(13);
        await desk.Page.GotoAsync(root + "/truong");
        foreach (var table in await desk.Page.Locator("summary", new() { HasText = "Bảng số liệu" }).AllAsync())
        {
            await table.ClickAsync();
        }

        await desk.ShouldBeUsableAsync("truong-toi");
    }

    /// <summary>Numbers that change with class, weekday and week, the same in every run.</summary>
    private static async Task WriteYearsAsync(TemporaryFolder folder)
    {
        await using var connection = new SqliteConnection($"Data Source={folder.PathTo("data/attendance.db")};Pooling=False;Default Timeout=60");
        await connection.OpenAsync();
        await using var command = new SqliteCommand(
            """
            with recursive days(day) as (select '2025-09-08' union all select date(day, '+1 day') from days where day < '2026-11-21')
            insert into roll_calls (school_id, class_id, date, session, revision, superseded, enrolled, absent_count, origin, reported_at, confirmed_at, source_message)
            select c.school_id, c.class_id, day, 'Morning', 1, 0, 34, (unicode(c.class_id) + strftime('%w', day) + strftime('%W', day)) % 6, 'Report',
                   unixepoch(day) * 1000 + (unicode(substr(c.class_id, 2)) % 4) * 1200000, null, 'web/1'
              from days, classes c
             where strftime('%w', day) <> '0' and (day < '2025-11-23' or day > '2026-09-06') and strftime('%W', day) <> '40'
            """,
            connection);
        (await command.ExecuteNonQueryAsync()).ShouldBeGreaterThan(1000);
    }

    /// <summary>A class that nobody reported, by the principal.</summary>
    private static async Task ReportAsync(SchoolPage phone, string root)
    {
        var child = SampleSchool.Pupil("9B", 3).Name.Full;
        await phone.Page.GotoAsync($"{root}/lop/9B/2026-11-23/sang");
        await phone.ShouldBeUsableAsync("bao-ca-lop-dien-thoai");
        await phone.Page.GetByLabel($"{child}: ghi là").SelectOptionAsync("Excused");
        await phone.Page.GetByLabel("Vì sao báo ở đây").FillAsync("cô chủ nhiệm mất máy");
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Ghi sĩ số buổi này" }).ClickAsync();
        await phone.Page.Locator(".answer", new() { HasText = "Đã ghi lúc" }).WaitForAsync();
        (await phone.Page.Locator("main").InnerTextAsync()).ShouldContain($"vắng 1 – {child}");
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Hoàn tác lần sửa vừa rồi" }).ClickAsync();
        await phone.Page.Locator(".answer", new() { HasText = "Đã hủy" }).WaitForAsync();
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Ghi sĩ số buổi này" }).WaitForAsync();
    }

    /// <summary>The mark is changed with a reason, taken back and changed once more: each stands in the history, as it would after a chat.</summary>
    private static async Task CorrectAsync(SchoolPage phone, string name)
    {
        await phone.Page.GetByRole(AriaRole.Link, new() { Name = "Sửa Buổi sáng 23/11/2026" }).ClickAsync();
        await phone.Page.GetByText("vắng không phép").First.WaitForAsync();
        await phone.ShouldBeUsableAsync("sua-dien-thoai");
        await WriteAsync();
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Hoàn tác lần sửa vừa rồi" }).ClickAsync();
        await phone.Page.Locator(".answer", new() { HasText = "Đã hủy" }).WaitForAsync();
        await WriteAsync();
        (await phone.Page.Locator("#ai-sua ~ div tbody tr").CountAsync()).ShouldBe(4);
        await phone.Page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).ClickAsync();
        await phone.Page.GetByText("Vì: mẹ gọi điện").First.WaitForAsync();
        (await phone.Page.Locator("main").InnerTextAsync()).ShouldContain("vắng có phép, ốm");
        await phone.ShouldBeUsableAsync("hoc-sinh-sau-sua-dien-thoai");

        async Task WriteAsync()
        {
            await phone.Page.GetByLabel($"{name}: ghi là").SelectOptionAsync("Excused");
            await phone.Page.GetByLabel($"{name}: lý do vắng").SelectOptionAsync("OM");
            await phone.Page.GetByLabel("Vì sao sửa").FillAsync("mẹ gọi điện");
            await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Ghi lần sửa này" }).ClickAsync();
            await phone.Page.Locator(".answer", new() { HasText = "Đã ghi lúc" }).WaitForAsync();
        }
    }
}
