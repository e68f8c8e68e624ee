using Bot.Host.Tests.Browser;
using Bot.Testing;

namespace Bot.Host.Tests.Pages.Sizes;

/// <summary>A made-up school of some size, served on one of its days.</summary>
internal sealed class ServedSchool : IAsyncDisposable
{
    private readonly TemporaryFolder _folder;
    private readonly string _clock;

    private ServedSchool(TemporaryFolder folder, string clock, ServedBot bot, Chromium browser) => (_folder, _clock, Bot, Browser) = (folder, clock, bot, browser);

    public ServedBot Bot { get; private set; }

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
        var clock = $"{today:yyyy-MM-dd}T07:25:00+07:00";
        return new ServedSchool(folder, clock, await ServedBot.StartAsync(folder.FullPath, clock), await Chromium.StartAsync());
    }

    /// <summary>Everything is carried into an empty PostgreSQL database, as an operator does it, and served from there on the same morning.</summary>
    public async Task MoveToPostgresAsync()
    {
        await Bot.DisposeAsync();
        var options = await (await ThrowawayPostgres.SharedAsync()).EmptyDatabaseAsync();
        var moved = await BotProcess.In(_folder.FullPath, "migrate", "--to", options.ConnectionString).EndAsync();
        moved.Code.ShouldBe(0, moved.Error);
        Bot = await ServedBot.StartAsync(_folder.FullPath, _clock, "--Bot:Storage:Provider=Postgres", $"--Bot:Storage:ConnectionString={options.ConnectionString}");
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        await Bot.DisposeAsync();
        _folder.Dispose();
    }
}
