using System.Data.Common;
using Bot.Storage.Sql;
using Microsoft.Data.Sqlite;

namespace Bot.Storage.Commits;

/// <summary>
/// The one connection that writes the SQLite file. Every call completes before it returns (the driver knows no other way), so the committer's
/// own thread never changes. Commands are prepared once and kept.
/// </summary>
internal sealed class SqliteWriteSession(SqlDialect dialect, Func<SqliteConnection> open) : WriteSession
{
    private readonly Dictionary<string, SqliteStatement> _prepared = new(StringComparer.Ordinal);
    private SqliteConnection? _connection;
    private bool _isOpen;
    private bool _hasSavepoint;

    public override ValueTask<IReadOnlyList<T>> QueryAsync<T>(Statement statement, Func<DbDataReader, T> read)
    {
        var rows = new List<T>();
        var prepared = Prepare(statement);
        try
        {
            prepared.Begin(statement);
            while (prepared.Next())
            {
                rows.Add(read(prepared.Row));
            }
        }
        finally
        {
            prepared.End();
        }

        return ValueTask.FromResult<IReadOnlyList<T>>(rows);
    }

    public override ValueTask EnterAsync()
    {
        if (!_isOpen)
        {
            _connection ??= open();
            Run("begin immediate");
            _isOpen = true;
        }

        if (_hasSavepoint)
        {
            Run("release item");
        }

        Run("savepoint item");
        _hasSavepoint = true;
        return ValueTask.CompletedTask;
    }

    public override ValueTask UndoAsync()
    {
        Run("rollback to item");
        return ValueTask.CompletedTask;
    }

    public override ValueTask CommitAsync()
    {
        Run("commit");
        _isOpen = false;
        _hasSavepoint = false;
        return ValueTask.CompletedTask;
    }

    public override ValueTask ResetAsync() => DisposeAsync();

    public override bool IsWorthRepeating(Exception exception) => false;

    public override ValueTask DisposeAsync()
    {
        foreach (var statement in _prepared.Values)
        {
            statement.Dispose();
        }

        // Closing the connection rolls back what is open.
        _prepared.Clear();
        _connection?.Dispose();
        _connection = null;
        _isOpen = false;
        _hasSavepoint = false;
        return ValueTask.CompletedTask;
    }

    protected override ValueTask<bool> RunAsync(IReadOnlyList<Statement> statements)
    {
        foreach (var statement in statements)
        {
            if (Prepare(statement).Execute(statement) == 0 && statement.MustChangeARow)
            {
                return ValueTask.FromResult(false);
            }
        }

        return ValueTask.FromResult(true);
    }

    private void Run(string sql) => (_prepared.GetValueOrDefault(sql) ?? Prepare(sql, sql)).Execute(values: null);

    private SqliteStatement Prepare(Statement statement) => _prepared.GetValueOrDefault(statement.Sql) ?? Prepare(statement.Sql, dialect.Translate(statement));

    private SqliteStatement Prepare(string key, string sql) => _prepared[key] = new SqliteStatement(_connection!, sql);
}
