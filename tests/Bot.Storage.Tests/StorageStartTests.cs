using System.Runtime.Versioning;
using Bot.Dialogs.Messages;
using Bot.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Storage.Tests;

public sealed class StorageStartTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task A_second_host_on_the_same_sqlite_file_is_refused_until_the_first_stops()
    {
        await using var database = await TemporaryDatabase.EmptyAsync(StorageProvider.Sqlite, TimeProvider.System);
        await using var second = database.AnotherHost(TimeProvider.System);
        var use = await StartOf(database).StartAsync(None);
        (await Should.ThrowAsync<StorageInUseException>(StartOf(second).StartAsync(None))).Message.ShouldContain("attendance.db");
        use.Dispose();
        (await StartOf(second).StartAsync(None)).Dispose();
    }

    [Fact, UnsupportedOSPlatform("windows")]
    public void The_folder_that_a_database_is_made_in_is_its_owners_alone()
    {
        using var place = new TemporaryFolder();
        var folder = place.PathTo("data");

        ExclusiveUse.Acquire(new StorageOptions { ConnectionString = $"Data Source={Path.Combine(folder, "attendance.db")}" }).Dispose();

        File.GetUnixFileMode(folder).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public async Task A_damaged_sqlite_file_is_not_served_and_the_way_out_is_told(int page)
    {
        await using var database = await TemporaryDatabase.SqliteAsync(TimeProvider.System);
        var file = new SqliteConnectionStringBuilder(database.Options.ConnectionString).DataSource;
        await using (var scribbled = new FileStream(file, FileMode.Open))
        {
            scribbled.Position = page * 4096;
            await scribbled.WriteAsync(Enumerable.Repeat((byte)0xA5, 4096).ToArray());
        }

        (await Should.ThrowAsync<StorageDamagedException>(StartOf(database).StartAsync(None))).Message.ShouldContain("restore FILE --force");
    }

    [Fact]
    public async Task Hosts_share_postgres()
    {
        await using var database = await TemporaryDatabase.EmptyAsync(StorageProvider.Postgres, TimeProvider.System);
        await using var second = database.AnotherHost(TimeProvider.System);
        using var first = await StartOf(database).StartAsync(None);
        using var other = await StartOf(second).StartAsync(None);
        other.ShouldNotBeSameAs(first);
    }

    [Fact]
    public async Task Leases_of_the_process_before_are_void_when_a_sqlite_host_starts()
    {
        await using var database = await TemporaryDatabase.SqliteAsync(TimeProvider.System);
        await database.Accounts.EnsureAsync(new("web", "web", School: null, "{}", ProtectedSecrets: null), None);
        var before = (await database.Accounts.AcquireAsync("web", "host", None))!;
        await using var restarted = database.AnotherHost(TimeProvider.System);
        (await restarted.Accounts.AcquireAsync("web", "host", None)).ShouldBeNull();
        using var use = await StartOf(restarted).StartAsync(None);
        (await restarted.Accounts.AcquireAsync("web", "host", None))!.Fence.ShouldBeGreaterThan(before.Fence);
    }

    [Fact]
    public async Task A_host_on_postgres_hears_of_a_message_that_another_accepted()
    {
        var clock = FakeClock.At("2026-11-23T07:00:00+07:00");
        await using var one = await TemporaryDatabase.PostgresAsync(clock);
        await using var other = one.AnotherHost(clock);
        using var first = await StartOf(one).StartAsync(None);
        using var second = await StartOf(other).StartAsync(None);
        var waiting = other.Inbox.WaitAsync(None);
        await one.Inbox.AcceptAsync(new(new("web", "1"), "1", clock.GetUtcNow(), new InboundContent.Text("7A đủ")), None);
        await waiting.WaitAsync(TimeSpan.FromMinutes(1));
        (await other.Inbox.ClaimAsync("w", 1, None)).ShouldHaveSingleItem();
    }

    private static StorageStart StartOf(TemporaryDatabase database) => database.Services.GetRequiredService<StorageStart>();
}
