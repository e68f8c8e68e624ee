using System.Globalization;
using Npgsql;

namespace Bot.Storage.Backups;

/// <summary>
/// PostgreSQL: <c>pg_dump</c> and <c>pg_restore</c>. The schema that stands is set aside before and dropped behind, so that a restore that fails leaves it as it was.
/// </summary>
internal static class PostgresBackup
{
    /// <summary>Where what stood before waits until the restore is done.</summary>
    private const string Aside = "before_restore";

    /// <summary>Quartz's tables, which every host makes anew.</summary>
    private const string QuartzSchema = "quartz";

    private const string OthersConnected = "select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'";

    private const string Tables = "select quote_ident(table_name) from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'migrations'";

    /// <summary>Who has just hung up is still listed for a moment, on a busy machine for a second: looked at so often, so far apart.</summary>
    private const int Looks = 30;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    public static async Task WriteAsync(StorageOptions options, string file, CancellationToken cancellationToken)
    {
        if (await PostgresTool.RunAsync("pg_dump", options, ["--format=custom", "--no-owner", "--no-privileges", $"--exclude-schema={QuartzSchema}", $"--exclude-schema={Aside}", $"--file={file}"], cancellationToken) is { } fault)
        {
            throw new BackupRefusedException(BackupFault.DumpFailed, file, fault);
        }
    }

    private static async Task<long> OthersAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        for (var look = 1; ; look++)
        {
            var others = await ScalarAsync<long>(connection, OthersConnected, cancellationToken);
            if (others == 0 || look == Looks)
            {
                return others;
            }

            await Task.Delay(BetweenLooks, cancellationToken);
        }
    }

    public static async Task<string?> ReadAsync(StorageOptions options, string file, bool force, CancellationToken cancellationToken)
    {
        if (await PostgresTool.RunAsync("pg_restore", options, ["--list", file], cancellationToken, connects: false) is { } damage)
        {
            throw new BackupRefusedException(BackupFault.Damaged, file, damage);
        }

        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(options.ConnectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        if (await OthersAsync(connection, cancellationToken) is > 0 and var others)
        {
            throw new BackupRefusedException(BackupFault.InUse, connection.Database, others.ToString(CultureInfo.InvariantCulture));
        }

        if (!force && await HoldsRowsAsync(connection, cancellationToken))
        {
            throw DatabaseBackup.NotEmpty(connection.Database);
        }

        await RunAsync(connection, $"alter schema public rename to {Aside}; create schema public", cancellationToken);
        try
        {
            if (await PostgresTool.RunAsync("pg_restore", options, ["--no-owner", "--no-privileges", "--single-transaction", "--exit-on-error", $"--dbname={connection.Database}", file], cancellationToken) is { } fault)
            {
                throw new BackupRefusedException(BackupFault.RestoreFailed, connection.Database, fault);
            }
        }
        catch
        {
            await RunAsync(connection, $"drop schema public cascade; alter schema {Aside} rename to public", CancellationToken.None);
            throw;
        }

        await RunAsync(connection, $"drop schema {Aside} cascade; analyze", cancellationToken); // a backup brings no statistics: see DatabaseMove
        return null;
    }

    private static async Task<bool> HoldsRowsAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var tables = new List<string>();
        await using (var command = new NpgsqlCommand(Tables, connection))
        await using (var rows = await command.ExecuteReaderAsync(cancellationToken))
        {
            while (await rows.ReadAsync(cancellationToken))
            {
                tables.Add(rows.GetString(0));
            }
        }

        return tables.Count > 0 && await ScalarAsync<bool>(connection, $"select {string.Join(" or ", tables.Select(table => $"exists (select 1 from public.{table})"))}", cancellationToken);
    }

    private static async Task<T> ScalarAsync<T>(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return (T)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using var command = new NpgsqlCommand(sql, connection, transaction);
        await command.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
