using System.Diagnostics;
using System.Globalization;

namespace Bot.Load;

/// <summary>
/// Messages that come whether the program is ready or not, at twenty times the rate of a province's morning; how late each 200 is counts from the moment when the message
/// was to be sent.
/// </summary>
internal static class Flood
{
    /// <summary>Messages a second: 1,600 schools of 17 classes within 18 minutes.</summary>
    private const int Steady = 25;
    private const int Times = 20;
    private const int Schools = 6;

    public static async Task MeasureAsync(Grounds grounds, Stage stage, Measure size, TextWriter output)
    {
        var (template, reporters) = await stage.SettleAsync(grounds, Schools, Schools);
        await using var _ = template;
        var senders = reporters.Take(size.Senders).ToList();
        var table = new Table(string.Create(CultureInfo.InvariantCulture, $"flood of {Steady * Times} messages/s, {Times} times the rate of a province's morning"), "program", "messages", "p50 ms", "p99 ms", "refused", "handled after s", "MB before", "most MB");
        var floor = await RunAsync(grounds, template, site => Served.FloorAsync(site), "floor", senders, size, table);
        var product = await RunAsync(grounds, template, site => Served.ProductAsync(site, stage.Telegram), "product", senders, size, table);
        table.Print(output);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"p99 product / floor: {product / floor:F1} (wanted: at most 2)"));
    }

    private static async Task<double> RunAsync(Grounds grounds, Site template, Func<Site, Task<Served>> start, string name, List<Reporter> senders, Measure size, Table table)
    {
        await using var site = await grounds.CopyAsync(template);
        await using var served = await start(site);
        var next = await Warmth.ReachAsync(site, served, senders, size);
        var before = served.Memory;
        var begin = Stopwatch.GetTimestamp();
        var period = TimeSpan.FromSeconds((double)senders.Count / (Steady * Times));
        var answers = (await Task.WhenAll(senders.Select((sender, index) => SendAsync(served.Address, sender, next, size, begin, period, period * index / senders.Count)))).SelectMany(one => one).ToList();
        await Rush.HandledAsync(site);
        var outcome = new Outcome(answers.Count(one => one.Status == 200), answers.Count(one => one.Status != 200), Stopwatch.GetElapsedTime(begin), [.. answers.Select(one => one.Late.TotalMilliseconds).Order()]);
        table.Add(name, outcome.Messages, outcome.P50, outcome.P99, outcome.Refused, outcome.Elapsed.TotalSeconds, before, served.MostMemory);
        return outcome.P99;
    }

    private static async Task<List<(int Status, TimeSpan Late)>> SendAsync(Uri address, Reporter sender, int next, Measure size, long begin, TimeSpan period, TimeSpan first)
    {
        using var line = await Line.OpenAsync(address);
        var answers = new List<(int, TimeSpan)>(size.Reports);
        for (var number = 0; number < size.Reports; number++)
        {
            var due = first + (period * number);
            var body = sender.Report(next + number);
            if (due - Stopwatch.GetElapsedTime(begin) is { Ticks: > 0 } early)
            {
                await Task.Delay(early, TimeProvider.System);
            }

            var (status, _) = await line.PostAsync(body);
            answers.Add((status, Stopwatch.GetElapsedTime(begin) - due));
        }

        return answers;
    }
}
