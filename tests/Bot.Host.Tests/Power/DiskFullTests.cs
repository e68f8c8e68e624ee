using Bot.Storage;
using Bot.Testing;
using Xunit.Abstractions;

namespace Bot.Host.Tests.Power;

/// <summary>No room is left for the database under load: the bot says so, acknowledges nothing it could not keep, and goes on by itself once there is room.</summary>
public sealed class DiskFullTests(ITestOutputHelper output)
{
    [SmallDiskFact]
    public async Task A_full_disk_under_sqlite_costs_nothing_and_mends_itself()
    {
        using var disk = SmallDisk.Mount(megabytes: 32);
        var options = new StorageOptions { ConnectionString = $"Data Source={Path.Combine(disk.FullPath, "attendance.db")}" };
        var ledger = await FillAsync(TemporaryDatabase.On(options, TimeProvider.System), disk, isWebhook: false);
        Figures.Say(output, $"disk full under SQLite: {ledger}");
    }

    [SmallDiskFact]
    public async Task A_full_disk_under_postgresql_costs_nothing_and_mends_itself()
    {
        using var disk = SmallDisk.Mount(megabytes: 160);
        using var log = new TemporaryFolder(); // its log has room: without, the server would end, as in ServerFailureTests
        await using var server = await OwnPostgres.StartAsync(disk.FullPath, logFolder: log.FullPath);
        var ledger = await FillAsync(TemporaryDatabase.On(server.Options, TimeProvider.System), disk, isWebhook: true);
        Figures.Say(output, $"disk full under PostgreSQL: {ledger}");
    }

    private static async Task<Ledger> FillAsync(TemporaryDatabase database, SmallDisk disk, bool isWebhook)
    {
        await using var school = await SchoolOnTelegram.OpenAsync(database);
        await using var road = new PhoneRoad(school, isWebhook, seed: 3);
        await using var host = school.Start(road.Settings);
        road.LeadTo(host);
        var chance = new Random(3);
        road.Report(chance);
        await school.Telegram.UntilPatientlyAsync(() => school.Telegram.Sent.Count >= school.Register.Classes.Count / 2);

        disk.Fill();
        await school.UntilAsync(
            async () =>
            {
                road.AskForHelp(); // what is free within the files is used up first
                return (await school.ReadyAsync(host)).Contains("\"error\":\"disk full\"", StringComparison.Ordinal);
            },
            () => host.Log);
        await host.SaysAsync("disk full");
        school.NextSession();
        road.Report(chance);
        disk.Clear();

        var ledger = await Ledger.BalanceAsync(school, road.Said, road.Reports, road.Taken);
        await school.UntilAsync(async () => (await school.ReadyAsync(host)).Contains("\"status\":\"ready\"", StringComparison.Ordinal), () => host.Log);
        (await host.TerminateAsync()).ShouldBe(0, host.Log);
        return ledger;
    }
}
