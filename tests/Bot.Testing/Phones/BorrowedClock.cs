namespace Bot.Testing.Phones;

/// <summary>The time of day as the bot under play sees it: real until somebody sets it. Only the wall clock; timers are real.</summary>
public sealed class BorrowedClock : TimeProvider
{
    private volatile Setting _setting = new(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, Rate: 1);

    public override DateTimeOffset GetUtcNow()
    {
        var setting = _setting;
        return setting.Shown + ((System.GetUtcNow() - setting.At) * setting.Rate);
    }

    /// <param name="shown">What it shows at that real time.</param>
    /// <param name="at">Real time: so nothing is lost on the way here, however fast the clock runs.</param>
    /// <param name="rate">Seconds of this clock in one real second.</param>
    public void Set(DateTimeOffset shown, DateTimeOffset at, double rate) => _setting = new Setting(shown.ToUniversalTime(), at, rate);

    private sealed record Setting(DateTimeOffset Shown, DateTimeOffset At, double Rate);
}
