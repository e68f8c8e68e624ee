using System.Globalization;
using Bot.Storage;
using Bot.Testing;
using Xunit.Abstractions;

namespace Bot.Host.Tests.Power;

/// <summary>The machine's clock is put forward by an hour and back again while classes report, as the program sees it (libfaketime): nothing is lost, nothing waits for the hour to come again.</summary>
public abstract class ClockStepTests(StorageProvider provider, ITestOutputHelper output)
{
    /// <summary>So the jobs' next minute is near.</summary>
    private static readonly TimeSpan BeforeTheMinute = TimeSpan.FromSeconds(50);

    [Fact]
    public async Task A_clock_put_forward_and_back_by_an_hour_costs_nothing_and_holds_nothing_up()
    {
        await using var school = await SchoolOnTelegram.OpenAsync(await TemporaryDatabase.EmptyAsync(provider, TimeProvider.System));
        await using var road = new PhoneRoad(school, isWebhook: provider == StorageProvider.Postgres, seed: 6);
        using var clock = new MachineClock(school.Now);
        await using var host = school.Start([.. road.Settings.Where(setting => !setting.StartsWith("--Bot:Clock", StringComparison.Ordinal))], clock.Before);
        await host.ServesAsync();
        road.LeadTo(host);
        var chance = new Random(6);

        await ReportAndPutAsync(TimeSpan.FromHours(1), noticed: 1);
        await Ledger.BalanceAsync(school, road.Said, road.Reports, road.Taken);
        school.NextSession();
        clock.PutTo(school.Now.AddHours(1));
        await NoticedAsync(host, 2);
        await ReportAndPutAsync(BeforeTheMinute, noticed: 3);
        await school.Db.RunAsync("delete from job_runs");
        var ledger = await Ledger.BalanceAsync(school, road.Said, road.Reports, road.Taken);

        await JobsRunAsync(school, host);
        (await host.TerminateAsync()).ShouldBe(0, host.Log);
        Figures.Say(output, $"clock put forward and back by an hour on {provider}: {ledger}");

        async Task ReportAndPutAsync(TimeSpan ahead, int noticed)
        {
            road.Report(chance);
            await school.Telegram.UntilPatientlyAsync(() => school.Telegram.Sent.Count > road.Said - (2 * school.Register.Classes.Count));
            clock.PutTo(school.Now + ahead); // while the others still report
            await NoticedAsync(host, noticed);
        }
    }

    /// <summary>A step that is taken back before anybody looked was none.</summary>
    private static async Task NoticedAsync(HostProcess host, int steps)
    {
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        using var patience = new CancellationTokenSource(HostProcess.Patience);
        while (host.Log.Split("The clock was put").Length - 1 < steps)
        {
            await look.WaitForNextTickAsync(patience.Token);
        }
    }

    /// <summary>Behind the last step the jobs fire at the next minute, not at one of the hour before.</summary>
    private static Task JobsRunAsync(SchoolOnTelegram school, HostProcess host) =>
        school.UntilAsync(async () => await school.CountAsync("select count(*) from job_runs") > 0, () => host.Log);

    /// <summary>What a process is told when it asks for the time; durations go on as they are.</summary>
    private sealed class MachineClock : IDisposable
    {
        private readonly TemporaryFolder _folder = new();

        /// <param name="start">What it shows first.</param>
        public MachineClock(DateTimeOffset start) => PutTo(start);

        public IReadOnlyList<string> Before =>
            ["env", "LD_PRELOAD=libfaketimeMT.so.1", $"LD_LIBRARY_PATH={Library}", $"FAKETIME_TIMESTAMP_FILE={File}", "FAKETIME_NO_CACHE=1", "FAKETIME_DONT_FAKE_MONOTONIC=1"];

        private static string Library => Directory.GetDirectories("/usr/lib", "faketime", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 2, IgnoreInaccessible = true }).Single();

        private string File => Path.Combine(_folder.FullPath, "clock");

        public void PutTo(DateTimeOffset instant)
        {
            var next = File + ".next";
            System.IO.File.WriteAllText(next, string.Create(CultureInfo.InvariantCulture, $"{(instant - TimeProvider.System.GetUtcNow()).TotalSeconds:+0;-0}s"));
            System.IO.File.Move(next, File, overwrite: true); // read at every question, never half written
        }

        public void Dispose() => _folder.Dispose();
    }
}

public sealed class ClockStepOnSqlite(ITestOutputHelper output) : ClockStepTests(StorageProvider.Sqlite, output);

public sealed class ClockStepOnPostgres(ITestOutputHelper output) : ClockStepTests(StorageProvider.Postgres, output);
