namespace Bot.Host.Commands.Channels;

/// <summary>What an operator can do at the command line with one kind of channel.</summary>
/// <param name="Kind">As it is written, e.g. <c>zalo-bot</c>.</param>
/// <param name="TestAsync">Asks the vendor whether the account works.</param>
internal sealed record ChannelDesk(string Kind, Func<Desk, CancellationToken, Task<int>> TestAsync)
{
    /// <summary>Makes the vendor deliver to our webhook; null where that needs no verb.</summary>
    public Func<Desk, CancellationToken, Task<int>>? RegisterAsync { get; init; }

    /// <summary>Ends that; null where <see cref="RegisterAsync"/> is.</summary>
    public Func<Desk, CancellationToken, Task<int>>? UnregisterAsync { get; init; }

    public static IReadOnlyList<ChannelDesk> All { get; } =
    [
        new("telegram", TelegramDesk.TestAsync),
        new("zalo-bot", ZaloBotDesk.TestAsync) { RegisterAsync = ZaloBotDesk.RegisterAsync, UnregisterAsync = ZaloBotDesk.UnregisterAsync },
    ];
}
