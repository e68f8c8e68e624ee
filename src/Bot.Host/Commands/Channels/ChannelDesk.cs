namespace Bot.Host.Commands.Channels;

/// <summary>What an operator can do at the command line with one kind of channel.</summary>
/// <param name="Kind">As it is written, e.g. <c>zalo-bot</c>.</param>
/// <param name="TestAsync">Asks the vendor whether the account works.</param>
internal sealed record ChannelDesk(string Kind, Func<Desk, CancellationToken, Task<int>> TestAsync)
{
    /// <summary>Does once what the vendor needs of an operator: a webhook, a consent; null where that needs no verb.</summary>
    public Func<Desk, Registration, CancellationToken, Task<int>>? RegisterAsync { get; init; }

    /// <summary>Ends that; null where there is nothing to end.</summary>
    public Func<Desk, CancellationToken, Task<int>>? UnregisterAsync { get; init; }

    public static IReadOnlyList<ChannelDesk> All { get; } =
    [
        new("telegram", TelegramDesk.TestAsync) { RegisterAsync = (desk, _, cancellationToken) => TelegramDesk.RegisterAsync(desk, cancellationToken), UnregisterAsync = TelegramDesk.UnregisterAsync },
        new("zalo-bot", ZaloBotDesk.TestAsync) { RegisterAsync = (desk, _, cancellationToken) => ZaloBotDesk.RegisterAsync(desk, cancellationToken), UnregisterAsync = ZaloBotDesk.UnregisterAsync },
        new("zalo-oa", ZaloOaDesk.TestAsync) { RegisterAsync = ZaloOaDesk.RegisterAsync },
        new("bot-framework", BotFrameworkDesk.TestAsync),
    ];
}
