using System.Collections.Concurrent;

namespace Bot.Storage.Jobs;

/// <summary>What each job queued and counted since its last run was written down. A job runs on one host at a time, so the process knows all of it.</summary>
internal sealed class JobTallies
{
    private readonly ConcurrentDictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <param name="name">The job's name, or that of a counter, which begins with it: <c>deadline stale</c>.</param>
    public void Add(string name, int by) => _counts.AddOrUpdate(name, by, (_, before) => before + by);

    public int Take(string name) => _counts.TryRemove(name, out var count) ? count : 0;
}
