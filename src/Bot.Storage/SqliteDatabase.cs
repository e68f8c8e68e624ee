using System.Collections.Concurrent;
using System.Data.Common;
using Bot.Storage.Commits;
using Bot.Storage.Sql;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace Bot.Storage;

/// <summary>
/// One file, one writing connection, reading connections beside it (WAL). <c>synchronous=full</c>: a commit survives a power cut.
/// </summary>
internal sealed class SqliteDatabase : Database
{
    private readonly string _writing;
    private readonly string _reading;
    private readonly Lazy<GroupCommitter> _writes;
    private readonly string _synchronous;
    private readonly string _unpooled;
    private readonly ConcurrentBag<SqliteReader> _readers = [];
    private readonly AsyncLocal<SqliteMoment?> _moment = new();
    private SqliteCheckpoints? _checkpoints;
    private volatile bool _isDisposed;

    /// <summary>
    /// Every connection here is used by one thread at a time, so SQLite need not lock it, nor count memory under a lock of the whole process. Refused, and then only slower,
    /// where somebody has used SQLite before.
    /// </summary>
    static SqliteDatabase()
    {
        SQLitePCL.Batteries_V2.Init();
        _ = SQLitePCL.raw.sqlite3_config(SQLitePCL.raw.SQLITE_CONFIG_MULTITHREAD);
        _ = SQLitePCL.raw.sqlite3_config(SQLitePCL.raw.SQLITE_CONFIG_MEMSTATUS, 0);
    }

    public SqliteDatabase(StorageOptions options, ILogger<GroupCommitter> log)
        : base(SqlDialect.Sqlite)
    {
        var builder = new SqliteConnectionStringBuilder(options.ConnectionString) { ForeignKeys = true };
        _writing = new SqliteConnectionStringBuilder(builder.ConnectionString) { Pooling = false }.ConnectionString;
        _reading = new SqliteConnectionStringBuilder(builder.ConnectionString) { Mode = SqliteOpenMode.ReadOnly }.ConnectionString;
        _unpooled = new SqliteConnectionStringBuilder(_reading) { Pooling = false }.ConnectionString;
        _synchronous = options.IsThrowaway ? "off" : "full";
        if (Path.GetDirectoryName(Path.GetFullPath(builder.DataSource)) is { } folder)
        {
            PrivateFolder.Make(folder);
        }

        _writes = new Lazy<GroupCommitter>(() =>
        {
            _checkpoints = new SqliteCheckpoints(OpenForWriting);
            return GroupCommitter.OnOwnThread(new SqliteWriteSession(Dialect, OpenForWriting), options.CommitLimit, log, _checkpoints.Committed);
        });
    }

    public override GroupCommitter Writes => _writes.Value;

    public override bool HasOneWriter => true;

    public override async ValueTask<DbConnection> OpenAsync(bool forWriting, CancellationToken cancellationToken)
    {
        if (forWriting)
        {
            return OpenForWriting();
        }

        var connection = new SqliteConnection(_reading);
        await connection.OpenAsync(cancellationToken);
        return connection;
    }

    public override Task ReadAsync(IReadOnlyList<Query> queries, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        cancellationToken.ThrowIfCancellationRequested();
        if (_moment.Value is { } moment && moment.TryRead(queries, cancellationToken))
        {
            return Task.CompletedTask;
        }

        var reader = Take();
        var isWhole = false;
        try
        {
            reader.Read(queries, cancellationToken);
            isWhole = true;
        }
        finally
        {
            GiveBack(reader, isWhole);
        }

        return Task.CompletedTask;
    }

    /// <summary>A reading connection forgets its pages whenever somebody has written since: a turn that asks four times reads them anew four times.</summary>
    public override IDisposable OneMoment() => _moment.Value = new SqliteMoment(Take, GiveBack, () => _moment.Value = null);

    public override async ValueTask DisposeAsync()
    {
        _isDisposed = true;
        if (_writes.IsValueCreated)
        {
            await _writes.Value.DisposeAsync();
        }

        _checkpoints?.Dispose();

        while (_readers.TryTake(out var reader))
        {
            reader.Dispose();
        }

        using var connection = new SqliteConnection(_reading);
        SqliteConnection.ClearPool(connection);
    }

    private SqliteReader Take() => _readers.TryTake(out var idle) ? idle : new SqliteReader(Dialect, _unpooled);

    /// <summary>What failed half way is not used again.</summary>
    private void GiveBack(SqliteReader reader, bool isWhole)
    {
        if (isWhole && !_isDisposed)
        {
            _readers.Add(reader);
        }
        else
        {
            reader.Dispose();
        }
    }

    private SqliteConnection OpenForWriting()
    {
        var connection = new SqliteConnection(_writing);
        connection.Open();
        using var command = connection.CreateCommand();
        #pragma warning disable CA2100 // one of two words of this class
        command.CommandText = $"pragma journal_mode = wal; pragma synchronous = {_synchronous}; pragma busy_timeout = 5000; pragma temp_store = memory; pragma cache_size = -8000; pragma wal_autocheckpoint = 4000;";
#pragma warning restore CA2100
        command.ExecuteNonQuery();
        return connection;
    }
}
