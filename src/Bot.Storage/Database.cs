using System.Data.Common;
using Bot.Storage.Commits;
using Bot.Storage.Sql;
using Dapper;

namespace Bot.Storage;

/// <summary>The database as the stores see it: reading at any time, writing through the committer.</summary>
internal abstract class Database : IAsyncDisposable
{
    static Database() => DefaultTypeMap.MatchNamesWithUnderscores = true;

    protected Database(SqlDialect dialect) => Dialect = dialect.Copy();

    public SqlDialect Dialect { get; }

    public abstract GroupCommitter Writes { get; }

    /// <summary>One connection writes everything: what is long in finding is better found by a reader before.</summary>
    public abstract bool HasOneWriter { get; }

    /// <summary>A connection for reading, or for migrating before anything else runs.</summary>
    public abstract ValueTask<DbConnection> OpenAsync(bool forWriting, CancellationToken cancellationToken);

    /// <summary>Runs all queries in one go (one round trip on PostgreSQL, one snapshot on SQLite).</summary>
    public abstract Task ReadAsync(IReadOnlyList<Query> queries, CancellationToken cancellationToken);

    /// <summary>Until it is disposed, what this flow of calls reads may all be of one moment: cheaper where each moment has its price. Null where there is nothing to gain.</summary>
    public virtual IDisposable? OneMoment() => null;

    public async Task<IReadOnlyList<T>> QueryAsync<T>(string sql, object? values, CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(forWriting: false, cancellationToken);
        var command = new CommandDefinition(Dialect.Translate(sql), values, cancellationToken: cancellationToken);
        return [.. await connection.QueryAsync<T>(command)];
    }

    /// <summary>A write of statements that knows no conflict; returns when it is durable.</summary>
    public Task WriteAsync(IReadOnlyList<string> aggregates, IReadOnlyList<Statement> statements, CancellationToken cancellationToken) =>
        Writes.WriteAsync(aggregates, session => session.ExecuteAsync(statements), cancellationToken);

    public abstract ValueTask DisposeAsync();
}
