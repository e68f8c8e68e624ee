using Bot.Storage.Accounts;
using Bot.Storage.Inbox;
using Bot.Storage.Migrations;
using Bot.Storage.Sql;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Storage;

/// <summary>What <c>serve</c> does before anything else touches the database.</summary>
public sealed class StorageStart
{
    private readonly StorageOptions _options;
    private readonly IServiceProvider _services;

    internal StorageStart(StorageOptions options, IServiceProvider services)
    {
        _options = options;
        _services = services;
    }

    /// <summary>
    /// Makes sure that no second host serves the same SQLite file, applies migrations, and on SQLite voids the leases of the process before;
    /// on PostgreSQL listens for hints from other hosts.
    /// Dispose the result when the host stops.
    /// </summary>
    /// <exception cref="StorageInUseException">Another process serves this SQLite file.</exception>
    /// <exception cref="StorageDamagedException">The SQLite file is damaged.</exception>
    /// <exception cref="MigrationRefusedException">The database does not fit this program.</exception>
    public async Task<IDisposable> StartAsync(CancellationToken cancellationToken)
    {
        var use = ExclusiveUse.Acquire(_options);
        try
        {
            await CheckAsync(cancellationToken);
            await _services.GetRequiredService<Migrator>().MigrateAsync(cancellationToken);
            if (_options.Provider == StorageProvider.Sqlite)
            {
                await _services.GetRequiredService<Database>().WriteAsync(
                    [], [new Statement(InboxSql.VoidLeases), new Statement(AccountSql.VoidLeases)], cancellationToken);
            }
            else
            {
                await _services.GetRequiredService<PostgresHints>().StartAsync(cancellationToken);
            }

            return use;
        }
        catch
        {
            use.Dispose();
            throw;
        }
    }

    private async Task CheckAsync(CancellationToken cancellationToken)
    {
        if (_options.Provider != StorageProvider.Sqlite)
        {
            return;
        }

        var file = Path.GetFullPath(new SqliteConnectionStringBuilder(_options.ConnectionString).DataSource);
        if (await SqliteIntegrity.FaultAsync(file, cancellationToken) is { } fault)
        {
            throw new StorageDamagedException(
                $"{file} is damaged ({fault}). Keep a copy of it with its -wal file, check the disk, then put the newest backup back: restore FILE --force.") { File = file, Fault = fault };
        }
    }
}
