using System.Diagnostics;
using Bot.Channels.Telegram;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Host.Tests.Doubles;
using Bot.Host.Workers;
using Bot.Testing;
using Bot.Testing.Telegram;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Host.Tests.Sending;

/// <summary>A morning's 1,000 alerts through one Telegram account: at most 45 seconds, no 429, none twice.</summary>
public sealed class ThousandAlertsTests
{
    private const int Alerts = 1_000;

    private static readonly TimeSpan AtMost = TimeSpan.FromSeconds(45);

    [Fact]
    public async Task They_leave_in_time_and_never_faster_than_the_vendor_bears()
    {
        var clock = FakeClock.At("2026-11-23T07:20:00+07:00");
        var start = clock.GetUtcNow();
        var (outbox, standings, accounts) = (new MemoryOutbox(), new MemoryStandings(), new MemoryAccounts());
        var times = new List<DateTimeOffset>();
        using var api = new TelegramBotClient(new TelegramOptions { Token = TelegramFake.Token });
        var channel = new ScriptedChannel { Rate = new TelegramChannel(api, NullLogger<TelegramChannel>.Instance).Capabilities.Rate };
        channel.Answer = _ =>
        {
            lock (times)
            {
                times.Add(clock.GetUtcNow());
                var inASecond = times.Count(at => clock.GetUtcNow() - at < TimeSpan.FromSeconds(1));
                return Task.FromResult<SendOutcome>(inASecond > 30 ? new SendOutcome.TryLater("429", TimeSpan.FromSeconds(1), SendScope.Chat) : new SendOutcome.Sent(null));
            }
        };
        foreach (var chat in Enumerable.Range(0, Alerts))
        {
            outbox.Put($"{chat}", kind: MessageKind.SafetyQuestion);
        }

        using var worker = new OutboxWorker(
            outbox, accounts, standings, new MemoryFiles(), [channel], new AccountHolds(accounts, NullLogger<AccountHold>.Instance), new AccountBoard(), clock, NullLogger<OutboxWorker>.Instance);
        await worker.StartAsync(CancellationToken.None);
        for (var marked = 0; marked < Alerts; clock.Advance(TimeSpan.FromMilliseconds(20)))
        {
            await Task.Delay(1); // what the clock woke has its turn
            while (!outbox.NothingMarked)
            {
                (await outbox.NextMarkAsync()).Mark.ShouldBeOfType<SendMark.Sent>();
                marked++;
            }
        }

        await worker.StopAsync(CancellationToken.None).Within();
        (clock.GetUtcNow() - start).ShouldBeLessThan(AtMost);
        channel.Given.ShouldBeUnique();
        (times[12] - times[0]).ShouldBeGreaterThan(TimeSpan.FromMilliseconds(350), "evenly, without a burst");
    }

    [LongFact]
    public async Task They_leave_in_time_in_real_time_too()
    {
        await using var telegram = await TelegramFake.StartAsync();
        foreach (var chat in Enumerable.Range(1, Alerts))
        {
            telegram.User(chat);
        }

        await using var database = await TemporaryDatabase.SqliteAsync(TimeProvider.System);
        using var api = new TelegramBotClient(new TelegramOptions { Token = TelegramFake.Token, ApiUrl = telegram.Url });
        await database.Accounts.EnsureAsync(new ChannelAccount("telegram", "telegram", School: null, "{}", ProtectedSecrets: null), CancellationToken.None);
        var now = TimeProvider.System.GetUtcNow();
        await database.Jobs.CommitAsync(
            "test",
            SendingRoom.School,
            seen: null,
            now,
            [.. Enumerable.Range(1, Alerts).Select(chat => new Dialogs.Turns.Effect.Say(
                new OutboxEntry($"safety:{chat}", SendingRoom.School, new Address("telegram", $"{chat}"), MessageKind.SafetyQuestion, new Outbound($"Chào anh/chị {chat}"), now)))],
            CancellationToken.None);
        using var worker = new OutboxWorker(
            database.Outbox, database.Accounts, database.Standings, database.Files, [new TelegramChannel(api, NullLogger<TelegramChannel>.Instance)],
            new AccountHolds(database.Accounts, NullLogger<AccountHold>.Instance), new AccountBoard(), TimeProvider.System, NullLogger<OutboxWorker>.Instance);
        var clock = Stopwatch.StartNew();
        await worker.StartAsync(CancellationToken.None);
        while ((await database.Outbox.StateAsync(CancellationToken.None)).Waiting > 0)
        {
            clock.Elapsed.ShouldBeLessThan(AtMost, $"{telegram.Calls.Count} calls, busiest second {telegram.BusiestSecond}");
            await Task.Delay(TimeSpan.FromMilliseconds(200));
        }

        await worker.StopAsync(CancellationToken.None).Within();
        clock.Elapsed.ShouldBeLessThan(AtMost);
        telegram.Calls.Count(call => call == "sendMessage").ShouldBe(Alerts, "a refused one would have been sent again");
        (await database.QueryAsync<long>("select count(*) from chat_pauses")).ShouldBe([0]);
    }
}
