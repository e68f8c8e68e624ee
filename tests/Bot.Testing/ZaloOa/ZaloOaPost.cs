using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Bot.Testing.ZaloOa;

/// <summary>Delivers events to the webhook, signed, repeated until a 200.</summary>
internal sealed class ZaloOaPost(ZaloOaFake fake) : IDisposable
{
    private const int MostRepeats = 6;
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private readonly CancellationTokenSource _stopped = new();
    private readonly Lock _lock = new();
    private Task _last = Task.CompletedTask;

    public Uri? Url { get; private set; }

    public int Delivered { get; private set; }

    public int? LastStatus { get; private set; }

    /// <summary>Saves the address in the console: an unsigned <c>{}</c> must get 200.</summary>
    public async Task SetAsync(Uri url)
    {
        using var probe = new StringContent("{}", Encoding.UTF8, "application/json");
        using var response = await _http.PostAsync(url, probe);
        Url = (int)response.StatusCode == 200 ? url : throw new InvalidOperationException($"Zalo does not save an address that answers {(int)response.StatusCode}.");
    }

    public void Deliver(JsonObject occurrence, string server)
    {
        occurrence["app_id"] = ZaloOaFake.AppId;
        occurrence["timestamp"] = fake.Clock.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        var body = Encoding.UTF8.GetBytes(occurrence.ToJsonString());
        lock (_lock)
        {
            _last = DeliverAsync(_last, body, Sign(body, occurrence["timestamp"]!.GetValue<string>()), server);
        }
    }

    public static string Sign(byte[] body, string timestamp) => "mac=" + Convert.ToHexStringLower(SHA256.HashData(
        [.. Encoding.UTF8.GetBytes(ZaloOaFake.AppId), .. body, .. Encoding.UTF8.GetBytes(timestamp), .. Encoding.UTF8.GetBytes(ZaloOaFake.OaSecretKey)]));

    private async Task DeliverAsync(Task before, byte[] body, string signature, string server)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        for (var repeat = 0; repeat <= MostRepeats && Url is not null && !_stopped.IsCancellationRequested; repeat++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, Url) { Content = new ByteArrayContent(body) };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            request.Headers.TryAddWithoutValidation("X-ZEvent-Signature", signature);
            request.Headers.TryAddWithoutValidation("X-ZEvent-Server", server);
            request.Headers.TryAddWithoutValidation("User-Agent", "ZaloWebhook");
            if (repeat > 0)
            {
                request.Headers.TryAddWithoutValidation("num_retry", repeat.ToString(CultureInfo.InvariantCulture));
            }

            try
            {
                using var response = await _http.SendAsync(request, _stopped.Token);
                LastStatus = (int)response.StatusCode;
                if (LastStatus == 200)
                {
                    Delivered++;
                    fake.Changed();
                    return;
                }
            }
            catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException)
            {
                LastStatus = null;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(10 << repeat), _stopped.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    public void Dispose()
    {
        _stopped.Cancel();
        _http.Dispose();
        _stopped.Dispose();
    }
}
