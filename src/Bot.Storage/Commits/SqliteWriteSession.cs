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
    private readonly Dictionary<string, SqliteCommand> _commands = new(StringComparer.Ordinal);
    private SqliteConnection? _connection;
    private bool _isOpen;
    private bool _hasSavepoint;

    public override ValueTask<IReadOnlyList<T>> QueryAsync<T>(Statement statement, Func<DbDataReader, T> read)
    {
        var rows = new List<T>();
        using var reader = Prepare(statement).ExecuteReader();
        while (reader.Read())
        {
            rows.Add(read(reader));
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
        foreach (var command in _commands.Values)
        {
            command.Dispose();
        }

        // Closing the connection rolls back what is open.
        _commands.Clear();
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
            if (Prepare(statement).ExecuteNonQuery() == 0 && statement.MustChangeARow)
            {
                return ValueTask.FromResult(false);
            }
        }

        return ValueTask.FromResult(true);
    }

    private void Run(string sql) => (_commands.GetValueOrDefault(sql) ?? Prepare(sql, sql)).ExecuteNonQuery();

    private SqliteCommand Prepare(Statement statement)
    {
        if (!_commands.TryGetValue(statement.Sql, out var command))
        {
            command = Prepare(statement.Sql, dialect.Translate(statement));
        }

        SqliteValues.Bind(command, statement);
        return command;
    }

    private SqliteCommand Prepare(string key, string sql)
    {
        var command = _connection!.CreateCommand();
#pragma warning disable CA2100 // every text is a constant of this project
        command.CommandText = sql;
#pragma warning restore CA2100
        return _commands[key] = command;
    }
}
