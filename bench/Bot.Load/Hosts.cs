using System.Globalization;

namespace Bot.Load;

/// <summary>One host and two on one PostgreSQL, the same senders and the same number of messages: sharing this machine's processors, and each with as much of one as a small machine has.</summary>
internal static class Hosts
{
    /// <summary>Of twelve classes each: every sender is a teacher of her own, and as many others warm the hosts up.</summary>
    private const int Schools = 12;
    private const int WarmUps = 8;

    /// <summary>Of one processor, for each host: two of them, the server and the senders leave something of two processors free.</summary>
    private const double Share = 0.25;

    public static async Task MeasureAsync(Grounds grounds, Stage stage, Measure size, TextWriter output)
    {
        var (template, reporters) = await stage.SettleAsync(grounds, Schools, Schools);
        await using var _ = template;
        var table = new Table("hosts on one PostgreSQL", "hosts", "messages", "messages/s", "p50 ms", "p99 ms", "refused");
        var alone = await RunAsync(hosts: 1);
        var together = await RunAsync(hosts: 2);
        table.Print(output);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"two hosts / one, sharing this machine's {Environment.ProcessorCount} processors: {together.Shared / alone.Shared:P0}"));
        output.WriteLine(alone.Held is { } one && together.Held is { } two
            ? string.Create(CultureInfo.InvariantCulture, $"two hosts / one, each with {Share:P0} of a processor: {two / one:P0} (wanted: more than 100 %)")
            : "two hosts / one, each with its own share of a processor: this machine does not let us measure it");

        async Task<(double Shared, double? Held)> RunAsync(int hosts)
        {
            var (senders, others) = (reporters.Take(size.Senders).ToList(), reporters.Skip(size.Senders).Take(size.Senders).ToList());
            await using var site = await grounds.CopyAsync(template);
            await using var first = await Served.ProductAsync(site, stage.Telegram);
            await using var second = hosts > 1 ? await Served.ProductAsync(site, stage.Telegram) : null;
            Served[] served = second is null ? [first] : [first, second];
            Uri[] addresses = [.. served.Select(host => host.Address)];
            for (var part = 0; part < WarmUps * hosts && (part + 1) * size.WarmUp <= Reporter.Most; part++)
            {
                await Rush.RunAsync(site, addresses, others, part * size.WarmUp, size.WarmUp); // each of them as warm as one alone
                await site.RunAsync("analyze"); // see Warmth
            }

            await Rush.RunAsync(site, addresses, senders, from: 0, size.WarmUp);
            var shared = await Rush.RunAsync(site, addresses, senders, size.WarmUp, size.Reports);
            Add($"{hosts}", shared);
            using var share = CpuShare.Hold([.. served.Select(host => host.ProcessId)], Share);
            var held = share is null ? null : await Rush.RunAsync(site, addresses, senders, size.WarmUp + size.Reports, size.Reports);
            if (held is not null)
            {
                Add($"{hosts}, each {Share:P0} of a processor", held);
            }

            return (shared.PerSecond, held?.PerSecond);
        }

        void Add(FormattableString hosts, Outcome outcome) => table.Add(hosts.ToString(CultureInfo.InvariantCulture), outcome.Messages, outcome.PerSecond, outcome.P50, outcome.P99, outcome.Refused);
    }
}
