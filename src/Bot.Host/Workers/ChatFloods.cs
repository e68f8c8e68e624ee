namespace Bot.Host.Workers;

/// <summary>
/// A vendor that asks to wait does not always say whom it means, one chat or the account. One chat alone is paused alone, because a pause may
/// last hours; when three chats are asked to wait within ten seconds, it is the account.
/// </summary>
internal sealed class ChatFloods(TimeProvider clock)
{
    public const int Chats = 3;

    public static readonly TimeSpan Within = TimeSpan.FromSeconds(10);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, (DateTimeOffset At, DateTimeOffset Until)> _asked = new(StringComparer.Ordinal);

    /// <summary>Notes that the chat has to wait; returns until when the whole account has to, or null.</summary>
    public DateTimeOffset? Note(string chat, DateTimeOffset until)
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            foreach (var old in _asked.Where(one => now - one.Value.At > Within).Select(one => one.Key).ToList())
            {
                _asked.Remove(old);
            }

            _asked[chat] = (now, until);
            return _asked.Count >= Chats ? _asked.Values.Max(one => one.Until) : null;
        }
    }
}
