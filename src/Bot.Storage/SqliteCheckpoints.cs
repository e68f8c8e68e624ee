using Bot.Storage.Sql;
using Microsoft.Data.Sqlite;

namespace Bot.Storage;

/// <summary>
/// Carries what was committed from the log into the database while others write. SQLite does it within the commit that makes the log long enough, and whoever waits for that commit waits
/// for the carrying: some ten milliseconds, in a flood four times a second. What is left for the writer then is the log's last pages.
/// </summary>
internal sealed class SqliteCheckpoints : IDisposable
{
    /// <summary>Fewer commits are left to the writer: a quiet school's disk is not asked more often than before.</summary>
    private const int Commits = 32;

    private readonly Func<SqliteConnection> _open;
    private readonly AutoResetEvent _wake = new(initialState: false);
    private readonly Thread _thread;
    private volatile bool _isOver;
    private int _since;

    public SqliteCheckpoints(Func<SqliteConnection> open)
    {
        _open = open;
        _thread = new Thread(Run) { IsBackground = true, Name = "storage checkpoints" };
        _thread.Start();
    }

    /// <summary>To be told of every commit.</summary>
    public void Committed()
    {
        if (Interlocked.Increment(ref _since) == Commits)
        {
            _wake.Set();
        }
    }

    public void Dispose()
    {
        _isOver = true;
        _wake.Set();
        _thread.Join();
        _wake.Dispose();
    }

    private void Run()
    {
        while (!_isOver && _wake.WaitOne() && !_isOver)
        {
            try
            {
                using var connection = _open();
                using var checkpoint = new SqliteStatement(connection, "pragma wal_checkpoint(passive)");
                do
                {
                    Volatile.Write(ref _since, 0);
                    checkpoint.Execute(values: null);
                }
                while (_wake.WaitOne(TimeSpan.FromSeconds(1)) && !_isOver); // in a flood the next is due in a moment
            }
            catch (SqliteException)
            {
                Volatile.Write(ref _since, 0); // a full disk, say: the writer meets it too, and says so
            }
        }
    }
}
