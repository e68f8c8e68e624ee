using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Bot.Testing.Telegram;

/// <summary>Delivers updates to a webhook: in order within a chat, repeated until a 2xx, with the secret as it was set.</summary>
internal sealed class TelegramPost(TelegramFake fake) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Task> _chats = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _stopped = new();

    public string? Url { get; private set; }

    public string? Secret { get; private set; }

    public string? LastError { get; private set; }

    /// <summary>Bodies of all deliveries that were answered with a 2xx.</summary>
    public int Delivered { get; private set; }

    public void Set(string url, string? secret) => (Url, Secret) = (url, secret);

    public void Unset() => (Url, Secret) = (null, null);

    public void Deliver(string queueKey, JsonObject update)
    {
        lock (_lock)
        {
            var before = _chats.GetValueOrDefault(queueKey, Task.CompletedTask);
            _chats[queueKey] = DeliverAsync(before, update);
        }
    }

    private async Task DeliverAsync(Task before, JsonObject update)
    {
        await before;
        for (var attempt = 0; Url is not null && !_stopped.IsCancellationRequested; attempt++)
        {
            if (await TryAsync(update))
            {
                Delivered++;
                return;
            }

            var wait = attempt == 0 ? TimeSpan.Zero : fake.RetryUnit * Math.Min(60, Math.Pow(2, attempt));
            await Task.Delay(wait, _stopped.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        if (!_stopped.IsCancellationRequested)
        {
            fake.Redeliver(update); // the webhook is gone: the update waits for whoever asks
        }
    }

    private async Task<bool> TryAsync(JsonObject update)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Url);
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(update.ToJsonString())) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        if (Secret is not null)
        {
            request.Headers.TryAddWithoutValidation("X-Telegram-Bot-Api-Secret-Token", Secret);
        }

        try
        {
            using var response = await _http.SendAsync(request, _stopped.Token);
            LastError = response.IsSuccessStatusCode ? LastError : $"Wrong response from the webhook: {(int)response.StatusCode}";
            fake.Changed();
            if (response.IsSuccessStatusCode)
            {
                fake.AnswerInResponse(await response.Content.ReadAsStringAsync(_stopped.Token));
            }

            return response.IsSuccessStatusCode;
        }
        catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException)
        {
            LastError = fault.GetType().Name;
            fake.Changed();
            return false;
        }
    }

    public void Dispose()
    {
        _stopped.Cancel();
        _http.Dispose();
        _stopped.Dispose();
    }
}
