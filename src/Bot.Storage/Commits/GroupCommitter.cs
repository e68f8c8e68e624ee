using System.Runtime.ExceptionServices;
using Bot.Storage.Sql;
using Microsoft.Extensions.Logging;

namespace Bot.Storage.Commits;

/// <summary>
/// Group commit (design §3): the writes that wait at a moment share one transaction, each behind its own savepoint, so that a conflict or a
/// failure undoes that write only. A write alone waits for nobody; nobody hears of success before the commit.
/// </summary>
internal sealed class GroupCommitter : IAsyncDisposable
{
    private const int MostRepeats = 5;

    private readonly WriteQueue _queue;
    private readonly int _limit;
    private readonly ILogger<GroupCommitter> _log;
    private readonly bool _isAlone;
    private readonly Action? _committed;
    private readonly List<Task> _writers = [];
    private string? _fault;
    private long _commits;

    private GroupCommitter(int writers, int limit, ILogger<GroupCommitter> log, Action? committed = null)
    {
        _committed = committed;
        _queue = new WriteQueue(writers);
        _isAlone = writers == 1;
        _limit = limit;
        _log = log;
    }

    /// <summary>What is wrong with the database, as the newest transaction found it; null when that succeeded.</summary>
    public string? Fault => Volatile.Read(ref _fault);

    /// <summary>Durable transactions so far.</summary>
    public long Commits => Interlocked.Read(ref _commits);

