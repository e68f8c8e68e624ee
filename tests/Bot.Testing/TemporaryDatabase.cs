using Bot.Dialogs.Ports;
using Bot.Storage;
using Bot.Storage.Migrations;
using Bot.Storage.Sql;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Testing;

/// <summary>A migrated database of its own for one test, with every store, gone afterwards.</summary>
public sealed class TemporaryDatabase : IAsyncDisposable
{
    private const string SqliteFile = "attendance.db";

    private static readonly Lazy<Task<byte[]>> MigratedSqlite = new(MigrateSqliteAsync);

    private readonly ServiceProvider _services;
    private readonly IAsyncDisposable? _place;

    private TemporaryDatabase(StorageOptions options, TimeProvider time, IAsyncDisposable? place)
    {
        Options = options;
        _place = place;
        _services = new ServiceCollection().AddLogging().AddSingleton(time).AddBotStorage(options).BuildServiceProvider();
    }

    public StorageOptions Options { get; }

    public IServiceProvider Services => _services;

    public IInbox Inbox => _services.GetRequiredService<IInbox>();

    public ITurnStore Turns => _services.GetRequiredService<ITurnStore>();

    public IOutbox Outbox => _services.GetRequiredService<IOutbox>();

    public IAccountStandings Standings => _services.GetRequiredService<IAccountStandings>();

    public IFileStore Files => _services.GetRequiredService<IFileStore>();

    public IFetchQueue Fetches => _services.GetRequiredService<IFetchQueue>();

    public IDeliveryReports Delivery => _services.GetRequiredService<IDeliveryReports>();

    public IAccountStore Accounts => _services.GetRequiredService<IAccountStore>();

    public IConversationReferences References => _services.GetRequiredService<IConversationReferences>();

    public IJobStore Jobs => _services.GetRequiredService<IJobStore>();

    public IJobHistory JobRuns => _services.GetRequiredService<IJobHistory>();

    public INudgeStore Nudges => _services.GetRequiredService<INudgeStore>();

    public IRegisterStore Registers => _services.GetRequiredService<IRegisterStore>();

    public IPersonalRecords Records => _services.GetRequiredService<IPersonalRecords>();

    public IChatTranscript Transcripts => _services.GetRequiredService<IChatTranscript>();

    public IInvitationStore Invitations => _services.GetRequiredService<IInvitationStore>();

    /// <summary>A SQLite file in a temporary folder, migrated once and copied. Commits do not wait for the disk: these tests kill nothing.</summary>
    public static async Task<TemporaryDatabase> SqliteAsync(TimeProvider time)
    {
        var (folder, options) = NewSqlite(isThrowaway: true);
        await File.WriteAllBytesAsync(folder.PathTo(SqliteFile), await MigratedSqlite.Value);
        return new TemporaryDatabase(options, time, new FolderPlace(folder));
    }

    /// <summary>A database without any table.</summary>
    public static async Task<TemporaryDatabase> EmptyAsync(StorageProvider provider, TimeProvider time)
    {
        if (provider == StorageProvider.Sqlite)
        {
            var (folder, sqlite) = NewSqlite();
            return new TemporaryDatabase(sqlite, time, new FolderPlace(folder));
        }

        var server = await ThrowawayPostgres.SharedAsync();
        var options = await server.EmptyDatabaseAsync();
        return new TemporaryDatabase(options, time, new DatabasePlace(server, options));
    }

    /// <summary>A database that somebody else made and removes; it may have tables or none.</summary>
    public static TemporaryDatabase On(StorageOptions options, TimeProvider time) => new(options, time, place: null);

    /// <summary>A database on the test run's own PostgreSQL.</summary>
    public static async Task<TemporaryDatabase> PostgresAsync(TimeProvider time)
    {
        var server = await ThrowawayPostgres.SharedAsync();
        var options = await server.MigratedDatabaseAsync(async template =>
        {
            await using var database = new TemporaryDatabase(template, time, place: null);
            await database.Services.GetRequiredService<Migrator>().MigrateAsync(CancellationToken.None);
        });
        return new TemporaryDatabase(options, time, new DatabasePlace(server, options));
    }

    public static Task<TemporaryDatabase> OnAsync(StorageProvider provider, TimeProvider time) =>
        provider == StorageProvider.Sqlite ? SqliteAsync(time) : PostgresAsync(time);

    /// <summary>Changes rows behind the program's back, e.g. to let a lease run out.</summary>
    public Task RunAsync(string sql) =>
        Services.GetRequiredService<Database>().WriteAsync([], [new Statement(sql)], CancellationToken.None);

    /// <summary>Looks at rows the ports do not show.</summary>
    public Task<IReadOnlyList<T>> QueryAsync<T>(string sql) =>
        Services.GetRequiredService<Database>().QueryAsync<T>(sql, values: null, CancellationToken.None);

    /// <summary>Another host on the same database: its own connections, caches and start of the process.</summary>
    /// <param name="writers">On PostgreSQL: how many connections commit; one makes what shares a transaction certain.</param>
    public TemporaryDatabase AnotherHost(TimeProvider time, int? writers = null) =>
        new(writers is { } count ? Options with { Writers = count } : Options, time, place: null);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (_place is not null)
        {
            await _place.DisposeAsync();
        }
    }

    private static (TemporaryFolder Folder, StorageOptions Options) NewSqlite(bool isThrowaway = false)
    {
        var folder = new TemporaryFolder();
        return (folder, new StorageOptions { ConnectionString = $"Data Source={folder.PathTo(SqliteFile)}", IsThrowaway = isThrowaway });
    }

    private static async Task<byte[]> MigrateSqliteAsync()
    {
        await using var database = await EmptyAsync(StorageProvider.Sqlite, TimeProvider.System);
        await database.Services.GetRequiredService<Migrator>().MigrateAsync(CancellationToken.None);
        using var folder = new TemporaryFolder();
        await using (var connection = new SqliteConnection(database.Options.ConnectionString + ";Pooling=False"))
        {
            await connection.OpenAsync();
            await using var copy = connection.CreateCommand();
            copy.CommandText = "vacuum into $path";
            copy.Parameters.AddWithValue("$path", folder.PathTo(SqliteFile));
            await copy.ExecuteNonQueryAsync();
        }

        return await File.ReadAllBytesAsync(folder.PathTo(SqliteFile));
    }

    private sealed class DatabasePlace(ThrowawayPostgres server, StorageOptions options) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await server.DropAsync(options);
    }

    private sealed class FolderPlace(TemporaryFolder folder) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            folder.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
