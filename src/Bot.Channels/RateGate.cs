using Bot.Dialogs.Ports;

namespace Bot.Channels;

/// <summary>
/// Lets messages of one account pass evenly: every message gets a place at the account's rate, at its chat's rate and, in a group, within the
/// group's minute. Whoever comes late to its place, because the machine was busy, hardly makes any second fuller than the
/// account's rate. Safe for many callers; who waits longest passes first.
/// </summary>
/// <remarks>Our own, because <c>System.Threading.RateLimiting</c> reads the machine's clock and takes no <see cref="TimeProvider"/>.</remarks>
public sealed class RateGate(SendRate rate, Func<string, bool> isGroup, TimeProvider clock)
{
    private const int PruneAbove = 4096;

    /// <summary>Who came late may make a second that much fuller, else every millisecond of lateness were lost for good.</summary>
    private const double CatchUp = 1.04;

    /// <summary>Vendors bear somewhat more than the rate (Telegram 30 for our 25): never more than that may reach them within a second.</summary>
    private const double Headroom = 1.2;

    /// <summary>How soon to look again while answers are out.</summary>
    private static readonly TimeSpan UntilAnAnswer = TimeSpan.FromMilliseconds(20);

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, DateTimeOffset> _chats = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Queue<DateTimeOffset>> _groups = new(StringComparer.Ordinal);
    private readonly Queue<DateTimeOffset> _left = new();
    private readonly Queue<DateTimeOffset> _answered = new();
    private readonly TimeSpan _perMessage = TimeSpan.FromSeconds(1 / rate.PerSecond);
    private readonly TimeSpan _perChatMessage = TimeSpan.FromSeconds(1 / rate.PerChatPerSecond);
    private readonly int _mostInASecond = Math.Max(rate.Burst, Math.Max(1, (int)(rate.PerSecond * CatchUp)));
    private readonly int _mostToArrive = Math.Max(rate.Burst, Math.Max(1, (int)(rate.PerSecond * Headroom) - 1));
    private readonly long _origin = clock.GetTimestamp();
    private int _onTheirWay;
    private DateTimeOffset _accountFree = DateTimeOffset.MinValue;

    /// <summary>By the monotonic clock: a place must not lie an hour ahead because the machine's clock was put back.</summary>
    private DateTimeOffset Now => DateTimeOffset.UnixEpoch + clock.GetElapsedTime(_origin);

    /// <summary>Completes when a message to the chat may be made ready to leave. A caller that gives up while waiting leaves its place empty.</summary>
    public Task EnterAsync(string chat, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Wait(Reserve(chat), () => TimeSpan.Zero, cancellationToken);
    }

    /// <summary>
    /// Completes at once as a rule: called when nothing but the bytes is left to do. What was held up between its place and here, by a slow disk, does
    /// not leave all together. Whoever left says <see cref="Answered"/> at the end.
    /// </summary>
    public Task LeaveAsync(CancellationToken cancellationToken) => Wait(Pass(), Pass, cancellationToken);

    /// <summary>
    /// The vendor answered, or will not any more. A message counts until a second after this: it arrived at some moment before, and only so a slow
    /// network cannot deliver two seconds' worth in one.
    /// </summary>
    public void Answered()
    {
        lock (_lock)
        {
            _onTheirWay--;
            _answered.Enqueue(Now);
        }
    }

    private Task Wait(TimeSpan wait, Func<TimeSpan> again, CancellationToken cancellationToken) =>
        wait > TimeSpan.Zero ? new Turn(again).WaitAsync(wait, clock, cancellationToken) : Task.CompletedTask;

    /// <summary>Takes the next place; returns how long to wait for it.</summary>
    private TimeSpan Reserve(string chat)
    {
        lock (_lock)
        {
            var now = Now;
            var accountFree = Later(_accountFree, now);
            var at = Later(Later(now, accountFree - ((rate.Burst - 1) * _perMessage)), _chats.GetValueOrDefault(chat, DateTimeOffset.MinValue));
            if (rate.PerGroupPerMinute is { } most && isGroup(chat))
            {
                at = InGroup(chat, most, at);
            }

            _chats[chat] = at + _perChatMessage;
            _accountFree = accountFree + _perMessage;
            if (_chats.Count > PruneAbove)
            {
                Prune(now);
            }

            return at - now;
        }
    }

    /// <summary>Leaves, unless as many have left, or may have arrived, within a second as may; returns how long to wait then.</summary>
    private TimeSpan Pass()
    {
        lock (_lock)
        {
            var now = Now;
            Forget(_left, now);
            Forget(_answered, now);
            if (_left.Count >= _mostInASecond)
            {
                return _left.Peek() + Second - now;
            }

            if (_onTheirWay + _answered.Count >= _mostToArrive)
            {
                return UntilAnAnswer;
            }

            _left.Enqueue(now);
            _onTheirWay++;
            return TimeSpan.Zero;
        }
    }

    private static void Forget(Queue<DateTimeOffset> moments, DateTimeOffset now)
    {
        while (moments.TryPeek(out var oldest) && now - oldest >= Second)
        {
            moments.Dequeue();
        }
    }

    /// <summary>The first moment from then on with less than the most within the minute before it.</summary>
    private DateTimeOffset InGroup(string group, int most, DateTimeOffset at)
    {
        if (!_groups.TryGetValue(group, out var places))
        {
            places = _groups[group] = new Queue<DateTimeOffset>();
        }

        if (places.Count >= most)
        {
            at = Later(at, places.Dequeue() + Minute);
        }

        places.Enqueue(at);
        return at;
    }

    /// <summary>Forgets chats whose place is past: they are like chats never seen.</summary>
    private void Prune(DateTimeOffset now)
    {
        foreach (var chat in _chats.Where(chat => chat.Value <= now).Select(chat => chat.Key).ToList())
        {
            _chats.Remove(chat);
        }

        foreach (var group in _groups.Where(group => group.Value.All(place => now - place > Minute)).Select(group => group.Key).ToList())
        {
            _groups.Remove(group);
        }
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    /// <summary>One caller that waits for its place; when that has come, it leaves or waits on.</summary>
    private sealed class Turn(Func<TimeSpan> pass)
    {
        private readonly TaskCompletionSource _left = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private ITimer? _timer;
        private CancellationTokenRegistration _givingUp;

        public Task WaitAsync(TimeSpan wait, TimeProvider clock, CancellationToken cancellationToken)
        {
            _timer = clock.CreateTimer(_ => Come(), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            _givingUp = cancellationToken.Register(() => End(() => _left.TrySetCanceled(cancellationToken)));
            _timer.Change(Whole(wait), Timeout.InfiniteTimeSpan);
            return _left.Task;
        }

        private void Come()
        {
            if (_left.Task.IsCompleted)
            {
                return;
            }

            var wait = pass();
            if (wait > TimeSpan.Zero)
            {
                _timer!.Change(Whole(wait), Timeout.InfiniteTimeSpan);
            }
            else
            {
                End(() => _left.TrySetResult());
            }
        }

        private void End(Action end)
        {
            end();
            _timer!.Dispose();
            _givingUp.Dispose();
        }

        /// <summary>Timers cut off parts of a millisecond, and nobody leaves early.</summary>
        private static TimeSpan Whole(TimeSpan wait) => TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds));
    }
}
