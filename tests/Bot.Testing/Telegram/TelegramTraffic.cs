namespace Bot.Testing.Telegram;

/// <summary>
/// Counts what was sent in the last second and minute, and says when it is too much: more than 30 in any second, more than 4 in a second or 65
/// in a minute to one person, more than 20 in a minute to one group.
/// </summary>
internal sealed class TelegramTraffic(TimeProvider clock)
{
    private const int PerSecond = 30;
    private const int PerChatPerSecond = 4;
    private const int PerChatPerMinute = 65;
    private const int PerGroupPerMinute = 20;

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly Queue<DateTimeOffset> _all = new();
    private readonly Dictionary<long, Queue<DateTimeOffset>> _chats = [];

    /// <summary>How many were sent in the busiest second.</summary>
    public int Busiest { get; private set; }

    /// <returns>After how many seconds to come again; null when it may be sent.</returns>
    public int? Refuse(long chat)
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            var own = _chats.TryGetValue(chat, out var known) ? known : _chats[chat] = new();
            Forget(_all, now - Second, now);
            Forget(own, now - Minute, now);
            if (_all.Count >= PerSecond || own.Count(at => at > now - Second) >= PerChatPerSecond)
            {
                return 1;
            }

            if (own.Count >= (chat < 0 ? PerGroupPerMinute : PerChatPerMinute))
            {
                return (int)Math.Ceiling((own.Peek() + Minute - now).TotalSeconds);
            }

            _all.Enqueue(now);
            own.Enqueue(now);
            Busiest = Math.Max(Busiest, _all.Count);
            return null;
        }
    }

    /// <summary>A clock that was put back has seen nothing yet.</summary>
    private static void Forget(Queue<DateTimeOffset> times, DateTimeOffset until, DateTimeOffset now)
    {
        while (times.TryPeek(out var oldest) && (oldest <= until || oldest > now))
        {
            times.Dequeue();
        }
    }
}
