using Bot.Host.Tests.Doubles;
using Microsoft.Data.Sqlite;

namespace Bot.Host.Tests;

/// <summary>The SQLite file that a program under test writes, looked at from outside.</summary>
internal sealed class ServedFile(string path)
{
    /// <summary>
    /// Waits until the program knows of everything on the phones that it was sent. Whoever is killed before sends a reply again, which is right (design §3) and
    /// not what most tests are about.
    /// </summary>
    public Task UntilSettledAsync() => UntilAsync("select not exists (select 1 from outbox where state in ('claimed', 'started'))");

    /// <summary>Waits until the first number is not 0. Another process writes the file: it can only be looked at again and again.</summary>
    public async Task UntilAsync(string sql)
    {
        using var patience = new CancellationTokenSource(Patience.Limit);
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (Numbers(sql)[0] == 0)
        {
            await look.WaitForNextTickAsync(patience.Token);
        }
    }

    public IReadOnlyList<long> Numbers(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var row = command.ExecuteReader();
        row.Read().ShouldBeTrue();
        return [.. Enumerable.Range(0, row.FieldCount).Select(row.GetInt64)];
    }
}
