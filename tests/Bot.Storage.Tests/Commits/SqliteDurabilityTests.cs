using Bot.Storage.Sql;
using Bot.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Storage.Tests.Commits;

/// <summary>The tests themselves do not wait for the disk; the program does.</summary>
public sealed class SqliteDurabilityTests
{
    private const long Full = 2;

    [Theory]
    [InlineData("synchronous", Full)]
    [InlineData("journal_mode", "wal")]
    public async Task A_commit_of_the_program_waits_for_the_disk(string pragma, object value)
    {
        await using var database = await TemporaryDatabase.EmptyAsync(StorageProvider.Sqlite, TimeProvider.System);
        await using var connection = await database.Services.GetRequiredService<Database>().OpenAsync(forWriting: true, CancellationToken.None);
        await using var command = connection.CreateCommand();
        command.CommandText = $"pragma {pragma}";

        (await command.ExecuteScalarAsync()).ShouldBe(value);
    }
}
