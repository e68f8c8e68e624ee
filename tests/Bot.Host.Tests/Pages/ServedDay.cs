using Bot.Host.Tests.Browser;

namespace Bot.Host.Tests.Pages;

/// <summary>One program on a school morning and one browser for the pages that people look at. Each test has classes of its own, and nobody changes the lists.</summary>
public sealed class ServedDay : IAsyncLifetime
{
    internal ServedBot Bot { get; private set; } = null!;

    internal Chromium Browser { get; private set; } = null!;

    public string Root => SchoolPage.RootOf(Bot);

    public async Task InitializeAsync()
    {
        Bot = await ServedBot.StartAsync("2026-11-23T07:20:00+07:00");
        Browser = await Chromium.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await Browser.DisposeAsync();
        await Bot.DisposeAsync();
    }
}

[CollectionDefinition(Name)]
public sealed class DayCollection : ICollectionFixture<ServedDay>
{
    public const string Name = "day";
}
