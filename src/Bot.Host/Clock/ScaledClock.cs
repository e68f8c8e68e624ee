namespace Bot.Host.Clock;

/// <summary>
/// A clock that starts at a chosen instant and runs at a chosen rate: the wall clock, the monotonic clock and every timer agree, so that
/// workers, rate gates and Quartz live in the same time. For demonstrations and tests; a school runs on <see cref="TimeProvider.System"/>.
/// </summary>
/// <remarks>Timers are rounded up to whole real milliseconds: at rate 1,000 a timer may be a second of its own time late, never early.</remarks>
public sealed class ScaledClock : TimeProvider
{
    public const double SlowestRate = 1;
    public const double FastestRate = 1_000;

    private readonly DateTimeOffset _start;
    private readonly double _rate;
    private readonly TimeProvider _real;
    private readonly long _origin;

    /// <param name="start">What the clock shows now.</param>
    /// <param name="rate">Seconds of this clock in one real second, 1 to 1,000.</param>
    /// <param name="real">The clock that is scaled.</param>
    public ScaledClock(DateTimeOffset start, double rate, TimeProvider real)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rate, SlowestRate);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rate, FastestRate);
        _start = start.ToUniversalTime();
        _rate = rate;
        _real = real;
        _origin = real.GetTimestamp();
    }

    /// <summary>Seconds of this clock in one real second.</summary>
    public double Rate => _rate;

    public override long TimestampFrequency => _real.TimestampFrequency;

    public override long GetTimestamp() => (long)((_real.GetTimestamp() - _origin) * _rate);

    public override DateTimeOffset GetUtcNow() => _start + GetElapsedTime(0);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new ScaledTimer(_real.CreateTimer(callback, state, Real(dueTime), Real(period)), this);

    private TimeSpan Real(TimeSpan scaled) => scaled == Timeout.InfiniteTimeSpan || scaled == TimeSpan.Zero
        ? scaled
        : TimeSpan.FromMilliseconds(Math.Ceiling(scaled.TotalMilliseconds / _rate));

    private sealed class ScaledTimer(ITimer timer, ScaledClock clock) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(clock.Real(dueTime), clock.Real(period));

        public void Dispose() => timer.Dispose();

        public ValueTask DisposeAsync() => timer.DisposeAsync();
    }
}
