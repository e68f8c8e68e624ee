using System.Text.Json;

namespace Bot.Channels.Telegram;

/// <summary>
/// The few methods of the Bot API that we use, over HTTP. It throws only <see cref="OperationCanceledException"/>, and that only before a
/// call left; everything else is a <see cref="TelegramAnswer{T}"/>. The token stands in the address of every call, so neither addresses nor
/// exception texts come out of here.
/// </summary>
public sealed class TelegramApi : IDisposable
{
    /// <summary>How long a call may take once it left.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly HttpClient _http;
    private readonly string _root;

    public TelegramApi(TelegramOptions options)
        : this(options, Handler())
    {
    }

    internal TelegramApi(TelegramOptions options, HttpMessageHandler handler)
    {
        _http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        _root = $"{options.ApiUrl.TrimEnd('/')}/bot{options.Token}/";
    }

    public Task<TelegramAnswer<TelegramBot>> GetMeAsync(CancellationToken cancellationToken) =>
        CallAsync<TelegramBot>("getMe", new { }, Patience, cancellationToken);

    public Task<TelegramAnswer<TelegramWebhookState>> GetWebhookInfoAsync(CancellationToken cancellationToken) =>
        CallAsync<TelegramWebhookState>("getWebhookInfo", new { }, Patience, cancellationToken);

    public Task<TelegramAnswer<bool>> SetMyCommandsAsync(IReadOnlyList<TelegramCommand> commands, CancellationToken cancellationToken) =>
        CallAsync<bool>("setMyCommands", new SetMyCommands(commands), Patience, cancellationToken);

    /// <summary>Webhooks end; what waits at Telegram stays there.</summary>
    public Task<TelegramAnswer<bool>> DeleteWebhookAsync(CancellationToken cancellationToken) =>
        CallAsync<bool>("deleteWebhook", new DeleteWebhook(DropPendingUpdates: false), Patience, cancellationToken);

    internal Task<TelegramAnswer<bool>> SetWebhookAsync(SetWebhook request, CancellationToken cancellationToken) =>
        CallAsync<bool>("setWebhook", request, Patience, cancellationToken);

    /// <summary>The updates as they came: each is read on its own, so that one that cannot be read does not hide the others.</summary>
    internal Task<TelegramAnswer<JsonElement[]>> GetUpdatesAsync(GetUpdates request, CancellationToken cancellationToken) =>
        CallAsync<JsonElement[]>("getUpdates", request, Patience + TimeSpan.FromSeconds(request.Timeout), cancellationToken, mayBeAbandoned: true);

    internal Task<TelegramAnswer<TelegramMessage>> SendMessageAsync(SendMessage request, CancellationToken cancellationToken) =>
        CallAsync<TelegramMessage>("sendMessage", request, Patience, cancellationToken);

    internal Task<TelegramAnswer<bool>> AnswerCallbackQueryAsync(AnswerCallbackQuery request, CancellationToken cancellationToken) =>
        CallAsync<bool>("answerCallbackQuery", request, Patience, cancellationToken);

    public void Dispose() => _http.Dispose();

    private static SocketsHttpHandler Handler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        PooledConnectionLifetime = TimeSpan.FromMinutes(3),
        ActivityHeadersPropagator = null, // no trace of the call: its address holds the token
    };

    /// <param name="mayBeAbandoned">Repeating the call does no harm, so a stop need not wait for its answer.</param>
    private async Task<TelegramAnswer<T>> CallAsync<T>(
        string method, object request, TimeSpan patience, CancellationToken cancellationToken, bool mayBeAbandoned = false)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var content = new DepartingContent(JsonSerializer.SerializeToUtf8Bytes(request, request.GetType(), TelegramJson.Options));
        using var ending = new CancellationTokenSource(patience);
        await using var stop = cancellationToken.Register(() =>
        {
            if (mayBeAbandoned || !content.HasDeparted)
            {
                ending.Cancel();
            }
        });
        try
        {
            using var message = new HttpRequestMessage(HttpMethod.Post, _root + method) { Content = content };
            using var response = await _http.SendAsync(message, ending.Token);
            return TelegramReply.Read<T>(response.StatusCode, await response.Content.ReadAsByteArrayAsync(ending.Token));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested && (mayBeAbandoned || !content.HasDeparted))
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

    private static TelegramAnswer<T> Lost<T>(DepartingContent content, string reason) =>
        content.HasDeparted ? new TelegramAnswer<T>.NoAnswer(reason) : new TelegramAnswer<T>.NotReached(reason);
}
