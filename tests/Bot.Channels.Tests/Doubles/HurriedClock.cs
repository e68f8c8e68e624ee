namespace Bot.Channels.Tests.Doubles;

/// <summary>A clock that goes on by a second whenever somebody looks: nothing is ever too fast for it.</summary>
internal sealed class HurriedClock : TimeProvider
{
    private int _looks;

    public override DateTimeOffset GetUtcNow() => new DateTimeOffset(2026, 11, 23, 0, 0, 0, TimeSpan.Zero).AddSeconds(Interlocked.Increment(ref _looks));
}
