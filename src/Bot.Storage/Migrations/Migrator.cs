using System.Data.Common;
using Bot.Storage.Sql;
using Dapper;
using Microsoft.Extensions.Logging;

namespace Bot.Storage.Migrations;

/// <summary>
/// Brings the database to this program's schema. Refuses with a sentence when an applied migration was edited, one is missing, or the
/// database has a migration that this program does not know and that does more than add.
/// </summary>
public sealed class Migrator
{
    private readonly Database _database;
    private readonly TimeProvider _time;
    private readonly ILogger<Migrator> _log;

    internal Migrator(Database database, TimeProvider time, ILogger<Migrator> log)
    {
        _database = database;
        _time = time;
        _log = log;
    }

    /// <summary>Applies what is missing, each migration in a transaction of its own. Returns the schema's number.</summary>
    /// <exception cref="MigrationRefusedException">The journal and the program's migrations do not fit together.</exception>
    public Task<int> MigrateAsync(CancellationToken cancellationToken) => MigrateAsync(Migration.All(_database.Dialect), cancellationToken);

    /// <summary>The number of the schema the database has; 0 when it is empty.</summary>
    public async Task<int> VersionAsync(CancellationToken cancellationToken)
    {
        await using var connection = await _database.OpenAsync(forWriting: true, cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(MigrationSql.CreateJournal, cancellationToken: cancellationToken));
        return (await JournalAsync(connection, cancellationToken)).Count;
    }

    internal async Task<int> MigrateAsync(IReadOnlyList<Migration> migrations, CancellationToken cancellationToken)
    {
        await using var connection = await _database.OpenAsync(forWriting: true, cancellationToken);
        Task Run(string sql, object? values = null) => connection.ExecuteAsync(new CommandDefinition(sql, values, cancellationToken: cancellationToken));

        // Two hosts that start together migrate one after the other.
        var isPostgres = _database.Dialect.Name == SqlDialect.Postgres.Name;
        await Run(isPostgres ? MigrationSql.Lock : MigrationSql.Nothing);
        try
        {
            await Run(MigrationSql.CreateJournal);
            var applied = await JournalAsync(connection, cancellationToken);
            Check(applied, migrations);
            foreach (var migration in migrations.Skip(applied.Count))
            {
                await Run(isPostgres ? "begin transaction" : "begin immediate");
                try
                {
                    // On SQLite only this transaction keeps another host away: it may have been here since the journal was read.
                    if ((await JournalAsync(connection, cancellationToken)).Count < migration.Number)
                    {
                        await Run(_database.Dialect.Translate(migration.Text));
                        await Run(MigrationSql.Append, new
                        {
                            number = (long)migration.Number,
                            file = migration.File,
                            checksum = migration.Checksum,
                            at = _time.GetUtcNow().ToUnixTimeMilliseconds(),
                        });
                    }

                    await Run("commit transaction");
                }
                catch
                {
                    await connection.ExecuteAsync("rollback transaction");
                    throw;
                }
            }

            if (migrations.Count > applied.Count)
            {
                Log.Migrated(_log, applied.Count, migrations.Count);
            }

            if (applied.Count > migrations.Count)
            {
                Log.NewerThanProgram(_log, applied.Count, migrations.Count);
            }

            return Math.Max(applied.Count, migrations.Count);
        }
        finally
        {
            await connection.ExecuteAsync(isPostgres ? MigrationSql.Unlock : MigrationSql.Nothing);
        }
    }

    private static void Check(IReadOnlyList<JournalRow> applied, IReadOnlyList<Migration> migrations)
    {
        for (var index = 0; index < applied.Count; index++)
        {
            var row = applied[index];
            if (row.Number != index + 1)
            {
                throw new MigrationRefusedException($"The database's journal lacks migration {index + 1:0000}: restore a backup, or ask who removed it.");
            }

            if (index >= migrations.Count && !Migration.IsBreaking(row.File))
            {
                continue; // a newer program added something; beside it, or after a step back, this one goes on
            }

            if (index >= migrations.Count)
            {
                throw new MigrationRefusedException(
                    $"The database has migration {row.Number:0000} ({row.File}), which this program does not know: start the newer program.");
            }

            if (row.Checksum != migrations[index].Checksum)
            {
                throw new MigrationRefusedException(
                    $"Migration {row.Number:0000} ({row.File}) was applied with another content than this program has: an applied migration is never edited.");
            }
        }
    }

    private static async Task<IReadOnlyList<JournalRow>> JournalAsync(DbConnection connection, CancellationToken cancellationToken) =>
        [.. await connection.QueryAsync<JournalRow>(new CommandDefinition(MigrationSql.Journal, cancellationToken: cancellationToken))];

    private sealed class JournalRow
    {
        public long Number { get; set; }

        public string File { get; set; } = "";

        public string Checksum { get; set; } = "";
    }
}
