using Bot.Storage.Sql;
using Bot.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Storage.Tests.Commits;

/// <summary>A connection string that allows few connections: those that commit leave some to those that read.</summary>
public sealed class SmallPoolTests
{
    [Fact]
    public async Task Two_connections_are_enough_to_write_and_to_read()
    {
        await using var made = await TemporaryDatabase.PostgresAsync(TimeProvider.System);
        await using var small = TemporaryDatabase.On(
            made.Options with { ConnectionString = made.Options.ConnectionString + ";Maximum Pool Size=2;Timeout=5" }, TimeProvider.System);
        var writes = small.Services.GetRequiredService<Database>().Writes;

        await Task.WhenAll(Enumerable.Range(0, 40).Select(number => writes.WriteAsync(
            [$"{number}"], session => session.ExecuteAsync([new Statement("insert into counters (name, total) values (@name, 1)") { ["name"] = $"{number}" }]), CancellationToken.None)));

        (await small.QueryAsync<long>("select count(*) from counters")).ShouldBe([40]);
    }
}
