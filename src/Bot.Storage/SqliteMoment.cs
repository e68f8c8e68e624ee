using Bot.Storage.Sql;

namespace Bot.Storage;

/// <summary>One reading connection that keeps its transaction open from the first question to the end, for questions that come one after the other.</summary>
internal sealed class SqliteMoment(Func<SqliteReader> take, Action<SqliteReader, bool> giveBack, Action ended) : IDisposable
{
    private const int Idle = 0;
    private const int Reading = 1;
    private const int Ended = 2;

    private SqliteReader? _reader;
    private int _state;

    /// <summary>False where the moment has passed, or another question is being asked: then ask on a connection of your own.</summary>
    public bool TryRead(IReadOnlyList<Query> queries, CancellationToken cancellationToken)
    {
        if (Interlocked.CompareExchange(ref _state, Reading, Idle) != Idle)
        {
            return false;
        }

        var isWhole = false;
        try
        {
            if (_reader is null)
            {
                _reader = take();
                _reader.Begin();
            }

            _reader.Ask(queries, cancellationToken);
            isWhole = true;
            return true;
        }
        finally
        {
            if (!isWhole)
            {
                Leave(isWhole: false);
            }

            if (Interlocked.CompareExchange(ref _state, Idle, Reading) == Ended)
            {
                Leave(isWhole: true);
            }
        }
    }

    /// <summary>A question that is still being asked ends the moment when it has its answer.</summary>
    public void Dispose()
    {
        ended();
        if (Interlocked.Exchange(ref _state, Ended) == Idle)
        {
            Leave(isWhole: true);
        }
    }

    private void Leave(bool isWhole)
    {
        if (_reader is not { } reader)
        {
            return;
        }

        _reader = null;
        if (isWhole)
        {
            reader.End();
        }

        giveBack(reader, isWhole);
    }
}
