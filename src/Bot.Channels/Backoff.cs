namespace Bot.Channels;

/// <summary>Waits longer after every failure, 1 second to 1 minute, with full jitter so that many programs do not come back together.</summary>
internal sealed class Backoff(TimeProvider clock)
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Most = TimeSpan.FromMinutes(1);
    private int _failures;

    public void Reset() => _failures = 0;

    /// <param name="atLeast">What the vendor asked for.</param>
    public Task WaitAsync(TimeSpan atLeast, CancellationToken cancellationToken)
    {
        var ceiling = Math.Min(Most.TotalSeconds, First.TotalSeconds * Math.Pow(2, _failures++));
        var jittered = TimeSpan.FromSeconds(ceiling * (0.5 + (Random.Shared.NextDouble() / 2)));
        return Task.Delay(jittered > atLeast ? jittered : atLeast, clock, cancellationToken);
    }
}
