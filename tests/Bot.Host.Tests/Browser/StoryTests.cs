using Bot.Domain;
using Bot.Domain.People;
using Bot.Testing;
using Microsoft.Playwright;

namespace Bot.Host.Tests.Browser;

/// <summary>What a newcomer does in the first minute (issue 2), with the program as it is run and a real browser.</summary>
public sealed class StoryTests
{
    private const string SchoolMorning = "2026-11-23T07:20:00+07:00";
    private static readonly Pupil[] Missing = [.. SampleSchool.Register.PupilsOf(new ClassId("7A")).Where(pupil => Phone(pupil).Length > 0).Take(3)];

    [Fact]
    public async Task From_a_teachers_sentence_to_the_principals_headcount()
    {
        await using var bot = await ServedBot.StartAsync(SchoolMorning);
        await using var browser = await Chromium.StartAsync();
        var chooser = await browser.OpenAsync(bot.Address, colours: ColorScheme.Dark);
        (await chooser.Locator("header").InnerTextAsync()).ShouldContain("đồng hồ thử");
        var teacher = await ChooseAsync(browser, bot, "Lý Minh Quang");
        var guardian = new ChatPage(await browser.OpenAsync($"{bot.Address}/{Phone(Missing[0])}", width: 360));

        await teacher.SayAsync($"7A vắng 3: {string.Join(", ", Missing.Select(pupil => pupil.Name.Full))}");
        var readBack = await teacher.HearAsync("Đúng không ạ?");
        Missing.ShouldAllBe(pupil => readBack.Contains(pupil.Name.Full));
        await teacher.PressAsync("Đúng");

        (await guardian.HearAsync("chưa vào lớp")).ShouldContain("(7A)");
        await chooser.Locator("#ringing li").First.WaitForAsync();
        await ChatPage.ShouldBeUsableAsync(chooser);
        await ChatPage.ShouldBeUsableAsync(guardian.Page);
        await guardian.SayAsync("1");
        (await teacher.HearAsync("ốm")).ShouldContain(Missing[0].Name.Full);

        var principal = await ChooseAsync(browser, bot, SampleSchool.Principal.Name);
        await principal.SayAsync("sĩ số hôm nay");
        var headcount = await principal.HearAsync("7B"); // a class that has not reported
        headcount.ShouldContain("31/34");
        headcount.ShouldNotContain("7A");

        browser.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_said_is_there_after_a_reload_and_markup_is_only_text()
    {
        const string markup = "<img src=x onerror=alert(1)> & <b>xin chào</b>";
        await using var bot = await ServedBot.StartAsync(SchoolMorning);
        await using var browser = await Chromium.StartAsync();
        var stranger = new ChatPage(await browser.OpenAsync($"{bot.Address}/nguoi-la-1"));
        await stranger.SayAsync(markup);
        var answer = await stranger.HearAsync(" ");

        await stranger.Page.ReloadAsync();

        (await stranger.HearAsync(" ")).ShouldBe(answer);
        (await stranger.MineAsync()).ShouldBe([markup]);
        (await stranger.Page.Locator("#messages img, #messages b").CountAsync()).ShouldBe(0);
        browser.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_message_that_did_not_get_through_is_sent_once_when_it_is_tried_again()
    {
        await using var bot = await ServedBot.StartAsync(SchoolMorning);
        await using var browser = await Chromium.StartAsync();
        var stranger = new ChatPage(await browser.OpenAsync($"{bot.Address}/nguoi-la-2"));
        await stranger.Page.RouteAsync("**/messages", async route =>
        {
            await route.FetchAsync(); // it arrives, but the answer is lost
            await route.AbortAsync();
        });
        await stranger.SayAsync("xin chào");
        await stranger.Page.Locator("#status:not(:empty)").WaitForAsync();
        await stranger.Page.UnrouteAllAsync();
        (await stranger.Page.InputValueAsync("#text")).ShouldBe("xin chào");

        await stranger.Page.ClickAsync("#form button");
        await stranger.Page.Locator("#status:empty").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await stranger.HearAsync(" ");

        (await stranger.MineAsync()).ShouldBe(["xin chào"]);
    }

    private static async Task<ChatPage> ChooseAsync(Chromium browser, ServedBot bot, string name)
    {
        var page = await browser.OpenAsync(bot.Address);
        await page.FillAsync("#search", name);
        await page.Locator(".group li:visible a").First.ClickAsync();
        return new ChatPage(page);
    }

    private static string Phone(Pupil pupil) => SampleSchool.Register.GuardiansOf(pupil.Id) is [var first, ..] ? first.Phone : "";
}
