namespace Bot.Channels.Telegram;

/// <summary>
/// A 429 does not say what it limits, one chat or the bot. One chat alone is paused alone, because a pause may last hours; when a second chat
/// is limited within a minute, it is the bot.
/// </summary>
internal sealed class FloodWatch(TimeProvider clock)
{
    private static readonly TimeSpan Memory = TimeSpan.FromMinutes(1);
    private readonly Lock _lock = new();
    private readonly Dictionary<long, DateTimeOffset> _limited = [];

    /// <summary>Notes that the chat was limited; returns whether the bot is.</summary>
    public bool IsFlood(long chat)
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            foreach (var old in _limited.Where(one => now - one.Value > Memory).Select(one => one.Key).ToList())
            {
                _limited.Remove(old);
            }

            _limited[chat] = now;
            return _limited.Count > 1;
        }
    }
}
