namespace Bot.Load;

/// <summary>What came of one load.</summary>
/// <param name="Messages">How many were sent and answered with 200.</param>
/// <param name="Refused">How many were answered otherwise.</param>
/// <param name="Elapsed">From the first byte to the moment when the last of them was handled: its rows and answers are durable.</param>
/// <param name="Latencies">From the call to 200, ascending.</param>
internal sealed record Outcome(int Messages, int Refused, TimeSpan Elapsed, IReadOnlyList<double> Latencies)
{
    public double PerSecond => Messages / Elapsed.TotalSeconds;

    public double P50 => At(0.5);

    public double P99 => At(0.99);

    private double At(double share) => Latencies[Math.Min(Latencies.Count - 1, (int)(Latencies.Count * share))];
}
