using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Bot.Host.Tests.Browser;

/// <summary>What a person does and sees on the chat page.</summary>
internal sealed class ChatPage(IPage page)
{
    private const float Patience = 20_000;

    public IPage Page => page;

    public async Task SayAsync(string text)
    {
        await page.FillAsync("#text", text);
        await page.PressAsync("#text", "Enter");
    }

    public Task PressAsync(string label) =>
        page.Locator("#messages li.bot").Last.GetByRole(AriaRole.Button, new() { Name = label, Exact = true }).ClickAsync(new() { Timeout = Patience });

    /// <summary>Waits for a message of the bot that contains the words; returns its whole text.</summary>
    public async Task<string> HearAsync(string words)
    {
        var message = page.Locator("#messages li.bot p").Filter(new() { HasText = words }).Last;
        await message.WaitForAsync(new() { Timeout = Patience });
        return await message.InnerTextAsync();
    }

    public async Task<IReadOnlyList<string>> MineAsync() => await page.Locator("#messages li.me p").AllInnerTextsAsync();

    /// <summary>Readable by screen readers, with enough contrast, and not wider than the screen.</summary>
    public static async Task ShouldBeUsableAsync(IPage page)
    {
        (await page.RunAxe()).Violations.Select(violation => $"{violation.Id}: {violation.Nodes[0].Html}").ShouldBeEmpty();
        (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth")).ShouldBeFalse("the page is wider than the screen");
    }
}
