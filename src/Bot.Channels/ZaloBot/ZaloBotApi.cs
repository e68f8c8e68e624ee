using System.Globalization;
using System.Text.Json;
using Bot.Channels.Http;

namespace Bot.Channels.ZaloBot;

/// <summary>
/// The methods of the Zalo Bot API, over HTTP. It throws only <see cref="OperationCanceledException"/>, and that only before a call left; everything
/// else is a <see cref="ZaloBotAnswer{T}"/>. The token stands in the address of every call, so neither addresses nor exception texts come out of here.
/// </summary>
public sealed class ZaloBotApi : IDisposable
{
    /// <summary>How long a call may take once it left.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>An idle poll is answered after exactly the seconds asked for; the answer needs its way.</summary>
    private static readonly TimeSpan BeyondPoll = TimeSpan.FromSeconds(7);

    private readonly HttpClient _http;
    private readonly string _root;

    public ZaloBotApi(ZaloBotOptions options)
        : this(options, Handler())
    {
    }

    internal ZaloBotApi(ZaloBotOptions options, HttpMessageHandler handler)
    {
        _http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        _root = $"{options.ApiUrl.TrimEnd('/')}/bot{options.Token}/";
    }

    public Task<ZaloBotAnswer<ZaloBotProfile>> GetMeAsync(CancellationToken cancellationToken) =>
        CallAsync<ZaloBotProfile>("getMe", new { }, Patience, cancellationToken);

    public Task<ZaloBotAnswer<ZaloBotWebhookState>> GetWebhookInfoAsync(CancellationToken cancellationToken) =>
        CallAsync<ZaloBotWebhookState>("getWebhookInfo", new { }, Patience, cancellationToken);

    /// <summary>Zalo keeps the address even when its probe of it fails: look at <see cref="ZaloBotWebhookState.Verification"/>. Counted by Zalo per day.</summary>
    public Task<ZaloBotAnswer<ZaloBotWebhookState>> SetWebhookAsync(Uri url, string secret, CancellationToken cancellationToken) =>
        CallAsync<ZaloBotWebhookState>("setWebhook", new SetWebhook(url.AbsoluteUri, secret), Patience, cancellationToken);

    public Task<ZaloBotAnswer<ZaloBotWebhookState>> DeleteWebhookAsync(CancellationToken cancellationToken) =>
        CallAsync<ZaloBotWebhookState>("deleteWebhook", new { }, Patience, cancellationToken);

    /// <summary>Lets Zalo probe the address that is set. Counted by Zalo per day (426), and perhaps not offered any more.</summary>
    public Task<ZaloBotAnswer<ZaloBotVerification>> TestWebhookAsync(CancellationToken cancellationToken) =>
        CallAsync<ZaloBotVerification>("testWebhook", new { }, Patience, cancellationToken);

    /// <summary>
    /// One update as it came, or 408 when there was none. What is answered is consumed, so the call is never abandoned once it left.
    /// </summary>
    internal Task<ZaloBotAnswer<JsonElement>> GetUpdatesAsync(TimeSpan wait, CancellationToken cancellationToken) => CallAsync<JsonElement>(
        "getUpdates", new GetUpdates(((int)wait.TotalSeconds).ToString(CultureInfo.InvariantCulture)), wait + BeyondPoll, cancellationToken);

    internal Task<ZaloBotAnswer<ZaloBotSent>> SendMessageAsync(string chat, string text, CancellationToken cancellationToken) =>
        CallAsync<ZaloBotSent>("sendMessage", new SendMessage(chat, text), Patience, cancellationToken);

    internal Task<ZaloBotAnswer<ZaloBotSent>> SendPhotoAsync(string chat, Uri photo, string? caption, CancellationToken cancellationToken) =>
        CallAsync<ZaloBotSent>("sendPhoto", new SendPhoto(chat, photo.AbsoluteUri, caption), Patience, cancellationToken);

    /// <summary>Shows that the bot writes.</summary>
    internal Task<ZaloBotAnswer<JsonElement>> SendTypingAsync(string chat, CancellationToken cancellationToken) =>
        CallAsync<JsonElement>("sendChatAction", new SendChatAction(chat, "typing"), Patience, cancellationToken);

    public void Dispose() => _http.Dispose();

    private static SocketsHttpHandler Handler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        PooledConnectionLifetime = TimeSpan.FromMinutes(3),
        ActivityHeadersPropagator = null, // no trace of the call: its address holds the token
    };

    private async Task<ZaloBotAnswer<T>> CallAsync<T>(string method, object request, TimeSpan patience, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var content = new DepartingContent(JsonSerializer.SerializeToUtf8Bytes(request, request.GetType(), BotApiJson.Options), "application/json");
        using var ending = new CancellationTokenSource(patience);
        await using var stop = cancellationToken.Register(() =>
        {
            if (!content.HasDeparted)
            {
                ending.Cancel();
            }
        });
        try
        {
            using var message = new HttpRequestMessage(HttpMethod.Post, _root + method) { Content = content };
            using var response = await _http.SendAsync(message, ending.Token);
            return ZaloBotReply.Read<T>(response.StatusCode, await response.Content.ReadAsByteArrayAsync(ending.Token));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested && !content.HasDeparted)
        {
            throw new OperationCanceledException(cancellationToken); // anew: the inner one may carry the address
        }
        catch (OperationCanceledException)
        {
            return Lost<T>(content, "timeout");
        }
        catch (HttpRequestException fault)
        {
            return Lost<T>(content, fault.HttpRequestError is HttpRequestError.Unknown or HttpRequestError.ResponseEnded ? "connection lost" : fault.HttpRequestError.ToString());
        }
        catch (IOException)
        {
            return Lost<T>(content, "connection lost");
        }
    }

    private static ZaloBotAnswer<T> Lost<T>(DepartingContent content, string reason) =>
        content.HasDeparted ? new ZaloBotAnswer<T>.NoAnswer(reason) : new ZaloBotAnswer<T>.NotReached(reason);
}
