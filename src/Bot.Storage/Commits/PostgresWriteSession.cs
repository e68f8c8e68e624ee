using System.Data.Common;
using Bot.Storage.Sql;
using Npgsql;

namespace Bot.Storage.Commits;

/// <summary>
/// One of the connections that write to PostgreSQL. <c>begin</c>, savepoint and statements of a write travel as one batch; Npgsql prepares what
/// is sent often (<c>Max Auto Prepare</c>).
/// </summary>
internal sealed class PostgresWriteSession(SqlDialect dialect, NpgsqlDataSource source) : WriteSession
{
    private readonly List<string> _before = [];
    private NpgsqlConnection? _connection;
    private bool _isOpen;
    private bool _hasSavepoint;

    public override async ValueTask<IReadOnlyList<T>> QueryAsync<T>(Statement statement, Func<DbDataReader, T> read)
    {
        await using var batch = await BatchAsync([statement]);
        var rows = new List<T>();
        await using var reader = await batch.ExecuteReaderAsync();
        do
        {
            while (await reader.ReadAsync())
            {
                rows.Add(read(reader));
            }
        }
        while (await reader.NextResultAsync());

        return rows;
    }

    public override async ValueTask EnterAsync()
    {
        _connection ??= await source.OpenConnectionAsync();
        if (!_isOpen)
        {
            _before.Add("begin");
            _isOpen = true;
        }

        if (_before.Contains("savepoint item", StringComparer.Ordinal))
        {
            return;
        }

        if (_hasSavepoint)
        {
            _before.Add("release savepoint item");
        }

        _before.Add("savepoint item");
        _hasSavepoint = true;
    }

    public override async ValueTask UndoAsync()
    {
        // What waited to be sent was not sent: then there is nothing to undo beyond it.
        if (!_before.Remove("savepoint item"))
        {
            await SendAsync("rollback to savepoint item");
        }
        else
        {
            _hasSavepoint = false;
        }
    }

    public override async ValueTask CommitAsync()
    {
        if (_before.Contains("begin", StringComparer.Ordinal))
        {
            _before.Clear();
        }
        else
        {
            _before.Clear();
            await SendAsync("commit");
        }

        _isOpen = false;
        _hasSavepoint = false;
    }

    public override ValueTask ResetAsync() => DisposeAsync();

    public override bool IsWorthRepeating(Exception exception) =>
        exception is PostgresException { SqlState: PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure };

    public override async ValueTask DisposeAsync()
    {
        _before.Clear();
        _isOpen = false;
        _hasSavepoint = false;
        if (_connection is { } connection)
        {
            // Returning it to the pool rolls back what is open.
            _connection = null;
            await connection.DisposeAsync();
        }
    }

    protected override async ValueTask<bool> RunAsync(IReadOnlyList<Statement> statements)
    {
        var before = _before.Count;
        await using var batch = await BatchAsync(statements);
        bool Missed(int index) => statements[index].MustChangeARow && batch.BatchCommands[before + index].RecordsAffected == 0;
        try
        {
            await (statements.Any(statement => statement.OnRow is not null) ? TellAsync(batch, statements) : batch.ExecuteNonQueryAsync());
            return !Enumerable.Range(0, statements.Count).Any(Missed);
        }
        catch (PostgresException exception) when (exception.BatchCommand is NpgsqlBatchCommand failed)
        {
            // The server runs the whole batch: what came after a statement that found nothing may well have failed because of it.
            var reached = batch.BatchCommands.IndexOf(failed) - before;
            if (Enumerable.Range(0, Math.Max(0, reached)).Any(Missed))
            {
                return false;
            }

            throw;
        }
    }

    /// <summary>The driver comes to those results that have rows, or could have, and does not say whose they are: whoever returns rows in a write is told of them.</summary>
    private static async Task TellAsync(NpgsqlBatch batch, IReadOnlyList<Statement> statements)
    {
        var told = new Queue<Action<DbDataReader>>(statements.Select(statement => statement.OnRow).OfType<Action<DbDataReader>>());
        await using var reader = await batch.ExecuteReaderAsync();
        do
        {
            if (reader.FieldCount == 0)
            {
                continue;
            }

            if (!told.TryDequeue(out var tell))
            {
                throw new InvalidOperationException("A statement of a write returns rows, and nobody is told of them.");
            }

            while (await reader.ReadAsync())
            {
                tell(reader);
            }
        }
        while (await reader.NextResultAsync());
    }

    private async ValueTask<NpgsqlBatch> BatchAsync(IReadOnlyList<Statement> statements)
    {
        _connection ??= await source.OpenConnectionAsync();
        var batch = new NpgsqlBatch(_connection);
        foreach (var text in _before)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(text));
        }

        _before.Clear();
        foreach (var statement in statements)
        {
            batch.BatchCommands.Add(PostgresCommands.Of(dialect, statement));
        }

        return batch;
    }

    private async ValueTask SendAsync(string text)
    {
        await using var command = new NpgsqlBatch(_connection) { BatchCommands = { new NpgsqlBatchCommand(text) } };
        await command.ExecuteNonQueryAsync();
    }
}
