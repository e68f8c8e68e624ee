using System.Diagnostics;

namespace Bot.Load;

/// <summary>Concurrent senders, each a teacher on a connection of her own who sends her next report when the one before was answered.</summary>
internal static class Rush
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    /// <param name="from">Number of the first report of every teacher.</param>
    public static async Task<Outcome> RunAsync(Site site, IReadOnlyList<Uri> hosts, IReadOnlyList<Reporter> reporters, int from, int each)
    {
        var lines = await Task.WhenAll(reporters.Select((_, index) => Line.OpenAsync(hosts[index % hosts.Count])));
        var bodies = reporters.Select(reporter => Enumerable.Range(from, each).Select(reporter.Report).ToArray()).ToArray();
        var begin = Stopwatch.GetTimestamp();
        var sent = await Task.WhenAll(lines.Select((line, index) => SendAsync(line, bodies[index])));
        await HandledAsync(site);
        var elapsed = Stopwatch.GetElapsedTime(begin);
        foreach (var line in lines)
        {
            line.Dispose();
        }

        var all = sent.SelectMany(one => one).ToList();
        return new Outcome(all.Count(one => one.Status == 200), all.Count(one => one.Status != 200), elapsed, [.. all.Select(one => one.Took.TotalMilliseconds).Order()]);
    }

    /// <summary>Until nothing waits any more.</summary>
    public static async Task HandledAsync(Site site)
    {
        await using var connection = await site.OpenAsync();
        using var look = new PeriodicTimer(Look);
        while (await Site.CountAsync(connection, "select count(*) from (select 1 from inbox where state = 'new' limit 1) waiting") > 0)
        {
            await look.WaitForNextTickAsync();
        }
    }

    private static async Task<List<(int Status, TimeSpan Took)>> SendAsync(Line line, byte[][] bodies)
    {
        await Task.Yield();
        var answers = new List<(int Status, TimeSpan Took)>(bodies.Length);
        foreach (var body in bodies)
        {
            answers.Add(await line.PostAsync(body));
        }

        return answers;
    }
}
