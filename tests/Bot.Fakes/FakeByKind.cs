using Bot.Testing.BotFramework;
using Bot.Testing.Phones;
using Bot.Testing.Telegram;
using Bot.Testing.ZaloBot;
using Bot.Testing.ZaloOa;

namespace Bot.Fakes;

/// <summary>The strict fakes by the name of their channel.</summary>
public static class FakeByKind
{
    public static IReadOnlyList<string> Kinds { get; } = ["telegram", "zalo-bot", "zalo-oa", "bot-framework"];

    /// <param name="clock">The time at which people write, and by which the vendor counts.</param>
    /// <param name="url">Where it listens.</param>
    public static async Task<(IPhones Phones, IAsyncDisposable Fake)> StartAsync(string kind, TimeProvider clock, string url)
    {
        switch (kind)
        {
            case "telegram":
                var telegram = await TelegramFake.StartAsync(clock, traffic: clock, url);
                return (new TelegramPhones(telegram), telegram);
            case "zalo-bot":
                var zalo = await ZaloBotFake.StartAsync(clock, url);
                return (new ZaloBotPhones(zalo), zalo);
            case "zalo-oa":
                var account = await ZaloOaFake.StartAsync(clock, url);
                return (new ZaloOaPhones(account), account);
            case "bot-framework":
                var teams = await BotFrameworkFake.StartAsync(TimeProvider.System, schoolClock: clock, url);
                return (new BotFrameworkPhones(teams), teams);
            default:
                throw new ArgumentOutOfRangeException(nameof(kind), kind, "no such channel");
        }
    }
}
