using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Bot.Storage.Backups;

/// <summary>SQLite: <c>vacuum into</c> writes one consistent state while others write on; putting back is exchanging the file.</summary>
internal static class SqliteBackup
{
    private const string Healthy = "ok";

    public static async Task WriteAsync(StorageOptions options, string file, CancellationToken cancellationToken)
    {
        var database = FileOf(options);
        if (!File.Exists(database))
        {
            throw new BackupRefusedException(BackupFault.NoDatabase, database);
        }

        await using (var connection = await OpenAsync(database, SqliteOpenMode.ReadWrite, cancellationToken))
        {
            await using var copy = connection.CreateCommand();
            copy.CommandText = "vacuum into $file";
            copy.Parameters.AddWithValue("$file", file);
            await copy.ExecuteNonQueryAsync(cancellationToken);
        }

        await CheckAsync(file, cancellationToken);
    }

    public static async Task<string?> ReadAsync(StorageOptions options, string file, bool force, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await CheckAsync(file, cancellationToken);
        var database = FileOf(options);
        using var use = ExclusiveUse.Acquire(options);
        var isThere = File.Exists(database);
        if (!force && isThere && await HoldsRowsAsync(database, cancellationToken))
        {
            throw DatabaseBackup.NotEmpty(database);
        }

        var part = database + ".part";
        await CopyAsync(file, part, cancellationToken);
        var kept = isThere ? string.Create(CultureInfo.InvariantCulture, $"{database}.before-{now.UtcDateTime:yyyyMMdd-HHmmss}") : null;
        if (kept is not null)
        {
            File.Move(database, kept);
            Follow(database, kept);
        }

        File.Move(part, database);
        return kept;
    }

    /// <summary>The write-ahead log belongs to the file it lay beside: under another one it would be played into it.</summary>
    private static void Follow(string from, string to)
    {
        foreach (var beside in new[] { "-wal", "-shm" })
        {
            if (File.Exists(from + beside))
            {
                File.Move(from + beside, to + beside);
            }
        }
    }

    private static async Task CopyAsync(string from, string to, CancellationToken cancellationToken)
    {
        await using var source = File.OpenRead(from);
        await using var target = new FileStream(to, FileMode.Create, FileAccess.Write);
        await source.CopyToAsync(target, cancellationToken);
        target.Flush(flushToDisk: true);
    }

    private static async Task CheckAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await OpenAsync(file, SqliteOpenMode.ReadOnly, cancellationToken);
            await using var check = connection.CreateCommand();
            check.CommandText = "pragma integrity_check(1)";
            if (await check.ExecuteScalarAsync(cancellationToken) is Healthy)
            {
                check.CommandText = "select count(*) from sqlite_master where type = 'table' and name = 'migrations'";
                if (await check.ExecuteScalarAsync(cancellationToken) is 1L)
                {
                    return;
                }

                throw new BackupRefusedException(BackupFault.OtherProgram, file);
            }
        }
        catch (SqliteException damage)
        {
            throw new BackupRefusedException(BackupFault.Damaged, file, $"SQLite {damage.SqliteErrorCode.ToString(CultureInfo.InvariantCulture)}", damage);
        }

        throw new BackupRefusedException(BackupFault.Damaged, file);
    }

    private static async Task<bool> HoldsRowsAsync(string file, CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(file, SqliteOpenMode.ReadWrite, cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "select name from sqlite_master where type = 'table' and name not in ('migrations') and name not like 'sqlite\\_%' escape '\\'";
        var tables = new List<string>();
        await using (var rows = await command.ExecuteReaderAsync(cancellationToken))
        {
            while (await rows.ReadAsync(cancellationToken))
            {
                tables.Add(rows.GetString(0));
            }
        }

        if (tables.Count == 0)
        {
            return false;
        }

        command.CommandText = $"select {string.Join(" or ", tables.Select(table => $"exists (select 1 from \"{table.Replace("\"", "\"\"", StringComparison.Ordinal)}\")"))}";
        return await command.ExecuteScalarAsync(cancellationToken) is 1L;
    }

    private static async Task<SqliteConnection> OpenAsync(string file, SqliteOpenMode mode, CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        return connection;
    }

    private static string FileOf(StorageOptions options) => Path.GetFullPath(new SqliteConnectionStringBuilder(options.ConnectionString).DataSource);
}
