using System.Diagnostics;
using System.Globalization;

namespace Bot.Load;

/// <summary>Does it cost more when more is stored? Ten school years of every class that reports, then a thousand schools; the memory that takes, and the start.</summary>
internal static class Growth
{
    private const int Schools = 6;
    private const int Stored = 1_000;
    private const int Active = 100;

    public static async Task MeasureAsync(Grounds grounds, Stage stage, Measure size, TextWriter output)
    {
        var table = new Table("cost and what is stored", "database", "messages", "messages/s", "p50 ms", "p99 ms", "µs CPU each", "MB", "most MB");
        var (empty, reporters) = await stage.SettleAsync(grounds, Schools, Schools);
        await using var _ = empty;
        var alone = await RunAsync(grounds, empty, stage, [.. reporters.Take(size.Senders)], size, "empty", table);
        await Past.WriteAsync(empty);
        var old = await RunAsync(grounds, empty, stage, [.. reporters.Take(size.Senders)], size, "ten years", table);
        var (many, everybody) = await stage.SettleAsync(grounds, Stored, Active);
        await using var __ = many;
        var spread = everybody.Where((_, index) => index % (everybody.Count / size.Senders) == 0).Take(size.Senders).ToList();
        var crowd = await RunAsync(grounds, many, stage, spread, size, $"{Stored} schools", table);
        table.Print(output);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"CPU a message, ten years / empty: {old / alone:P0}; {Stored} schools / empty: {crowd / alone:P0} (wanted: at most 120 %)"));
    }

    public static async Task MeasureStartAsync(Grounds grounds, Stage stage, TextWriter output)
    {
        var (site, reporters) = await stage.SettleAsync(grounds, schools: 1, linked: 1);
        await using var _ = site;
        var phone = stage.Telegram.User(reporters[0].Chat);
        var (told, begin) = (phone.Messages.Count, Stopwatch.GetTimestamp());
        await using var served = await Served.ProductAsync(site, stage.Telegram);
        var listening = Stopwatch.GetElapsedTime(begin);
        using var line = await Line.OpenAsync(served.Address);
        await line.PostAsync(reporters[0].Report(0));
        await stage.Telegram.UntilAsync(() => phone.Messages.Count > told);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"start: listening after {listening.TotalSeconds:F2} s, first answer on the phone after {Stopwatch.GetElapsedTime(begin).TotalSeconds:F2} s (wanted: under 3); {served.Memory:F0} MB"));
    }

    private static async Task<double> RunAsync(Grounds grounds, Site template, Stage stage, List<Reporter> senders, Measure size, string name, Table table)
    {
        await using var site = await grounds.CopyAsync(template);
        await using var served = await Served.ProductAsync(site, stage.Telegram);
        await Rush.RunAsync(site, [served.Address], senders, from: 0, size.WarmUp);
        var before = served.Used;
        var outcome = await Rush.RunAsync(site, [served.Address], senders, size.WarmUp, size.Reports);
        var used = (served.Used - before).TotalMicroseconds / outcome.Messages;
        table.Add(name, outcome.Messages, outcome.PerSecond, outcome.P50, outcome.P99, used, served.Memory, served.MostMemory);
        return used;
    }
}
