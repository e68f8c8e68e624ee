namespace Bot.Load;

/// <summary>Programs compile what they often run while they run: a figure of the first minutes says little of the hours behind them.</summary>
internal static class Warmth
{
    /// <summary>Warm: a part of the warming up is as fast as the one before, but for so much.</summary>
    private const double Settled = 0.1;
    private const int Parts = 16;

    /// <param name="seen">Told of every part: processor time a message, and what it came to.</param>
    /// <returns>Number of the next report.</returns>
    public static async Task<int> ReachAsync(Site site, Served served, List<Reporter> senders, Measure size, Action<TimeSpan, Outcome>? seen = null)
    {
        var next = 0;
        double last = 0, now = 0;
        for (var part = 0; part < Parts && next + size.WarmUp + (size.Rounds * size.Reports) <= Reporter.Most && (part < 8 || Math.Abs(now - last) > Settled * now); part++)
        {
            var before = served.Used;
            var outcome = await Rush.RunAsync(site, [served.Address], senders, next, size.WarmUp);
            seen?.Invoke((served.Used - before) / outcome.Messages, outcome);
            (last, now) = (now, outcome.PerSecond);
            next += size.WarmUp;
            if (!site.IsSqlite && (part & (part + 1)) == 0)
            {
                // What an empty table is read by is kept as a plan until the server has counted, which it does by itself every minute in which a table grew by a tenth. Here: as often as all doubled.
                await site.RunAsync("analyze");
            }
        }

        return next;
    }
}
