namespace Bot.Host.Tests.Pages;

/// <summary>One program on a school morning, for all tests that only try the doors.</summary>
public sealed class ServedPage : IAsyncLifetime
{
    internal ServedBot Bot { get; private set; } = null!;

    public string Root => SchoolPage.RootOf(Bot);

    public async Task InitializeAsync() => Bot = await ServedBot.StartAsync("2026-11-23T07:20:00+07:00");

    public async Task DisposeAsync() => await Bot.DisposeAsync();
}
