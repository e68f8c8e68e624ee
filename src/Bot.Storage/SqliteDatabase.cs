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

    public SqliteDatabase(StorageOptions options, ILogger<GroupCommitter> log)
        : base(SqlDialect.Sqlite)
    {
        var builder = new SqliteConnectionStringBuilder(options.ConnectionString) { ForeignKeys = true };
        _writing = new SqliteConnectionStringBuilder(builder.ConnectionString) { Pooling = false }.ConnectionString;
        _reading = new SqliteConnectionStringBuilder(builder.ConnectionString) { Mode = SqliteOpenMode.ReadOnly }.ConnectionString;
        if (Path.GetDirectoryName(Path.GetFullPath(builder.DataSource)) is { } folder)
        {
            Directory.CreateDirectory(folder);
        }

        _writes = new Lazy<GroupCommitter>(() =>
            GroupCommitter.OnOwnThread(new SqliteWriteSession(Dialect, OpenForWriting), options.CommitLimit, log));
    }

    public override GroupCommitter Writes => _writes.Value;

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

    public override async Task ReadAsync(IReadOnlyList<Query> queries, CancellationToken cancellationToken)
    {
        await using var connection = new SqliteConnection(_reading);
        await connection.OpenAsync(cancellationToken);
        await using var snapshot = connection.BeginTransaction(deferred: true);
        foreach (var query in queries)
        {
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // every text is a constant of this project
            command.CommandText = Dialect.Translate(query.Statement.Sql);
#pragma warning restore CA2100
            foreach (var (name, value) in query.Statement.Values)
            {
                command.Parameters.AddWithValue(name, value.Value);
            }

            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                query.OnRow(reader);
            }
        }
    }

    public override async ValueTask DisposeAsync()
    {
        if (_writes.IsValueCreated)
        {
            await _writes.Value.DisposeAsync();
        }

        using var connection = new SqliteConnection(_reading);
        SqliteConnection.ClearPool(connection);
    }

    private SqliteConnection OpenForWriting()
    {
        var connection = new SqliteConnection(_writing);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "pragma journal_mode = wal; pragma synchronous = full; pragma busy_timeout = 5000;";
        command.ExecuteNonQuery();
        return connection;
    }
}
