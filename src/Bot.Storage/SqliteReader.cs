using Bot.Storage.Sql;
using Microsoft.Data.Sqlite;

namespace Bot.Storage;

/// <summary>
/// A reading connection with the commands it has prepared: a turn asks some dozens of small questions, and most of their cost was preparing them. Used by
/// one read at a time.
/// </summary>
internal sealed class SqliteReader : IDisposable
{
    private readonly SqlDialect _dialect;
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteCommand> _commands = new(StringComparer.Ordinal);

    public SqliteReader(SqlDialect dialect, string connectionString)
    {
        _dialect = dialect;
        _connection = new SqliteConnection(connectionString);
        _connection.Open();
    }

    /// <summary>All queries see the same moment.</summary>
    public void Read(IReadOnlyList<Query> queries, CancellationToken cancellationToken)
    {
        using var snapshot = _connection.BeginTransaction(deferred: true);
        foreach (var query in queries)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var command = Prepared(query.Statement);
            command.Transaction = snapshot;
            using var rows = command.ExecuteReader();
            while (rows.Read())
            {
                query.OnRow(rows);
            }
        }

        snapshot.Commit();
    }

    public void Dispose()
    {
        foreach (var command in _commands.Values)
        {
            command.Dispose();
        }

        _connection.Dispose();
    }

    private SqliteCommand Prepared(Statement statement)
    {
        if (!_commands.TryGetValue(statement.Sql, out var command))
        {
            command = _connection.CreateCommand();
#pragma warning disable CA2100 // every text is a constant of this project
            command.CommandText = _dialect.Translate(statement);
#pragma warning restore CA2100
            _commands.Add(statement.Sql, command);
        }

        SqliteValues.Bind(command, statement);
        return command;
    }
}
