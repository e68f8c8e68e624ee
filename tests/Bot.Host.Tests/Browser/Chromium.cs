using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Bot.Host.Tests.Browser;

/// <summary>Debian's Chromium; whatever a page complains of is kept.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    public const string Path = "/usr/bin/chromium";

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;
    private readonly bool _isShared;
    private readonly ConcurrentQueue<IBrowserContext> _contexts = new();
    private readonly ConcurrentQueue<string> _complaints = new();

    private Chromium(IPlaywright playwright, IBrowser browser, bool isShared) => (_playwright, _browser, _isShared) = (playwright, browser, isShared);

    /// <summary>Script errors, refused contents and failed requests of all pages.</summary>
    public IReadOnlyList<string> Complaints => [.. _complaints];

    public static async Task<Chromium> StartAsync()
    {
        File.Exists(Path).ShouldBeTrue($"the browser tests need {Path}: install Debian's package chromium, or run ./test.sh as root");
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Path,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
            ],
        });
        return new Chromium(playwright, browser, isShared: false);
    }

    /// <summary>The same browser for one more test, which hears of its own pages alone; they are closed with it, the browser stays.</summary>
    public Chromium Share() => new(_playwright, _browser, isShared: true);

    /// <summary>A page on a phone or computer of its own: nothing is shared with the other pages.</summary>
    public async Task<IPage> OpenAsync(string address, int width = 1000, ColorScheme colours = ColorScheme.Light, bool withScript = true)
    {
        var context = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = 740 },
            ColorScheme = colours,
            JavaScriptEnabled = withScript,
        });
        _contexts.Enqueue(context);
        var page = await context.NewPageAsync();
        page.PageError += (_, error) => _complaints.Enqueue(error);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                _complaints.Enqueue(message.Text);
            }
        };
        await page.GotoAsync(address);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (_isShared)
        {
            foreach (var context in _contexts)
            {
                await context.CloseAsync();
            }

            return;
        }

        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
