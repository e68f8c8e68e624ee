using System.Net.Http.Json;
using Bot.Host.Tests.Browser;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Bot.Host.Tests.Pages;

/// <summary>What a member of staff does and sees on the page.</summary>
internal sealed class SchoolPage(IPage page)
{
    public const int Phone = 360;
    public const int Desk = 1200;

    /// <summary>Where pictures are kept for people to look at; nothing is kept when it is not set.</summary>
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("PAGE_PICTURES");

    /// <summary>What passed is neither gathered nor sent: that takes longer than the looking.</summary>
    private static readonly AxeRunOptions OnlyViolations = new() { ResultTypes = [ResultType.Violations] };

    public static bool KeepsPictures => Pictures is not null;

    public IPage Page => page;

    /// <summary>Signed in as somebody of the sample school, by the chooser.</summary>
    public static async Task<SchoolPage> EnterAsync(Chromium browser, ServedBot bot, string name, int width = Desk, ColorScheme colours = ColorScheme.Light)
    {
        var page = await browser.OpenAsync(RootOf(bot), width, colours);
        await page.GetByRole(AriaRole.Button, new() { Name = name }).First.ClickAsync();
        await page.Locator(".me").WaitForAsync();
        return new SchoolPage(page);
    }

    public static string RootOf(ServedBot bot) => new Uri(bot.Address).GetLeftPart(UriPartial.Authority);

    /// <summary>Goes to one of the pages offered: on a narrow screen most of them lie in the menu.</summary>
    public async Task OpenTabAsync(string name)
    {
        var menu = page.Locator(".more summary");
        if (await menu.IsVisibleAsync() && !await page.Locator(".tabs > a", new() { HasText = name }).IsVisibleAsync())
        {
            await menu.ClickAsync();
        }

        await page.Locator(".tabs").GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).ClickAsync();
    }

    /// <summary>A message in the web chat of a person.</summary>
    public static async Task SayAsync(ServedBot bot, string chat, string text)
    {
        using var http = new HttpClient();
        var answer = await http.PostAsJsonAsync(new Uri($"{bot.Address}/{chat}/messages"), new { key = Guid.NewGuid().ToString("N"), text });
        answer.IsSuccessStatusCode.ShouldBeTrue();
    }

    /// <summary>Looks again until it stands there: what was said in a chat is decided a moment later.</summary>
    public async Task FindAsync(string path, string text)
    {
        var address = new Uri(new Uri(page.Url), path).ToString();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        do
        {
            patience.Token.IsCancellationRequested.ShouldBeFalse($"{path} does not show: {text}");
            await page.GotoAsync(address);
        }
        while (!(await page.Locator("main").InnerTextAsync()).Contains(text, StringComparison.Ordinal));
    }

    /// <summary>The first screen, for the guides.</summary>
    public async Task PictureAsync(string name)
    {
        if (Pictures is not null)
        {
            Directory.CreateDirectory(Pictures);
            await page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, $"{name}.png") });
        }
    }

    /// <summary>Readable by screen readers, with enough contrast, and not wider than the screen.</summary>
    public async Task ShouldBeUsableAsync(string name)
    {
        if (Pictures is not null)
        {
            Directory.CreateDirectory(Pictures);
            await page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, $"{name}.png"), FullPage = true });
        }

        (await page.RunAxe(OnlyViolations)).Violations.Select(violation => $"{violation.Id}: {violation.Nodes[0].Html}").ShouldBeEmpty(name);
        await ShouldFitAsync(name);
        (await page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll("a.button:not(.people *)")].filter(one => {
              const box = one.getBoundingClientRect(), range = document.createRange();
              range.selectNodeContents(one);
              const words = range.getBoundingClientRect();
              return Math.abs(box.top + box.bottom - words.top - words.bottom) > 6;
            }).map(one => one.innerText)
            """)).ShouldBeEmpty($"{name}: words of a link that looks like a button stand in its middle");
    }

    public async Task ShouldFitAsync(string name) =>
        (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth")).ShouldBeFalse($"{name} is wider than the screen");

    /// <summary>Whatever is pressed on a phone is 44 px high, a link within a sentence too.</summary>
    public async Task ShouldBeMadeForFingersAsync(string name) => (await page.EvaluateAsync<string[]>(
        """
        () => [...document.querySelectorAll("header button, header summary, nav a, nav summary, main a, main button, main input, main select, main textarea, main summary")]
          .map(one => one.matches("[type=checkbox], [type=radio]") ? one.closest("label") ?? one : one)
          .filter(one => one.getBoundingClientRect().height > 0 && one.getBoundingClientRect().height < 43.5)
          .map(one => `${one.tagName} ${Math.round(one.getBoundingClientRect().height)}: ${one.innerText || one.name}`)
        """)).ShouldBeEmpty(name);
}
