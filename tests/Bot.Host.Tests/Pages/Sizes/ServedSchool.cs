using Bot.Host.Tests.Browser;
using Bot.Testing;

namespace Bot.Host.Tests.Pages.Sizes;

/// <summary>A made-up school of some size, served on one of its days.</summary>
internal sealed class ServedSchool : IAsyncDisposable
{
    private readonly TemporaryFolder _folder;

    private ServedSchool(TemporaryFolder folder, ServedBot bot, Chromium browser) => (_folder, Bot, Browser) = (folder, bot, browser);

    public ServedBot Bot { get; }

    public Chromium Browser { get; }

    public string Database => _folder.PathTo("data/attendance.db");

    public string Root => SchoolPage.RootOf(Bot);

    public static async Task<ServedSchool> StartAsync(int classes, DateOnly today)
    {
        var folder = new TemporaryFolder();
        using var roster = new RosterCopy();
        MadeUpSchool.Write(roster, Math.Max(1, classes)); // an import without a class is refused: they leave afterwards
        var import = await BotProcess.In(folder.FullPath, "import", roster.Folder, "--yes").EndAsync();
        import.Code.ShouldBe(0, import.Error);
        await MadeUpSchool.LiveAsync(folder.PathTo("data/attendance.db"), classes, today);
        var bot = await ServedBot.StartAsync(folder.FullPath, $"{today:yyyy-MM-dd}T07:25:00+07:00");
        return new ServedSchool(folder, bot, await Chromium.StartAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        await Bot.DisposeAsync();
        _folder.Dispose();
    }
}
