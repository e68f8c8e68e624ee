using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Bot.Channels.Web;

/// <summary>Wakes the open pages of this process when something happened in a chat. A hint only: pages also look each second.</summary>
internal sealed class WebChatSignals
{
    private readonly ConcurrentDictionary<Subscription, byte> _subscriptions = new();

    public void Raise(string chat)
    {
        foreach (var (subscription, _) in _subscriptions)
        {
            subscription.Wake(chat);
        }
    }

    /// <summary>Listens until disposed; what is raised between two waits is not lost.</summary>
    /// <param name="chat">The chat of interest; null for every chat.</param>
    public Subscription Subscribe(string? chat)
    {
        var subscription = new Subscription(this, chat);
        _subscriptions.TryAdd(subscription, 0);
        return subscription;
    }

    public sealed class Subscription(WebChatSignals signals, string? chat) : IDisposable
    {
        private readonly Channel<bool> _woken = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

        public void Wake(string changed)
        {
            if (chat is null || chat == changed)
            {
                _woken.Writer.TryWrite(true);
            }
        }

        /// <summary>Completes when the chat was raised, at the latest after <paramref name="atMost"/> of real time (the school's clock may be simulated).</summary>
        /// <returns>False when cancelled.</returns>
        public async Task<bool> WaitAsync(TimeSpan atMost, CancellationToken cancellationToken)
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            patience.CancelAfter(atMost);
            try
            {
                await _woken.Reader.ReadAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                // Woken by the clock or stopped: the return value says which.
            }

            return !cancellationToken.IsCancellationRequested;
        }

        public void Dispose() => signals._subscriptions.TryRemove(this, out _);
    }
}
