using Bot.Testing;
using Microsoft.Playwright;

namespace Bot.Host.Tests.Pages.Office;

/// <summary>What was not sent, as the clerk finds and mends it; and the jobs.</summary>
[Collection(OfficeCollection.Name)]
public sealed class OutgoingPageTests(ServedOffice office)
{
    private const string Clerk = "Phạm Thành Tùng";

    [Fact]
    public async Task A_message_that_was_not_sent_is_found_from_the_start_page_sent_once_more_or_dropped()
    {
        var teacher = SampleSchool.TeacherOf("6A");
        var sent = await office.FailedMessageAsync("thu-gui-lai", "dead", "403 Forbidden: bot was blocked by the user", teacher.Id.Value);
        var dropped = await office.FailedMessageAsync("thu-bo", "unknown", "no answer", teacher.Id.Value);
        var phone = await SchoolPage.EnterAsync(office.Browser, office.Bot, Clerk, SchoolPage.Phone);

        await phone.OpenTabAsync("Văn phòng");
        await phone.ShouldBeUsableAsync("van-phong-dien-thoai");
        await phone.Page.GetByRole(AriaRole.Link, new() { Name = "tin không gửi được" }).ClickAsync();
        await phone.Page.GetByText("đã chặn bot").First.WaitForAsync();
        (await phone.Page.Locator("main").InnerTextAsync()).ShouldContain(teacher.Name);
        (await phone.Page.Locator("main").InnerTextAsync()).ShouldNotContain("tin thử");
        await phone.ShouldBeUsableAsync("thu-dien-thoai");
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = $"Gửi lại tin số {sent}", Exact = true }).ClickAsync();
        await phone.Page.GetByText("Đang gửi lại 1 tin.").WaitForAsync();
        await office.UntilAsync("select state from outbox where idem = 'thu-gui-lai'", "sent");

        await phone.Page.GetByRole(AriaRole.Link, new() { Name = "Chưa rõ đã tới" }).ClickAsync();
        await phone.Page.Locator($"summary[aria-label='Bỏ tin số {dropped}']").ClickAsync();
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = $"Đúng, bỏ tin số {dropped}", Exact = true }).ClickAsync();
        await phone.Page.GetByText("Đã bỏ 1 tin.").WaitForAsync();
        (await office.AskAsync("select state from outbox where idem = 'thu-bo'")).ShouldBe(["dropped"]);
        (await office.AskAsync($"select actor || ' ' || action from audit where subject in ('{sent}', '{dropped}') and action like 'outbox%' order by action"))
            .ShouldBe(["staff:GL-CB21 outbox.dropped", "staff:GL-CB21 outbox.retried"]);
    }

    [Fact]
    public async Task Many_messages_are_shown_page_by_page()
    {
        for (var number = 0; number < 30; number++)
        {
            await office.FailedMessageAsync($"nhieu-{number}", "stale", $"muộn {number}.", "GL-CB05");
        }

        using var clerk = await PageBrowser.AsAsync(office.Root, "GL-CB21");
        var first = await clerk.ReadAsync("/van-phong/thu?xem=qua-han");
        first.ShouldContain("muộn 29.");
        first.ShouldNotContain("muộn 4.");
        var older = System.Text.RegularExpressions.Regex.Match(first, "/van-phong/thu\\?xem=qua-han&truoc=\\d+").Value;

        var second = await clerk.ReadAsync(older);

        second.ShouldContain("muộn 4.");
        second.ShouldNotContain("muộn 29.");
        second.ShouldNotContain("truoc=");
    }

    [Fact]
    public async Task The_desk_sees_the_jobs_with_their_runs_and_one_that_failed_first()
    {
        const string runs = "insert into job_runs (job, started_at, host, took_ms, eventful, failure, queued, stale, unreachable, next_at) values ";
        await office.RunAsync(runs + "('digest', 4102444800000, 'máy', 1500, 1, 'KHAC Timeout, MAU01 InvalidOperationException', 0, 0, 0, null)"); // the newest of its job, whatever runs meanwhile
        await office.RunAsync(runs + "('roll-reminder', 1, 'máy', 20, 1, null, 3, 0, 0, 2)");
        var desk = await SchoolPage.EnterAsync(office.Browser, office.Bot, SampleSchool.Principal.Name, SchoolPage.Desk, ColorScheme.Dark);

        await desk.Page.GotoAsync($"{office.Root}/van-phong/viec-dinh-ky");

        await desk.Page.GetByText("Nhắc báo sĩ số").First.WaitForAsync();
        (await desk.Page.Locator("h2").First.InnerTextAsync()).ShouldBe("Tổng hợp tuần, tháng");
        (await desk.Page.Locator("main").InnerTextAsync()).ShouldNotContain("KHAC");
        await desk.Page.Locator("summary", new() { HasText = "Các lần chạy" }).First.ClickAsync();
        await desk.ShouldBeUsableAsync("viec-dinh-ky-may-ban-toi");
        await desk.Page.GotoAsync($"{office.Root}/van-phong");
        await desk.ShouldBeUsableAsync("van-phong-may-ban-toi");
    }
}
