namespace Bot.Host.Settings;

/// <summary>Section <c>Bot:Workers</c>: how many turns are worked on at a time.</summary>
public sealed class WorkerOptions
{
    /// <summary>Workers of this process, 1 to 64. Default: one per processor, at most 8.</summary>
    public int Count { get; set; } = Math.Clamp(Environment.ProcessorCount, 1, 8);

    /// <summary>Messages a worker claims at a time, 1 to 1,000. Default 64.</summary>
    public int BatchSize { get; set; } = 64;
}
