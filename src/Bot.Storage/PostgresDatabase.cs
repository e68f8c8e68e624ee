using System.Data.Common;
using Bot.Storage.Commits;
using Bot.Storage.Sql;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Bot.Storage;

/// <summary>A server, possibly shared by several hosts. A few connections commit, the pool reads.</summary>
internal sealed class PostgresDatabase : Database
{
    /// <summary>What the server keeps to on our connections, unless the connection string says otherwise.</summary>
    private static readonly (string Name, string Value)[] OnServer =
    [
        // A host that stands still in the middle of a transaction, or whose machine lost its power, holds locks that others need: the server ends such a transaction
        // after ten seconds, before any lease is over. A transaction of ours never waits for anything but the server.
        ("idle_in_transaction_session_timeout", "10000"),

        // Statements are short and come again and again with other values. Measured: planned anew for every value they took longer to plan than to run, and what the server
        // takes for a costly one (a claim of the outbox behind thousands that wait) it compiled for 590 ms to run it in 150.
        ("plan_cache_mode", "force_generic_plan"),
        ("jit", "off"),
    ];

    private readonly NpgsqlDataSource _source;
    private readonly Lazy<GroupCommitter> _writes;

    public PostgresDatabase(StorageOptions options, ILogger<GroupCommitter> log)
        : base(SqlDialect.Postgres)
    {
        var builder = new NpgsqlConnectionStringBuilder(options.ConnectionString)
        {
            // A failure must say which statement failed: see PostgresWriteSession.
            IncludeFailedBatchedCommand = true,

            // Nothing of ours outlives its statement but what has a connection of its own. Measured: without the seven statements that reset a connection before each use, an eighth more messages.
            NoResetOnClose = true,
        };
        if (builder.MaxAutoPrepare == 0)
        {
            builder.MaxAutoPrepare = 200;
            builder.AutoPrepareMinUsages = 2;
        }

        foreach (var (name, value) in OnServer.Where(setting => builder.Options?.Contains(setting.Name, StringComparison.Ordinal) != true))
        {
            builder.Options = $"{builder.Options} -c {name}={value}".TrimStart();
        }

        _source = NpgsqlDataSource.Create(builder);
        _writes = new Lazy<GroupCommitter>(() => GroupCommitter.OnConnections(
            [.. Enumerable.Range(0, Math.Min(options.Writers, Math.Max(1, builder.MaxPoolSize / 2))).Select(_ => new PostgresWriteSession(Dialect, _source))], options.CommitLimit, log));
    }

    public override GroupCommitter Writes => _writes.Value;

    public override bool HasOneWriter => false;

    public override async ValueTask<DbConnection> OpenAsync(bool forWriting, CancellationToken cancellationToken) =>
        await _source.OpenConnectionAsync(cancellationToken);

    public override async Task ReadAsync(IReadOnlyList<Query> queries, CancellationToken cancellationToken)
    {
        if (queries.Count == 0)
        {
            return;
        }

        await using var batch = _source.CreateBatch();
        foreach (var query in queries)
        {
            batch.BatchCommands.Add(PostgresCommands.Of(Dialect, query.Statement));
        }

        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        for (var index = 0; index < queries.Count; index++)
        {
            while (await reader.ReadAsync(cancellationToken))
            {
                queries[index].OnRow(reader);
            }

            await reader.NextResultAsync(cancellationToken);
        }
    }

    public override async ValueTask DisposeAsync()
    {
        if (_writes.IsValueCreated)
        {
            await _writes.Value.DisposeAsync();
        }

        await _source.DisposeAsync();
    }
}
