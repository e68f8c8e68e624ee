using Bot.Host.Clock;
using Bot.Testing;

namespace Bot.Host.Tests.Clock;

public sealed class ScaledClockTests
{
    private readonly FakeClock _real = FakeClock.At("2030-01-01T00:00:00Z");

    [Fact]
    public void It_starts_where_it_was_told_and_runs_at_its_rate()
    {
        var clock = Create(rate: 240);

        _real.Advance(TimeSpan.FromSeconds(2));

        clock.GetUtcNow().ShouldBe(Start + TimeSpan.FromMinutes(8));
        clock.GetUtcNow().Offset.ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void Its_monotonic_clock_agrees_with_its_wall_clock()
    {
        var clock = Create(rate: 60);
        var before = clock.GetTimestamp();

        _real.Advance(TimeSpan.FromSeconds(5));

        clock.GetElapsedTime(before).ShouldBe(TimeSpan.FromMinutes(5));
    }

    [Fact]
    public void A_timer_fires_in_its_time_not_in_real_time()
    {
        var fired = 0;
        using var timer = Create(rate: 60).CreateTimer(_ => fired++, null, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(2));

        _real.Advance(TimeSpan.FromMilliseconds(999));
        fired.ShouldBe(0);
        _real.Advance(TimeSpan.FromMilliseconds(1));
        fired.ShouldBe(1);
        _real.Advance(TimeSpan.FromSeconds(4));
        fired.ShouldBe(3);
    }

    [Fact]
    public void A_timer_that_is_changed_is_scaled_too()
    {
        var fired = 0;
        using var timer = Create(rate: 60).CreateTimer(_ => fired++, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        timer.Change(TimeSpan.FromMinutes(1), Timeout.InfiniteTimeSpan);
        _real.Advance(TimeSpan.FromSeconds(1));

        fired.ShouldBe(1);
    }

    [Fact]
    public void A_timer_shorter_than_a_real_millisecond_is_late_rather_than_a_busy_loop()
    {
        var fired = 0;
        using var timer = Create(rate: 1000).CreateTimer(_ => fired++, null, TimeSpan.FromMilliseconds(1), Timeout.InfiniteTimeSpan);

        _real.Advance(TimeSpan.FromTicks(9_999));
        fired.ShouldBe(0);
        _real.Advance(TimeSpan.FromTicks(1));
        fired.ShouldBe(1);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(1001)]
    public void A_rate_outside_one_to_a_thousand_is_refused(double rate) =>
        Should.Throw<ArgumentOutOfRangeException>(() => Create(rate));

    private static DateTimeOffset Start { get; } = new(2026, 11, 23, 6, 58, 0, TimeSpan.FromHours(7));

    private ScaledClock Create(double rate) => new(Start, rate, _real);
}
