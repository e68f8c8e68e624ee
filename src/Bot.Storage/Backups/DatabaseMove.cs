using Bot.Storage.Migrations;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using NpgsqlTypes;

namespace Bot.Storage.Backups;

/// <summary>Carries everything of a SQLite file into an empty PostgreSQL database, in one transaction; the file stays as it is.</summary>
public static class DatabaseMove
{
    /// <summary>The tables in the order of their making: what is referred to was made before.</summary>
    private const string Tables = "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'migrations' order by oid";

    private const string Counting = "select column_name from information_schema.columns where table_schema = 'public' and table_name = @table and is_identity = 'YES'";

    private const string Columns = "select column_name, data_type from information_schema.columns where table_schema = 'public' and table_name = @table order by ordinal_position";

    /// <summary>Moves. Both databases are brought to this program's schema first.</summary>
    /// <returns>How many rows each table has now, in the order of their making.</returns>
    /// <exception cref="BackupRefusedException">The target is not empty, or a value does not fit there.</exception>
    /// <exception cref="StorageInUseException">Another process serves the file.</exception>
    public static async Task<IReadOnlyList<KeyValuePair<string, long>>> RunAsync(StorageOptions from, StorageOptions to, CancellationToken cancellationToken)
    {
        using var use = ExclusiveUse.Acquire(from);
        await MigrateAsync(from, cancellationToken);
        await MigrateAsync(to, cancellationToken);
        await using var source = new SqliteConnection(new SqliteConnectionStringBuilder(from.ConnectionString) { Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString);
        await using var target = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(to.ConnectionString) { Pooling = false }.ConnectionString);
        await source.OpenAsync(cancellationToken);
        await target.OpenAsync(cancellationToken);
        await using var transaction = await target.BeginTransactionAsync(cancellationToken);
        var moved = new List<KeyValuePair<string, long>>();
        foreach (var table in await TextsAsync(target, Tables, table: null, cancellationToken))
        {
            if (await ScalarAsync(target, $"select count(*) from public.\"{table}\"", cancellationToken) > 0)
            {
                throw new BackupRefusedException(BackupFault.TargetNotEmpty, target.Database, table);
            }

            var rows = await CopyAsync(source, target, table, cancellationToken);
            if (rows != await ScalarAsync(target, $"select count(*) from public.\"{table}\"", cancellationToken))
            {
                throw new BackupRefusedException(BackupFault.MoveIncomplete, table);
            }

            await CountOnAsync(target, table, cancellationToken);
            moved.Add(new(table, rows));
        }

        // The server counts by itself only some minutes later, and not at all where that is switched off: until then it takes every table for small, and a class's page reads the roll calls of years.
        await using (var count = new NpgsqlCommand("analyze", target, transaction))
        {
            await count.ExecuteNonQueryAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return moved;
    }

    private static async Task<long> CopyAsync(SqliteConnection source, NpgsqlConnection target, string table, CancellationToken cancellationToken)
    {
        var columns = await ColumnsAsync(target, table, cancellationToken);
        var names = string.Join(", ", columns.Select(column => $"\"{column.Name}\""));
        await using var command = source.CreateCommand();
        command.CommandText = $"select {names} from \"{table}\"";
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        await using var importer = await target.BeginBinaryImportAsync($"copy public.\"{table}\" ({names}) from stdin (format binary)", cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            await importer.StartRowAsync(cancellationToken);
            for (var index = 0; index < columns.Count; index++)
            {
                await WriteAsync(importer, rows, index, columns[index].Type, cancellationToken);
            }
        }

        return (long)await importer.CompleteAsync(cancellationToken);
    }

    /// <summary>Rows that are added from now on are numbered behind those that came.</summary>
    private static async Task CountOnAsync(NpgsqlConnection target, string table, CancellationToken cancellationToken)
    {
        foreach (var column in await TextsAsync(target, Counting, table, cancellationToken))
        {
            await ScalarAsync(target, $"select setval(pg_get_serial_sequence('public.\"{table}\"', '{column}'), coalesce(max(\"{column}\"), 0) + 1, false) from public.\"{table}\"", cancellationToken);
        }
    }

    private static Task WriteAsync(NpgsqlBinaryImporter importer, SqliteDataReader row, int index, NpgsqlDbType type, CancellationToken cancellationToken) =>
        row.IsDBNull(index) ? importer.WriteNullAsync(cancellationToken) : type switch
        {
            NpgsqlDbType.Bigint => importer.WriteAsync(row.GetInt64(index), type, cancellationToken),
            NpgsqlDbType.Bytea => importer.WriteAsync(row.GetFieldValue<byte[]>(index), type, cancellationToken),
            _ => importer.WriteAsync(row.GetString(index), type, cancellationToken),
        };

    private static async Task<IReadOnlyList<(string Name, NpgsqlDbType Type)>> ColumnsAsync(NpgsqlConnection target, string table, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Columns, target);
        command.Parameters.AddWithValue("table", table);
        var columns = new List<(string, NpgsqlDbType)>();
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            columns.Add((rows.GetString(0), rows.GetString(1) switch
            {
                "bigint" => NpgsqlDbType.Bigint,
                "bytea" => NpgsqlDbType.Bytea,
                "text" => NpgsqlDbType.Text,
                var other => throw new BackupRefusedException(BackupFault.UnknownType, $"{table}.{rows.GetString(0)}", other),
            }));
        }

        return columns;
    }

    private static async Task MigrateAsync(StorageOptions options, CancellationToken cancellationToken)
    {
        await using var services = new ServiceCollection().AddLogging().AddBotStorage(options).BuildServiceProvider();
        await services.GetRequiredService<Migrator>().MigrateAsync(cancellationToken);
    }

    private static async Task<IReadOnlyList<string>> TextsAsync(NpgsqlConnection connection, string sql, string? table, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        if (table is not null)
        {
            command.Parameters.AddWithValue("table", table);
        }

        var texts = new List<string>();
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            texts.Add(rows.GetString(0));
        }

        return texts;
    }

    private static async Task<long> ScalarAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }
}
