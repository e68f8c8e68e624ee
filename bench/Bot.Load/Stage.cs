using Bot.Testing.Telegram;

namespace Bot.Load;

/// <summary>The Telegram that answers go to.</summary>
internal sealed class Stage(TelegramFake telegram) : IAsyncDisposable
{
    public TelegramFake Telegram => telegram;

    public static async Task<Stage> StartAsync() => new(await TelegramFake.StartAsync());

    /// <summary>A database with schools whose teachers are linked, and who those are.</summary>
    public async Task<(Site Site, IReadOnlyList<Reporter> Reporters)> SettleAsync(Grounds grounds, int schools, int linked)
    {
        var site = await grounds.EmptyAsync();
        var reporters = await Crowd.SettleAsync(site, schools, linked, Reporter.Now.AddDays(-300));
        foreach (var reporter in reporters)
        {
            _ = telegram.User(reporter.Chat);
        }

        return (site, reporters);
    }

    public ValueTask DisposeAsync() => telegram.DisposeAsync();
}
