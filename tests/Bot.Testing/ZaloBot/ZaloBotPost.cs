using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Bot.Testing.ZaloBot;

/// <summary>Calls the webhook: probes it when it is set, delivers updates in one of the two shapes, each update once (redelivery is not documented).</summary>
internal sealed class ZaloBotPost(ZaloBotFake fake) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(10) };
    private Task _last = Task.CompletedTask;
    private readonly Lock _lock = new();

    public string? Url { get; private set; }

    public string? Secret { get; private set; }

    /// <summary>HTTP statuses of all deliveries, in order; 0 where nobody answered.</summary>
    public List<int> Statuses { get; } = [];

    public void Set(string url, string secret) => (Url, Secret) = (url, secret);

    public void Unset() => (Url, Secret) = (null, null);

    /// <summary>A call with an empty body and no content type.</summary>
    public async Task<JsonObject> ProbeAsync()
    {
        var outcome = fake.ProbeOutcome;
        int? status = null;
        if (outcome is null)
        {
            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, Url);
                Sign(request);
                using var response = await _http.SendAsync(request);
                status = (int)response.StatusCode;
                outcome = status switch
                {
                    >= 200 and < 300 => "webhook.ok",
                    403 => "webhook.http.403",
                    404 => "webhook.http.404",
                    >= 500 => "webhook.http.5xx",
                    _ => "webhook.http.other",
                };
            }
            catch (HttpRequestException fault)
            {
                outcome = fault.HttpRequestError switch
                {
                    HttpRequestError.NameResolutionError => "webhook.err.dns",
                    HttpRequestError.SecureConnectionError => "webhook.err.tls",
                    HttpRequestError.ConnectionError => "webhook.err.conn",
                    _ => "webhook.err.other",
                };
            }
        }

        var verification = new JsonObject { ["ok"] = outcome == "webhook.ok", ["url"] = Url, ["outcome"] = outcome, ["latency_ms"] = 12, ["hint"] = "" };
        if (status is not null)
        {
            verification["status_code"] = status;
        }

        return verification;
    }

    public void Deliver(JsonObject update)
    {
        lock (_lock)
        {
            _last = DeliverAsync(_last, update);
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task DeliverAsync(Task before, JsonObject update)
    {
        await before;
        for (var times = fake.DeliversTwice ? 2 : 1; times > 0; times--)
        {
            Statuses.Add(await PostAsync(fake.WrapsUpdates ? new JsonObject { ["ok"] = true, ["result"] = update.DeepClone() } : update));
            fake.Changed();
        }
    }

    private async Task<int> PostAsync(JsonObject body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Url);
        Sign(request);
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body.ToJsonString())) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        try
        {
            using var response = await _http.SendAsync(request);
            return (int)response.StatusCode;
        }
        catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException)
        {
            return 0;
        }
    }

    private void Sign(HttpRequestMessage request)
    {
        request.Headers.UserAgent.ParseAdd("Java/1.8.0_192");
        request.Headers.TryAddWithoutValidation("X-Bot-Api-Secret-Token", Secret);
    }
}
