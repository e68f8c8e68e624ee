using System.Data.Common;
using Bot.Storage;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Bot.Load;

/// <summary>A database of its own for one measurement, gone afterwards.</summary>
internal sealed class Site(StorageOptions options, string folder, Func<Task> remove) : IAsyncDisposable
{
    public StorageOptions Options => options;

    /// <summary>Where the programs run and keep what is theirs.</summary>
    public string Folder => folder;

    public bool IsSqlite => options.Provider == StorageProvider.Sqlite;

    public async Task<long> CountAsync(string sql)
    {
        await using var connection = await OpenAsync();
        return await CountAsync(connection, sql);
    }

    public static async Task<long> CountAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // texts of this program
        command.CommandText = sql;
#pragma warning restore CA2100
        return Convert.ToInt64(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
    }

    public async Task RunAsync(string sql)
    {
        await using var connection = await OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // texts of this program
        command.CommandText = sql;
#pragma warning restore CA2100
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync();
    }

    public async Task<DbConnection> OpenAsync()
    {
        DbConnection connection = IsSqlite ? new SqliteConnection(options.ConnectionString + ";Pooling=False") : new NpgsqlConnection(options.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    public async ValueTask DisposeAsync() => await remove();
}
