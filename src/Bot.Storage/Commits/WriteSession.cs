using System.Data.Common;
using Bot.Storage.Sql;

namespace Bot.Storage.Commits;

/// <summary>
/// The writing connection as one write sees it: inside a shared transaction, behind a savepoint of its own. Used by one write at a time.
/// </summary>
internal abstract class WriteSession : IAsyncDisposable
{
    /// <summary>
    /// Runs the statements in order. False when one of them had to change a row and did not: then everything that this write did so far is
    /// undone; it may still read why.
    /// </summary>
    public async ValueTask<bool> ExecuteAsync(IReadOnlyList<Statement> statements)
    {
        if (await RunAsync(statements))
        {
            return true;
        }

        await UndoAsync();
        return false;
    }

    /// <summary>Runs one statement and reads the rows it returns.</summary>
    public abstract ValueTask<IReadOnlyList<T>> QueryAsync<T>(Statement statement, Func<DbDataReader, T> read);

    /// <summary>Starts a write: a transaction if none is open, and its savepoint.</summary>
    public abstract ValueTask EnterAsync();

    /// <summary>Undoes the write that was entered last.</summary>
    public abstract ValueTask UndoAsync();

    public abstract ValueTask CommitAsync();

    /// <summary>After a failure of the transaction itself: gives up what is open, so that the next transaction starts clean.</summary>
    public abstract ValueTask ResetAsync();

    /// <summary>Whether the same write may succeed when it is simply run again (a deadlock was broken at its cost).</summary>
    public abstract bool IsWorthRepeating(Exception exception);

    public abstract ValueTask DisposeAsync();

    protected abstract ValueTask<bool> RunAsync(IReadOnlyList<Statement> statements);
}
