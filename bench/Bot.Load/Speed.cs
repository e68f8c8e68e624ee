using System.Globalization;

namespace Bot.Load;

/// <summary>
/// Product against floor, in turns. Both run all the time, so that both are warm: programs compile what they often run while they run. Who has no turn stands still, or the
/// product's answers, which leave at the vendor's rate, would be sent in the floor's time.
/// </summary>
internal static class Speed
{
    /// <summary>Of twelve classes each: enough for every sender to be a teacher of her own, and for as many others whose reports only warm the programs up. A year has too few sessions for both.</summary>
    private const int Schools = 12;

    public static async Task MeasureAsync(Grounds grounds, Stage stage, Measure size, TextWriter output)
    {
        var (template, reporters) = await stage.SettleAsync(grounds, Schools, Schools);
        await using var _ = template;
        var (senders, others) = (reporters.Take(size.Senders).ToList(), reporters.Skip(size.Senders).Take(size.Senders).ToList());
        await using var floorSite = await grounds.CopyAsync(template);
        await using var productSite = await grounds.CopyAsync(template);
        await using var floor = await Served.FloorAsync(floorSite);
        await using var product = await Served.ProductAsync(productSite, stage.Telegram);
        var table = new Table($"{size.Senders} concurrent senders", "program", "messages", "messages/s", "p50 ms", "p99 ms", "refused", "µs CPU each", "MB");
        product.Pause();
        var floorNext = await WarmAsync(floorSite, floor, "floor, warming up");
        floor.Pause();
        product.GoOn();
        var productNext = await WarmAsync(productSite, product, "product, warming up");
        var (floors, products) = (new List<double>(), new List<double>());
        for (var round = 0; round < size.Rounds; round++)
        {
            product.Pause();
            floor.GoOn();
            floors.Add(await RunAsync(floorSite, floor, senders, floorNext, size.Reports, "floor", table));
            floor.Pause();
            product.GoOn();
            products.Add(await RunAsync(productSite, product, senders, productNext, size.Reports, "product", table));
            (floorNext, productNext) = (floorNext + size.Reports, productNext + size.Reports);
        }

        floor.GoOn();
        table.Print(output);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"product / floor: {products.Sum() / floors.Sum():P0} (wanted: at least 60 %)"));

        async Task<int> WarmAsync(Site site, Served served, string name)
        {
            await Warmth.ReachAsync(site, served, others, size, (used, outcome) => Add(table, name, served, used, outcome));
            return await Warmth.ReachAsync(site, served, senders, size, (used, outcome) => Add(table, name, served, used, outcome));
        }
    }

    private static async Task<double> RunAsync(Site site, Served served, List<Reporter> senders, int from, int each, string name, Table table)
    {
        var before = served.Used;
        var outcome = await Rush.RunAsync(site, [served.Address], senders, from, each);
        Add(table, name, served, (served.Used - before) / outcome.Messages, outcome);
        return outcome.PerSecond;
    }

    private static void Add(Table table, string name, Served served, TimeSpan used, Outcome outcome) =>
        table.Add(name, outcome.Messages, outcome.PerSecond, outcome.P50, outcome.P99, outcome.Refused, used.TotalMicroseconds, served.Memory);
}
