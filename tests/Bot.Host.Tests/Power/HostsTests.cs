using System.Diagnostics;
using System.Globalization;
using Bot.Storage;
using Bot.Testing;
using Xunit.Abstractions;

namespace Bot.Host.Tests.Power;

/// <summary>Three hosts behind one address, one PostgreSQL, one Telegram account: one is killed, one stands still past its leases and goes on. Nobody ends a lease by hand.</summary>
public sealed class HostsTests(ITestOutputHelper output)
{
    private const int Seed = 7;

    [Fact]
    public async Task One_is_killed_one_is_paused_past_its_lease_and_returns_and_every_message_is_handled_once()
    {
        await using var school = await SchoolOnTelegram.OpenAsync(await TemporaryDatabase.EmptyAsync(StorageProvider.Postgres, TimeProvider.System));
        await using var road = new PhoneRoad(school, isWebhook: true, Seed);
        await using var a = school.Start(road.Settings);
        await using var b = school.Start(road.Settings);
        await using var c = school.Start(road.Settings);
        var chance = new Random(Seed);
        List<HostProcess> all = [a, b, c];
        road.LeadTo(all);
        await Task.WhenAll(all.Select(host => host.ServesAsync()));

        var killed = await HolderAsync(school, all);
        await UnderLoadAsync(school, road, chance);
        all.Remove(killed);
        road.LeadTo(all);
        await killed.KillAsync();
        var (paused, afterKill) = await TakeoverAsync(school, all);

        school.NextSession();
        await UnderLoadAsync(school, road, chance);
        await paused.PauseAsync();
        HostProcess[] rest = [.. all.Except([paused])];
        road.LeadTo(rest);
        var (holder, afterPause) = await TakeoverAsync(school, rest);
        await school.UntilAsync(async () => await school.CountAsync("select count(*) from inbox where state = 'new'") == 0, () => holder.Log);

        school.NextSession();
        road.Report(chance);
        road.LeadTo(all);
        await paused.GoOnAsync();
        var ledger = await Ledger.BalanceAsync(school, road.Said, road.Reports, road.Taken);
        await paused.SaysAsync("Account telegram is not held by this host any more");
        (await HolderAsync(school, all)).ShouldBe(holder);
        foreach (var host in all)
        {
            (await host.TerminateAsync()).ShouldBe(0, host.Log);
        }

        Figures.Say(output, string.Create(
            CultureInfo.InvariantCulture,
            $"3 hosts on PostgreSQL, one killed (account taken over after {afterKill.TotalSeconds:0} s), one paused (after {afterPause.TotalSeconds:0} s) and returned: {ledger}"));
    }

    /// <summary>Until there is an earlier release to run: this program on what a later one will have added (ADR 0045).</summary>
    [Fact]
    public async Task A_later_version_adds_to_the_schema_while_one_host_runs_and_another_starts_and_both_go_on()
    {
        await using var school = await SchoolOnTelegram.OpenAsync(await TemporaryDatabase.EmptyAsync(StorageProvider.Postgres, TimeProvider.System));
        await using var road = new PhoneRoad(school, isWebhook: true, Seed);
        await using var before = school.Start(road.Settings);
        await before.ServesAsync();
        road.LeadTo(before);
        var chance = new Random(Seed);
        await UnderLoadAsync(school, road, chance);

        foreach (var table in (string[])["roll_calls", "inbox", "outbox", "conversations", "accounts", "job_marks"])
        {
            await school.Db.RunAsync($"alter table {table} add column of_a_later_version text");
        }

        await school.Db.RunAsync("create table of_a_later_version (school_id text not null primary key)");
        await school.Db.RunAsync("insert into migrations (number, file, checksum, applied_at) select max(number) + 1, '9999_added.sql', 'later', 0 from migrations");
        await using var after = school.Start(road.Settings);
        await after.ServesAsync();
        await after.SaysAsync("a newer program has added to it");
        road.LeadTo(before, after);
        school.NextSession();
        road.Report(chance);

        var ledger = await Ledger.BalanceAsync(school, road.Said, road.Reports, road.Taken);
        (await before.TerminateAsync()).ShouldBe(0, before.Log);
        (await after.TerminateAsync()).ShouldBe(0, after.Log);
        Figures.Say(output, $"two hosts while a later version adds to the schema: {ledger}");
    }

    /// <summary>In the middle of a session's reports: some are answered, most are not.</summary>
    private static async Task UnderLoadAsync(SchoolOnTelegram school, PhoneRoad road, Random chance)
    {
        var sends = school.Telegram.Sent.Count + chance.Next(1, school.Register.Classes.Count);
        road.Report(chance);
        await school.Telegram.UntilPatientlyAsync(() => school.Telegram.Sent.Count >= sends);
    }

    private static async Task<(HostProcess Holder, TimeSpan After)> TakeoverAsync(SchoolOnTelegram school, IReadOnlyList<HostProcess> hosts)
    {
        var since = Stopwatch.GetTimestamp();
        var holder = await HolderAsync(school, hosts);
        return (holder, Stopwatch.GetElapsedTime(since));
    }

    /// <summary>The one host that sends for the account; what a host believes is a moment old, so it is asked again until they agree.</summary>
    private static async Task<HostProcess> HolderAsync(SchoolOnTelegram school, IReadOnlyList<HostProcess> hosts)
    {
        List<HostProcess> holders = [];
        await school.UntilAsync(
            async () =>
            {
                holders.Clear();
                foreach (var host in hosts)
                {
                    if ((await school.ReadyAsync(host)).Contains("\"telegram\":\"sending\"", StringComparison.Ordinal))
                    {
                        holders.Add(host);
                    }
                }

                return holders.Count == 1;
            },
            () => string.Join(Environment.NewLine, hosts.Select(host => host.Log)));
        return holders[0];
    }
}
