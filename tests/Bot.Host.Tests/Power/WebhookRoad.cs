using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Testing.Telegram;

namespace Bot.Host.Tests.Power;

/// <summary>
/// Delivers as Telegram does through a load balancer: in order within a chat, to whichever host is there, again and again until it is taken. What was taken is
/// noted: from then on nobody will say it again.
/// </summary>
internal sealed class WebhookRoad(TimeProvider clock, int seed) : IAsyncDisposable
{
    private static readonly TimeSpan Again = TimeSpan.FromMilliseconds(50);

    private readonly HttpClient _client = new() { Timeout = TimeSpan.FromSeconds(10) };
    private readonly CancellationTokenSource _closed = new();
    private readonly ConcurrentDictionary<long, Task> _chats = new();
    private readonly ConcurrentQueue<string> _taken = new();
    private readonly Random _chance = new(seed);
    private long _update = 500;

    /// <summary>The hosts behind the address; who is gone or paused answers nothing.</summary>
    public IReadOnlyList<HostProcess> Hosts { get; set; } = [];

    /// <summary>Update keys that were answered with 200, in that order.</summary>
    public IReadOnlyCollection<string> Taken => _taken;

    /// <summary>Deliveries that had to be repeated.</summary>
    public int Repeated { get; private set; }

    /// <returns>The update's key.</returns>
    public string Say(TelegramUser phone, string text)
    {
        var key = Interlocked.Increment(ref _update);
        var update = new JsonObject
        {
            ["update_id"] = key,
            ["message"] = new JsonObject
            {
                ["message_id"] = key,
                ["date"] = clock.GetUtcNow().ToUnixTimeSeconds(),
                ["chat"] = new JsonObject { ["id"] = phone.Id, ["type"] = "private" },
                ["text"] = text,
            },
        }.ToJsonString();
        _ = _chats.AddOrUpdate(
            phone.Id,
            _ => DeliverAsync(Task.CompletedTask, key, update),
            (_, before) => DeliverAsync(before, key, update));
        return key.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Waits until everything said was taken.</summary>
    public Task EmptyAsync() => Task.WhenAll(_chats.Values).WaitAsync(HostProcess.Patience);

    public async ValueTask DisposeAsync()
    {
        await _closed.CancelAsync();
        await Task.WhenAll(_chats.Values).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _client.Dispose();
        _closed.Dispose();
    }

    private async Task DeliverAsync(Task before, long key, string update)
    {
        await before;
        while (!await TryAsync(update))
        {
            Repeated++;
            await Task.Delay(Again, TimeProvider.System, _closed.Token);
        }

        _taken.Enqueue(key.ToString(CultureInfo.InvariantCulture));
    }

    private async Task<bool> TryAsync(string update)
    {
        HostProcess[] hosts = [.. Hosts];
        if (hosts.Length == 0)
        {
            return false;
        }

        int chosen;
        lock (_chance)
        {
            chosen = _chance.Next(hosts.Length);
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(hosts[chosen].Address, "/channels/telegram"));
        request.Content = new StringContent(update, Encoding.UTF8, "application/json");
        request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", SchoolOnTelegram.Secret);
        try
        {
            using var response = await _client.SendAsync(request, _closed.Token);
            return response.IsSuccessStatusCode;
        }
        catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException)
        {
            _closed.Token.ThrowIfCancellationRequested();
            return false;
        }
    }
}
