using System.Globalization;

namespace Bot.Load;

/// <summary>One host and two on one PostgreSQL, the same senders and the same number of messages.</summary>
internal static class Hosts
{
    private const int Schools = 6;
    private const int WarmUps = 3;

    public static async Task MeasureAsync(Grounds grounds, Stage stage, Measure size, TextWriter output)
    {
        var (template, reporters) = await stage.SettleAsync(grounds, Schools, Schools);
        await using var _ = template;
        var senders = reporters.Take(size.Senders).ToList();
        var table = new Table("hosts on one PostgreSQL", "hosts", "messages", "messages/s", "p50 ms", "p99 ms", "refused");
        var alone = await RunAsync(grounds, template, stage, senders, hosts: 1, size, table);
        var together = await RunAsync(grounds, template, stage, senders, hosts: 2, size, table);
        table.Print(output);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"two hosts / one: {together / alone:P0} (wanted: more than 100 %)"));
    }

    private static async Task<double> RunAsync(Grounds grounds, Site template, Stage stage, List<Reporter> senders, int hosts, Measure size, Table table)
    {
        await using var site = await grounds.CopyAsync(template);
        await using var first = await Served.ProductAsync(site, stage.Telegram);
        await using var second = hosts > 1 ? await Served.ProductAsync(site, stage.Telegram) : null;
        Uri[] addresses = second is null ? [first.Address] : [first.Address, second.Address];
        var parts = WarmUps * hosts; // each of them as warm as one alone
        for (var part = 0; part < parts; part++)
        {
            await Rush.RunAsync(site, addresses, senders, part * size.WarmUp, size.WarmUp);
            await site.RunAsync("analyze"); // see Warmth
        }

        var outcome = await Rush.RunAsync(site, addresses, senders, parts * size.WarmUp, size.Reports);
        table.Add(hosts.ToString(CultureInfo.InvariantCulture), outcome.Messages, outcome.PerSecond, outcome.P50, outcome.P99, outcome.Refused);
        return outcome.PerSecond;
    }
}
