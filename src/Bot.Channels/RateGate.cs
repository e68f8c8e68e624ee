using Bot.Dialogs.Ports;

namespace Bot.Channels;

/// <summary>
/// Lets so many messages a second pass, for the account and for each chat: two token buckets, kept as the time at which each is full again
/// (GCRA). The account may burst a second's worth, a chat <see cref="ChatBurst"/> messages. Safe for many callers; who waits longest passes first.
/// </summary>
/// <remarks>Our own, because <c>System.Threading.RateLimiting</c> reads the machine's clock and takes no <see cref="TimeProvider"/>.</remarks>
public sealed class RateGate(SendRate rate, TimeProvider clock)
{
    private const int ChatBurst = 3;
    private const int PruneAbove = 4096;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, DateTimeOffset> _chats = new(StringComparer.Ordinal);
    private readonly TimeSpan _perMessage = TimeSpan.FromSeconds(1 / rate.PerSecond);
    private readonly TimeSpan _perChatMessage = TimeSpan.FromSeconds(1 / rate.PerChatPerSecond);
    private readonly TimeSpan _accountBurst = TimeSpan.FromSeconds(Math.Max(0, 1 - (1 / rate.PerSecond)));
    private DateTimeOffset _accountFull = DateTimeOffset.MinValue;

    /// <summary>Completes when a message to the chat may leave. A caller that gives up while waiting leaves its place empty.</summary>
    public Task EnterAsync(string chat, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var wait = Reserve(chat);
        return wait > TimeSpan.Zero ? Task.Delay(wait, clock, cancellationToken) : Task.CompletedTask;
    }

    /// <summary>Takes the next place; returns how long to wait for it.</summary>
    private TimeSpan Reserve(string chat)
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            var chatFull = Later(_chats.GetValueOrDefault(chat, DateTimeOffset.MinValue), now);
            var accountFull = Later(_accountFull, now);
            var at = Later(now, Later(chatFull - ((ChatBurst - 1) * _perChatMessage), accountFull - _accountBurst));
            _chats[chat] = Later(chatFull, at) + _perChatMessage;
            _accountFull = accountFull + _perMessage;
            if (_chats.Count > PruneAbove)
            {
                Prune(now);
            }

            return at - now;
        }
    }

    /// <summary>Forgets chats whose bucket is full: they are like chats never seen.</summary>
    private void Prune(DateTimeOffset now)
    {
        foreach (var chat in _chats.Where(chat => chat.Value <= now).Select(chat => chat.Key).ToList())
        {
            _chats.Remove(chat);
        }
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
