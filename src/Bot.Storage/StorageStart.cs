using Bot.Storage.Accounts;
using Bot.Storage.Inbox;
using Bot.Storage.Migrations;
using Bot.Storage.Sql;

namespace Bot.Storage;

/// <summary>What <c>serve</c> does before anything else touches the database.</summary>
public sealed class StorageStart
{
    private readonly StorageOptions _options;
    private readonly Migrator _migrator;
    private readonly Database _database;

    internal StorageStart(StorageOptions options, Migrator migrator, Database database)
    {
        _options = options;
        _migrator = migrator;
        _database = database;
    }

    /// <summary>
    /// Makes sure that no second host serves the same SQLite file, applies migrations, and on SQLite voids the leases of the process before.
    /// Dispose the result when the host stops.
    /// </summary>
    /// <exception cref="StorageInUseException">Another process serves this SQLite file.</exception>
    /// <exception cref="MigrationRefusedException">The database does not fit this program.</exception>
    public async Task<IDisposable> StartAsync(CancellationToken cancellationToken)
    {
        var use = ExclusiveUse.Acquire(_options);
        try
        {
            await _migrator.MigrateAsync(cancellationToken);
            if (_options.Provider == StorageProvider.Sqlite)
            {
                await _database.WriteAsync(
                    [], [new Statement(InboxSql.VoidLeases), new Statement(AccountSql.VoidLeases)], cancellationToken);
            }

            return use;
        }
        catch
        {
            use.Dispose();
            throw;
        }
    }
}
