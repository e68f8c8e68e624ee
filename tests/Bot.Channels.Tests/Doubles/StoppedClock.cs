namespace Bot.Channels.Tests.Doubles;

/// <summary>A clock that always shows the same instant.</summary>
internal sealed class StoppedClock(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;
}
