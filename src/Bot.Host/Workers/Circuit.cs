namespace Bot.Host.Workers;

/// <summary>
/// Whether anything goes through an account. Open after the vendor refused the account itself, or after several failures of different messages
/// with nothing between them that got through. While it is open one message is tried now and then; the first that gets through closes it, so it
/// heals without anybody's help.
/// </summary>
/// <remarks>Our own, because Polly's breaker opens by a ratio of at least two calls, guards calls, not claims, and keeps its state in memory (ADR 0013).</remarks>
internal sealed class Circuit(TimeProvider clock)
{
    /// <summary>So many failures in a row, of at least two messages, open it.</summary>
    public const int FailuresInARow = 3;

    /// <summary>The first try after it opened, and the longest wait between tries.</summary>
    public static readonly TimeSpan FirstTry = TimeSpan.FromSeconds(30);

    public static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    private readonly Lock _lock = new();
    private readonly HashSet<long> _failed = [];
    private int _failures;
    private TimeSpan _wait = FirstTry;
    private DateTimeOffset _nextTry;
    private DateTimeOffset? _lastThrough;
    private DateTimeOffset? _openSince;

    /// <summary>Since when nothing goes through; null while it is closed.</summary>
    public DateTimeOffset? OpenSince
    {
        get
        {
            lock (_lock)
            {
                return _openSince;
            }
        }
    }

    public bool IsOpen => OpenSince is not null;

    /// <summary>Open, and it is time to try one message.</summary>
    public bool MayTry
    {
        get
        {
            lock (_lock)
            {
                var until = _nextTry - clock.GetUtcNow();
                return _openSince is not null && (until <= TimeSpan.Zero || until > LongestWait); // further ahead: set before the clock was put back
            }
        }
    }

    /// <summary>When a message that failed now should be tried again while the circuit is open: after the next try, so that another one has its turn.</summary>
    public DateTimeOffset AfterNextTry
    {
        get
        {
            lock (_lock)
            {
                return _nextTry + (_wait / 2);
            }
        }
    }

    /// <summary>The account was found broken by an earlier holder: one message is tried at once.</summary>
    public void Resume(DateTimeOffset? since)
    {
        lock (_lock)
        {
            _openSince = since;
            _nextTry = clock.GetUtcNow();
        }
    }

    /// <summary>Something got through, or the vendor answered sensibly: it closes.</summary>
    public void Through()
    {
        lock (_lock)
        {
            (_openSince, _wait, _failures, _lastThrough) = (null, FirstTry, 0, clock.GetUtcNow());
            _failed.Clear();
        }
    }

    /// <summary>A message did not get through.</summary>
    public void Failed(long message)
    {
        lock (_lock)
        {
            _failed.Add(message);
            if (_openSince is not null)
            {
                Wait();
                return;
            }

            _failures++;
            if (_failures >= FailuresInARow && _failed.Count > 1)
            {
                Open();
            }
        }
    }

    /// <summary>No other message failed since something got through.</summary>
    public bool FailsAlone(long message)
    {
        lock (_lock)
        {
            return _failed.All(failed => failed == message);
        }
    }

    /// <summary>The vendor refused the account.</summary>
    public void Refused()
    {
        lock (_lock)
        {
            if (_openSince is not null)
            {
                Wait();
            }
            else
            {
                Open();
            }
        }
    }

    /// <summary>
    /// A message has used up its attempts: whether that is the message's fault, because others got through lately. If not, the circuit opens.
    /// </summary>
    public bool IsItsOwnFault(TimeSpan lately)
    {
        lock (_lock)
        {
            if (_lastThrough is { } through && clock.GetUtcNow() - through <= lately)
            {
                return true;
            }

            Open();
            return false;
        }
    }

    private void Open()
    {
        _openSince ??= clock.GetUtcNow();
        _nextTry = clock.GetUtcNow() + _wait;
    }

    private void Wait()
    {
        _wait = _wait * 2 < LongestWait ? _wait * 2 : LongestWait;
        _nextTry = clock.GetUtcNow() + _wait;
    }
}