    /// <summary>One writer on a thread of its own: the session never waits asynchronously (SQLite).</summary>
    /// <param name="committed">Told of every commit, on that thread.</param>
    public static GroupCommitter OnOwnThread(WriteSession session, int limit, ILogger<GroupCommitter> log, Action? committed = null)
    {
        var committer = new GroupCommitter(writers: 1, limit, log, committed);
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() =>
        {
            while (committer._queue.Wait())
            {
                committer.CommitNextAsync(session).GetAwaiter().GetResult();
            }

            session.DisposeAsync().AsTask().GetAwaiter().GetResult();
            done.SetResult();
        })
        {
            IsBackground = true,
            Name = "storage writer",
        };
        thread.Start();
        committer._writers.Add(done.Task);
        return committer;
    }

    /// <summary>Several writers, each with a connection (PostgreSQL).</summary>
    public static GroupCommitter OnConnections(IReadOnlyList<WriteSession> sessions, int limit, ILogger<GroupCommitter> log)
    {
        var committer = new GroupCommitter(sessions.Count, limit, log);
        foreach (var session in sessions)
        {
            committer._writers.Add(Task.Run(async () =>
            {
                while (await committer._queue.WaitAsync())
                {
                    await committer.CommitNextAsync(session);
                }

                await session.DisposeAsync();
            }));
        }

        return committer;
    }

    /// <summary>
    /// Runs the write in the next transaction and returns its result once that is durable. Cancelling withdraws a write that was not yet taken;
    /// afterwards it has no effect.
    /// </summary>
    /// <param name="aggregates">
    /// What the write reads and changes, the one that is locked longest first; empty for a write that waits for no lock.
    /// </param>
    /// <param name="goesFirst">Somebody outside the program waits for it: it passes all that only the program itself waits for.</param>
    public Task<T> WriteAsync<T>(
        IReadOnlyList<string> aggregates, Func<WriteSession, ValueTask<T>> write, CancellationToken cancellationToken, bool goesFirst = false)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<T>(cancellationToken);
        }

        var pending = new PendingWrite<T>(aggregates, write, cancellationToken) { GoesFirst = goesFirst };
        _queue.Add(pending);
        return pending.Completion;
    }

    /// <summary>
    /// The same for a write of statements alone: those of several writes travel together behind one savepoint. Where one of them finds that something has changed, they are
    /// undone and each write is run by itself.
    /// </summary>
    /// <param name="missed">Says what became of the write, of which nothing stands, when a statement that must change a row changed none.</param>
    public Task<T> WriteAsync<T>(
        IReadOnlyList<string> aggregates, IReadOnlyList<Statement> statements, T done, Func<WriteSession, ValueTask<T>> missed, CancellationToken cancellationToken, bool goesFirst = false)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<T>(cancellationToken);
        }

        var pending = new PendingStatements<T>(aggregates, statements, done, missed, cancellationToken) { GoesFirst = goesFirst };
        _queue.Add(pending);
        return pending.Completion;
    }

    /// <summary>Writes what still waits, then ends.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Close();
        await Task.WhenAll(_writers);
        _queue.Dispose();
    }

    private async Task CommitNextAsync(WriteSession session)
    {
        var batch = _queue.Take(_limit);
        if (batch.Count == 0)
        {
            return;
        }

        // In one order in every transaction of every host, so that two seldom wait for each other. What takes no lock it must wait for
        // (claims pass over locked rows) comes last, because the rows it locks are in no order.
        var ordered = batch.OrderBy(write => write.Aggregates.Count == 0)
            .ThenBy(write => write.Aggregates.Count == 0 ? "" : write.Aggregates[0], StringComparer.Ordinal)
            .ToList();
        var again = new List<PendingWrite>();
        try
        {
            await RunAllAsync(session, ordered);
            if (_isAlone && _queue.TakeFirst(_limit) is { Count: > 0 } joining)
            {
                // Who came meanwhile need not wait for this sync and one more. Several writers would lock rows out of their order by that.
                batch = [.. batch, .. joining];
                ordered.AddRange(joining);
                await RunAllAsync(session, joining);
            }

            await session.CommitAsync();
            Interlocked.Increment(ref _commits);
            _committed?.Invoke();
            again.AddRange(ordered.Where(write => IsRepeated(session, write)));
            Note(ordered.Except(again).Select(write => write.Failure).OfType<Exception>().Select(StorageFault.NameOf).FirstOrDefault(fault => fault is not null));
        }
        catch (Exception exception)
        {
            Log.TransactionFailed(_log, batch.Count, StorageFault.NameOf(exception) ?? exception.GetType().Name);
            Note(StorageFault.NameOf(exception) ?? exception.GetType().Name);
            await session.ResetAsync();
            _queue.Release(batch, []);
            foreach (var write in batch)
            {
                write.Fail(exception);
            }

            return;
        }

        _queue.Release(batch, again);
        foreach (var write in ordered.Except(again))
        {
            write.Complete();
        }
    }

    private static async ValueTask RunAllAsync(WriteSession session, IReadOnlyList<PendingWrite> writes)
    {
        for (var from = 0; from < writes.Count;)
        {
            var together = writes.Skip(from).TakeWhile(write => write.Statements is not null).ToList();
            if (together.Count < 2 || !await RanTogetherAsync(session, together))
            {
                together = [.. writes.Skip(from).Take(Math.Max(1, together.Count))];
                foreach (var write in together)
                {
                    await session.EnterAsync();
                    await RunAsync(session, write);
                }
            }

            from += together.Count;
        }
    }

    /// <summary>One way to the server and one savepoint for all; false, with nothing done, where one of them must be looked at.</summary>
    private static async ValueTask<bool> RanTogetherAsync(WriteSession session, List<PendingWrite> writes)
    {
        await session.EnterAsync();
        try
        {
            if (!await session.ExecuteAsync([.. writes.SelectMany(write => write.Statements!)]))
            {
                return false;
            }
        }
        catch (Exception failure)
        {
            await UndoAsync(session, failure);
            return false;
        }

        writes.ForEach(write => write.Ran());
        return true;
    }

    private static async ValueTask RunAsync(WriteSession session, PendingWrite write)
    {
        try
        {
            await write.RunAsync(session);
        }
        catch (Exception exception)
        {
            write.Failure = exception;
            await UndoAsync(session, exception);
        }
    }

    /// <summary>What cannot be undone alone is rolled back with its batch, and what failed first says more than that.</summary>
    private static async ValueTask UndoAsync(WriteSession session, Exception failure)
    {
        try
        {
            await session.UndoAsync();
        }
        catch (Exception)
        {
            ExceptionDispatchInfo.Throw(failure);
        }
    }

    private void Note(string? fault)
    {
        var before = Interlocked.Exchange(ref _fault, fault);
        if (fault is not null && fault != before)
        {
            Log.WritesFail(_log, fault);
        }
        else if (fault is null && before is not null)
        {
            Log.WritesSucceed(_log);
        }
    }

    private static bool IsRepeated(WriteSession session, PendingWrite write) =>
        write.Failure is { } failure && session.IsWorthRepeating(failure) && write.Repeats++ < MostRepeats;
}
