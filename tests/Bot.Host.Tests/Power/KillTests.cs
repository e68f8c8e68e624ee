using Bot.Storage;
using Bot.Testing;
using Xunit.Abstractions;

namespace Bot.Host.Tests.Power;

/// <summary>
/// <c>kill -9</c> at random moments of a school's sessions, ten times on one database: 10 kills in every run, 200 with <c>./test.sh --long</c>, on each of the two
/// databases. The moments are drawn from a printed seed; what the machine does with them is its own.
/// </summary>
public abstract class KillTests(StorageProvider provider, ITestOutputHelper output)
{
    private const int KillsEach = 10;

    [Fact]
    public async Task Killed_at_random_moments_nothing_acknowledged_is_lost_and_only_marked_sends_arrive_twice()
    {
        var total = new Ledger(0, 0, 0, 0, 0);
        var rounds = LongRun.Count(1, 20);
        for (var seed = 1; seed <= rounds; seed++)
        {
            output.WriteLine($"{provider}, seed {seed}");
            var ledger = await KillAsync(seed);
            output.WriteLine(ledger.ToString());
            total = new Ledger(
                total.Handled + ledger.Handled, total.RollCalls + ledger.RollCalls, total.Sent + ledger.Sent, total.Ambiguous + ledger.Ambiguous, total.Doubled + ledger.Doubled);
        }

        Figures.Say(output, $"kill -9 on {provider}: {rounds * KillsEach} kills, {total}");
    }

    /// <summary>What people said before the kill is handled before the next one, or after it, or while the last one serves.</summary>
    private async Task<Ledger> KillAsync(int seed)
    {
        var chance = new Random(seed);
        await using var school = await SchoolOnTelegram.OpenAsync(await TemporaryDatabase.EmptyAsync(provider, TimeProvider.System));
        await using var road = new PhoneRoad(school, isWebhook: provider == StorageProvider.Postgres, seed);
        for (var kill = 0; kill < KillsEach; kill++)
        {
            await using var host = school.Start(road.Settings);
            road.LeadTo(host);
            road.Report(chance);
            var sends = school.Telegram.Sent.Count + chance.Next(school.Register.Classes.Count);
            await school.Telegram.UntilPatientlyAsync(() => school.Telegram.Sent.Count >= sends);

            await Task.Delay(chance.Next(400)); // the moment, not a wait: within start, turns, commits and sends
            await host.KillAsync();
            await school.EndLeasesAsync();
            school.NextSession();
        }

        await using var last = school.Start(road.Settings);
        road.LeadTo(last);
        var ledger = await Ledger.BalanceAsync(school, road.Said, road.Reports, road.Taken);
        (await last.TerminateAsync()).ShouldBe(0, last.Log);
        return ledger;
    }
}

public sealed class KillOnSqlite(ITestOutputHelper output) : KillTests(StorageProvider.Sqlite, output);

public sealed class KillOnPostgres(ITestOutputHelper output) : KillTests(StorageProvider.Postgres, output);
