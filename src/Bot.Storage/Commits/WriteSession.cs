using System.Data.Common;
using Bot.Storage.Sql;

namespace Bot.Storage.Commits;

/// <summary>
/// The writing connection as one write sees it: inside a shared transaction, behind a savepoint of its own. Used by one write at a time.
/// </summary>
internal abstract class WriteSession : IAsyncDisposable
{
    /// <summary>The write decided to leave nothing behind; its result still stands.</summary>
    public bool IsRejected { get; private set; }

    /// <summary>Undoes what this write did, once it returns.</summary>
    public void Reject() => IsRejected = true;

    /// <summary>
    /// Runs the statements in order. False when one of them had to change a row and did not: then the write is rejected, and
    /// what it did so far is undone.
    /// </summary>
    public async ValueTask<bool> ExecuteAsync(IReadOnlyList<Statement> statements)
    {
        if (await RunAsync(statements))
        {
            return true;
        }

        Reject();
        return false;
    }

    /// <summary>Runs one statement and reads the rows it returns.</summary>
    public abstract ValueTask<IReadOnlyList<T>> QueryAsync<T>(Statement statement, Func<DbDataReader, T> read);

    /// <summary>Starts a write: a transaction if none is open, and its savepoint.</summary>
    public ValueTask EnterAsync()
    {
        IsRejected = false;
        return SetSavepointAsync();
    }

    /// <summary>Undoes the write that was entered last.</summary>
    public abstract ValueTask UndoAsync();

    public abstract ValueTask CommitAsync();

    /// <summary>After a failure of the transaction itself: gives up what is open, so that the next transaction starts clean.</summary>
    public abstract ValueTask ResetAsync();

    /// <summary>Whether the same write may succeed when it is simply run again (a deadlock was broken at its cost).</summary>
    public abstract bool IsWorthRepeating(Exception exception);

    public abstract ValueTask DisposeAsync();

    protected abstract ValueTask SetSavepointAsync();

    protected abstract ValueTask<bool> RunAsync(IReadOnlyList<Statement> statements);
}
