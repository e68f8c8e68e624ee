using System.Globalization;

namespace Bot.Load;

/// <summary>Product against floor, in turns.</summary>
internal static class Speed
{
    /// <summary>Of twelve classes each: enough for every sender to be a teacher of her own.</summary>
    private const int Schools = 6;

    public static async Task MeasureAsync(Grounds grounds, Stage stage, Measure size, TextWriter output)
    {
        var (template, reporters) = await stage.SettleAsync(grounds, Schools, Schools);
        await using var _ = template;
        var senders = reporters.Take(size.Senders).ToList();
        var table = new Table($"{size.Senders} concurrent senders", "program", "messages", "messages/s", "p50 ms", "p99 ms", "refused", "µs CPU each", "MB");
        var (floors, products) = (new List<double>(), new List<double>());
        for (var round = 0; round < size.Rounds; round++)
        {
            floors.Add(await RunAsync(grounds, template, site => Served.FloorAsync(site), "floor", senders, size, table));
            products.Add(await RunAsync(grounds, template, site => Served.ProductAsync(site, stage.Telegram), "product", senders, size, table));
        }

        table.Print(output);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"product / floor: {products.Sum() / floors.Sum():P0} (wanted: at least 60 %)"));
    }

    private static async Task<double> RunAsync(Grounds grounds, Site template, Func<Site, Task<Served>> start, string name, List<Reporter> senders, Measure size, Table table)
    {
        await using var site = await grounds.CopyAsync(template);
        await using var served = await start(site);
        await Rush.RunAsync(site, [served.Address], senders, from: 0, size.WarmUp);
        var before = served.Used;
        var outcome = await Rush.RunAsync(site, [served.Address], senders, size.WarmUp, size.Reports);
        var used = (served.Used - before).TotalMicroseconds / outcome.Messages;
        table.Add(name, outcome.Messages, outcome.PerSecond, outcome.P50, outcome.P99, outcome.Refused, used, served.Memory);
        return outcome.PerSecond;
    }
}
