using System.Net;
using Bot.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Playwright;

namespace Bot.Host.Tests.Pages.Office;

/// <summary>Backups, as the principal makes one and takes it along.</summary>
[Collection(OfficeCollection.Name)]
public sealed class BackupPageTests(ServedOffice office)
{
    [Fact]
    public async Task A_backup_is_made_while_the_page_shows_it_and_what_is_fetched_is_the_whole_database()
    {
        var desk = await SchoolPage.EnterAsync(office.Browser, office.Bot, SampleSchool.Principal.Name, SchoolPage.Desk, ColorScheme.Dark);
        await desk.Page.GotoAsync($"{office.Root}/van-phong/sao-luu");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Tạo bản sao ngay" }).ClickAsync();
        var fetch = desk.Page.GetByRole(AriaRole.Button, new() { Name = "Tải về bản sao" });
        await fetch.First.WaitForAsync(new() { Timeout = 60_000 });
        await desk.ShouldBeUsableAsync("sao-luu-may-ban-toi");

        var download = await desk.Page.RunAndWaitForDownloadAsync(() => fetch.First.ClickAsync());

        using var folder = new TemporaryFolder();
        var file = folder.PathTo("copy.db");
        await download.SaveAsAsync(file);
        await using var copy = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        await copy.OpenAsync();
        await using var command = new SqliteCommand("select count(*) from pupils", copy);
        ((long)(await command.ExecuteScalarAsync())!).ShouldBe(SampleSchool.Register.Pupils.Count);
        (await office.AskAsync("select actor from audit where action in ('backup.made', 'backup.fetched')")).ShouldBe(["staff:GL-CB01", "staff:GL-CB01"]);
        var phone = await SchoolPage.EnterAsync(office.Browser, office.Bot, SampleSchool.Principal.Name, SchoolPage.Phone);
        await phone.Page.GotoAsync($"{office.Root}/van-phong/sao-luu");
        await phone.ShouldBeUsableAsync("sao-luu-dien-thoai");
    }

    [Theory]
    [InlineData("../attendance.db")]
    [InlineData("attendance.db")]
    [InlineData("../keys/key.xml")]
    [InlineData("")]
    public async Task Nothing_but_a_kept_backup_is_fetched(string name)
    {
        using var principal = await PageBrowser.AsAsync(office.Root, SampleSchool.Principal.Id.Value);

        (await principal.PressAsync("/van-phong/sao-luu/tai", ("tep", name))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
