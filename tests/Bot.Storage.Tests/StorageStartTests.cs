using Bot.Storage;
using Bot.Testing;
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

    private static StorageStart StartOf(TemporaryDatabase database) => database.Services.GetRequiredService<StorageStart>();
}
