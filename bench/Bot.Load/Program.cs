using System.Globalization;
using Bot.Load;
using Bot.Storage;

// dotnet run -c Release --project bench/Bot.Load -- [sqlite] [postgres] [speed] …: without a name, everything. --smoke: a few messages, to see that it runs.
string[] all = ["speed", "flood", "growth", "start", "hosts"];
var asked = all.Where(section => args.Contains(section, StringComparer.Ordinal)).ToList();
StorageProvider[] providers = [.. new[] { StorageProvider.Sqlite, StorageProvider.Postgres }
    .Where(provider => args.Contains(provider.ToString().ToLowerInvariant(), StringComparer.Ordinal))];
var size = args.Contains("--smoke", StringComparer.Ordinal) ? Measure.Smoke : Measure.Full;
await using var stage = await Stage.StartAsync();
foreach (var provider in providers.Length > 0 ? providers : [StorageProvider.Sqlite, StorageProvider.Postgres])
{
    await using var grounds = new Grounds(provider);
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{grounds.Name}; one fsync of 4 KiB on this disk: {Disk.FsyncMicroseconds(grounds.Folder):F0} µs; {Environment.ProcessorCount} cores"));
    foreach (var section in asked.Count > 0 ? asked : [.. all])
    {
        switch (section)
        {
            case "speed":
                await Speed.MeasureAsync(grounds, stage, size, Console.Out);
                break;
            case "flood":
                await Flood.MeasureAsync(grounds, stage, size, Console.Out);
                break;
            case "growth":
                await Growth.MeasureAsync(grounds, stage, size, Console.Out);
                break;
            case "start":
                await Growth.MeasureStartAsync(grounds, stage, Console.Out);
                break;
            case "hosts" when provider == StorageProvider.Sqlite:
                break; // one host writes a file
            case "hosts":
                await Hosts.MeasureAsync(grounds, stage, size, Console.Out);
                break;
            default:
                throw new System.Diagnostics.UnreachableException(section);
        }
    }
}
