namespace Bot.Channels.ZaloBot;

/// <summary>
/// Zalo documents 403 as an error of its own; how a chat that blocked the bot is reported is not documented. A chat that gets nothing but 403 for ten
/// minutes, three times and more, while others get their messages, counts as lost.
/// </summary>
internal sealed class ChatRefusals(TimeProvider clock)
{
    private const int Enough = 3;
    private const int MostRemembered = 1000;
    private static readonly TimeSpan LongEnough = TimeSpan.FromMinutes(10);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, (int Count, DateTimeOffset Since)> _refused = new(StringComparer.Ordinal);
    private DateTimeOffset _lastSent = DateTimeOffset.MinValue;

    /// <summary>A message to the chat was accepted.</summary>
    public void Sent(string chat)
    {
        lock (_lock)
        {
            _refused.Remove(chat);
            _lastSent = clock.GetUtcNow();
        }
    }

    /// <summary>Notes a 403; returns whether the chat is lost.</summary>
    public bool IsLost(string chat)
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            var (count, since) = _refused.GetValueOrDefault(chat, (0, now));
            if (_refused.Count >= MostRemembered)
            {
                _refused.Clear(); // so many at once are no matter of one chat
            }

            _refused[chat] = (count + 1, since);
            return count + 1 >= Enough && now - since >= LongEnough && _lastSent > since;
        }
    }
}
