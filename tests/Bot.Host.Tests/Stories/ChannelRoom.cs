using Bot.Testing;
using Bot.Testing.Phones;
using Bot.Testing.Telegram;
using Bot.Testing.ZaloBot;

namespace Bot.Host.Tests.Stories;

/// <summary>The fake of one channel, with phones and the settings that lead the program to it.</summary>
internal sealed class ChannelRoom(IAsyncDisposable fake, Func<int, IPhone> phone, params string[] settings) : IAsyncDisposable
{
    public IReadOnlyList<string> Settings { get; } = settings;

    public static async Task<ChannelRoom> OpenAsync(string kind, string now)
    {
        switch (kind)
        {
            case "telegram":
                var telegram = await TelegramFake.StartAsync(FakeClock.At(now));
                return new ChannelRoom(telegram, id => new TelegramPhone(telegram, telegram.User(id)), $"--Bot:Telegram:Token={TelegramFake.Token}", $"--Bot:Telegram:ApiUrl={telegram.Url}");
            case "zalo-bot":
                var zalo = await ZaloBotFake.StartAsync(FakeClock.At(now));
                return new ChannelRoom(
                    zalo, id => new ZaloBotPhone(zalo, zalo.User($"a{id}")),
                    $"--Bot:ZaloBot:Token={ZaloBotFake.Token}", $"--Bot:ZaloBot:ApiUrl={zalo.Url}", "--Bot:ZaloBot:PerChatPerSecond=5");
            default:
                throw new ArgumentOutOfRangeException(nameof(kind), kind, "A channel without a room.");
        }
    }

    public IPhone Phone(int number) => phone(number);

    public ValueTask DisposeAsync() => fake.DisposeAsync();
}
