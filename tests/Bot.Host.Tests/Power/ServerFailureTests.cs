using Bot.Storage;
using Bot.Testing;
using Npgsql;
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

    [Fact]
    public async Task When_others_take_every_connection_the_bot_says_so_and_goes_on_once_there_is_one()
    {
        const int Connections = 40;
        await using var server = await OwnPostgres.StartAsync(connections: Connections);
        await using var school = await SchoolOnTelegram.OpenAsync(TemporaryDatabase.On(server.Options, TimeProvider.System));
        await using var road = new PhoneRoad(school, isWebhook: true, seed: 2);
        await using var host = school.Start(road.Settings);
        road.LeadTo(host);
        road.Report(new Random(2));
        await school.Telegram.UntilPatientlyAsync(() => school.Telegram.Sent.Count > 0);

        var others = new List<NpgsqlConnection>();
        try
        {
            await school.UntilAsync(
                async () =>
                {
                    await TakeAllAsync(server, others);
                    return (await school.ReadyAsync(host)).Contains("\"error\":\"too many connections\"", StringComparison.Ordinal);
                },
                () => host.Log);
        }
        finally
        {
            others.ForEach(connection => connection.Dispose());
        }

        var ledger = await Ledger.BalanceAsync(school, road.Said, road.Reports, road.Taken);
        await school.UntilAsync(async () => (await school.ReadyAsync(host)).Contains("\"status\":\"ready\"", StringComparison.Ordinal), () => host.Log);
        (await host.TerminateAsync()).ShouldBe(0, host.Log);
        Figures.Say(output, $"no connection to PostgreSQL left: {ledger}");
    }

    [Fact]
    public async Task With_the_hints_between_hosts_cut_again_and_again_everything_still_arrives()
    {
        await using var school = await SchoolOnTelegram.OpenAsync(await TemporaryDatabase.EmptyAsync(StorageProvider.Postgres, TimeProvider.System));
        await using var road = new PhoneRoad(school, isWebhook: true, seed: 4);
        await using var first = school.Start(road.Settings);
        await using var second = school.Start(road.Settings);
        await Task.WhenAll(first.ServesAsync(), second.ServesAsync());
        road.LeadTo(first, second);
        road.Report(new Random(4));
        var cut = 0L;
        while (school.Telegram.Sent.Count < school.Register.Classes.Count * 2)
        {
            cut += await school.CountAsync(
                "select count(*) from (select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and (query like 'listen %' or query like '%pg_notify%') and pid <> pg_backend_pid()) cut");
            await Task.Delay(TimeSpan.FromMilliseconds(100));
        }

        var ledger = await Ledger.BalanceAsync(school, road.Said, road.Reports, road.Taken);
        cut.ShouldBePositive();
        Figures.Say(output, $"hints between two hosts cut {cut} times: {ledger}");
    }

    /// <summary>Whoever is connected is thrown out, and before they are back others have their places.</summary>
    private static async Task TakeAllAsync(OwnPostgres server, List<NpgsqlConnection> others)
    {
        var alone = server.Options.ConnectionString + ";Pooling=false";
        try
        {
            while (true)
            {
                var connection = new NpgsqlConnection(alone);
                others.Add(connection);
                await connection.OpenAsync();
            }
        }
        catch (PostgresException full) when (full.SqlState == PostgresErrorCodes.TooManyConnections)
        {
        }

        await using var throwOut = new NpgsqlCommand(
            $"select pg_terminate_backend(pid) from pg_stat_activity where backend_type = 'client backend' and pid <> all(@mine)", others[0]);
        throwOut.Parameters.AddWithValue("mine", others.Where(one => one.State == System.Data.ConnectionState.Open).Select(one => one.ProcessID).ToArray());
        await throwOut.ExecuteNonQueryAsync();
    }
}
