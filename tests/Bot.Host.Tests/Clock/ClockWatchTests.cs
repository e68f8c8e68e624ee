using Bot.Dialogs.Ports;
using Bot.Host.Clock;
using Bot.Storage;
using Bot.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Quartz;

namespace Bot.Host.Tests.Clock;

public sealed class ClockWatchTests
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <summary>A turn that read the clock before it was put back and committed behind the mend: its answer would have waited for the hour to come again.</summary>
    [Fact]
    public async Task What_is_still_written_by_the_clock_of_before_does_not_wait_for_the_time_that_did_not_come()
    {
        var clock = new SteppingClock(FakeClock.At("2026-11-23T08:05:00+07:00"));
        await using var db = await TemporaryDatabase.SqliteAsync(clock);
        await using var services = new ServiceCollection().AddLogging().AddQuartz().BuildServiceProvider();
        using var watch = new ClockWatch(db.Outbox, services.GetRequiredService<ISchedulerFactory>(), clock, NullLogger<ClockWatch>.Instance);
        await watch.StartAsync(CancellationToken.None);
        var before = clock.GetUtcNow();
        await WriteAsync(db, "written", before);
        clock.Step = -Hour;
        await MendedAsync(db, clock, "written");

        await WriteAsync(db, "straggler", before);

        await MendedAsync(db, clock, "straggler");
        await watch.StopAsync(CancellationToken.None);
    }

    private static Task WriteAsync(TemporaryDatabase db, string key, DateTimeOffset at) => db.RunAsync(
        $"""
        insert into outbox (idem, school_id, account, chat, kind, priority, body, due_at, next_at, state, attempts, maybe_sent, fence, created_at)
        values ('{key}', 'MAU01', 'web', '1', 'Reply', 1, '{"{}"}', {at.ToUnixTimeMilliseconds()}, {at.ToUnixTimeMilliseconds()}, 'ready', 0, 0, 0, {at.ToUnixTimeMilliseconds()})
        """);

    private static async Task MendedAsync(TemporaryDatabase db, SteppingClock clock, string key)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        for (var looks = 0; (await db.QueryAsync<long>($"select due_at from outbox where idem = '{key}'")).Single() > clock.GetUtcNow().ToUnixTimeMilliseconds(); looks++)
        {
            looks.ShouldBeLessThan(30, "a minute of looks");
            clock.Pass(Look);
            await pause.WaitForNextTickAsync(patience.Token);
        }
    }

    /// <summary>Its hands are put back; what it measures goes on.</summary>
    private sealed class SteppingClock(FakeClock real) : TimeProvider
    {
        public TimeSpan Step { get; set; }

        public override long TimestampFrequency => real.TimestampFrequency;

        public override DateTimeOffset GetUtcNow() => real.GetUtcNow() + Step;

        public override long GetTimestamp() => real.GetTimestamp();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => real.CreateTimer(callback, state, dueTime, period);

        public void Pass(TimeSpan time) => real.Advance(time);
    }
}
