using Bot.Storage.Sql;
using Microsoft.Data.Sqlite;

namespace Bot.Storage;

/// <summary>
/// A reading connection with the commands it has prepared: a turn asks some dozens of small questions, and most of their cost was preparing them. Used by
/// one read at a time.
/// </summary>
internal sealed class SqliteReader : IDisposable
{
    /// <summary>Pages are kept for a moment only, until somebody writes: a megabyte holds those of any turn.</summary>
    private static readonly string[] Settings = ["pragma busy_timeout = 5000", "pragma cache_size = -1000"];

    private readonly SqlDialect _dialect;
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteStatement> _prepared = new(StringComparer.Ordinal);
    private readonly SqliteStatement _begin;
    private readonly SqliteStatement _commit;

    public SqliteReader(SqlDialect dialect, string connectionString)
    {
        _dialect = dialect;
        _connection = new SqliteConnection(connectionString);
        _connection.Open();
        foreach (var setting in Settings)
        {
            using var pragma = new SqliteStatement(_connection, setting);
            pragma.Execute(values: null);
        }

        (_begin, _commit) = (new SqliteStatement(_connection, "begin deferred"), new SqliteStatement(_connection, "commit"));
    }

    /// <summary>All queries see the same moment.</summary>
    public void Read(IReadOnlyList<Query> queries, CancellationToken cancellationToken)
    {
        _begin.Execute(values: null);
        Ask(queries, cancellationToken);
        _commit.Execute(values: null);
    }

    /// <summary>Until <see cref="End"/> everything asked sees the same moment.</summary>
    public void Begin() => _begin.Execute(values: null);

    public void End() => _commit.Execute(values: null);

    /// <summary>Between <see cref="Begin"/> and <see cref="End"/>.</summary>
    public void Ask(IReadOnlyList<Query> queries, CancellationToken cancellationToken)
    {
        foreach (var query in queries)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var statement = Prepared(query.Statement);
            try
            {
                statement.Begin(query.Statement);
                while (statement.Next())
                {
                    query.OnRow(statement.Row);
                }
            }
            finally
            {
                statement.End();
            }
        }
    }

    public void Dispose()
    {
        foreach (var statement in _prepared.Values)
        {
            statement.Dispose();
        }

        _begin.Dispose();
        _commit.Dispose();
        _connection.Dispose();
    }

    private SqliteStatement Prepared(Statement statement)
    {
        if (!_prepared.TryGetValue(statement.Sql, out var prepared))
        {
            prepared = new SqliteStatement(_connection, _dialect.Translate(statement));
            _prepared.Add(statement.Sql, prepared);
        }

        return prepared;
    }
}
