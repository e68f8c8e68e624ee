using Bot.Testing;
using Xunit.Abstractions;

namespace Bot.Host.Tests.Power;

/// <summary>The database's server fails under load, the host does not: it waits, says so, and goes on by itself.</summary>
public sealed class ServerFailureTests(ITestOutputHelper output)
{
    [Fact]
    public async Task A_server_that_crashes_twice_under_load_and_refuses_for_a_while_costs_nothing_that_was_acknowledged()
    {
        await using var server = await OwnPostgres.StartAsync();
        await using var school = await SchoolOnTelegram.OpenAsync(TemporaryDatabase.On(server.Options, TimeProvider.System));
        await using var road = new PhoneRoad(school, isWebhook: true, seed: 1);
        await using var host = school.Start(road.Settings);
        road.LeadTo(host);
        var chance = new Random(1);
        for (var crash = 1; crash <= 2; crash++)
        {
            road.Report(chance);
            var sends = school.Telegram.Sent.Count + chance.Next(1, school.Register.Classes.Count);
            await school.Telegram.UntilPatientlyAsync(() => school.Telegram.Sent.Count >= sends);
            await server.CrashAsync();
            await school.UntilAsync(async () => (await school.ReadyAsync(host)).Contains("\"status\":\"database\"", StringComparison.Ordinal), () => host.Log);
            await server.StartAsync();
            school.NextSession();
        }

        var ledger = await Ledger.BalanceAsync(school, road.Said, road.Reports, road.Taken);
        await school.UntilAsync(async () => (await school.ReadyAsync(host)).Contains("\"status\":\"ready\"", StringComparison.Ordinal), () => host.Log);
        (await host.TerminateAsync()).ShouldBe(0, host.Log);
        Figures.Say(output, $"2 crashes of PostgreSQL under load: {ledger}");
    }
}
