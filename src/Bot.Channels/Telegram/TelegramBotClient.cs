using System.Text.Json;

namespace Bot.Channels.Telegram;

/// <summary>
/// The few methods of the Bot API that we use, under the names of the Telegram.Bot library. A call that does not succeed throws
/// <see cref="RequestException"/>, or <see cref="ApiRequestException"/> when the server said no; a call that was cancelled before it left throws
/// <see cref="OperationCanceledException"/>. The token comes out of here in no text whatever.
/// </summary>
public sealed class TelegramBotClient : IDisposable
{
    private readonly TelegramTransport _transport;

    public TelegramBotClient(TelegramOptions options)
        : this(options, TelegramTransport.Handler())
    {
    }

    internal TelegramBotClient(TelegramOptions options, HttpMessageHandler handler) => _transport = new TelegramTransport(options, handler);

    public Task<TelegramBot> GetMeAsync(CancellationToken cancellationToken) => CallAsync<TelegramBot>("getMe", new { }, cancellationToken);

    public Task<TelegramWebhookState> GetWebhookInfoAsync(CancellationToken cancellationToken) =>
        CallAsync<TelegramWebhookState>("getWebhookInfo", new { }, cancellationToken);

    public Task SetMyCommandsAsync(SetMyCommands request, CancellationToken cancellationToken) => DoAsync("setMyCommands", request, cancellationToken);

    /// <summary>Webhooks end; what waits at Telegram stays there.</summary>
    public Task DeleteWebhookAsync(CancellationToken cancellationToken) =>
        DoAsync("deleteWebhook", new DeleteWebhook(DropPendingUpdates: false), cancellationToken);

    internal Task SetWebhookAsync(SetWebhook request, CancellationToken cancellationToken) => DoAsync("setWebhook", request, cancellationToken);

    /// <summary>
    /// The updates as they came: each is read on its own, so that one that cannot be read does not hide the others. Repeating the call does no
    /// harm, so a stop need not wait for its answer.
    /// </summary>
    internal async Task<IReadOnlyList<JsonElement>> GetUpdatesAsync(GetUpdates request, CancellationToken cancellationToken) =>
        await _transport.CallAsync<JsonElement[]>(
            "getUpdates", TelegramContent.Json(request), TelegramTransport.Patience + TimeSpan.FromSeconds(request.Timeout), mayBeAbandoned: true, cancellationToken) ?? [];

    internal Task<TelegramMessage?> SendMessageAsync(SendMessage request, CancellationToken cancellationToken) =>
        TryCallAsync<TelegramMessage>("sendMessage", request, cancellationToken);

    internal Task<TelegramMessage?> SendPhotoAsync(SendFile request, CancellationToken cancellationToken) => SendFileAsync("sendPhoto", "photo", request, cancellationToken);

    internal Task<TelegramMessage?> SendDocumentAsync(SendFile request, CancellationToken cancellationToken) =>
        SendFileAsync("sendDocument", "document", request, cancellationToken);

    internal Task<TelegramMessage?> EditMessageTextAsync(EditMessageText request, CancellationToken cancellationToken) =>
        TryCallAsync<TelegramMessage>("editMessageText", request, cancellationToken);

    internal Task<TelegramMessage?> EditMessageReplyMarkupAsync(EditMessageReplyMarkup request, CancellationToken cancellationToken) =>
        TryCallAsync<TelegramMessage>("editMessageReplyMarkup", request, cancellationToken);

    internal Task AnswerCallbackQueryAsync(AnswerCallbackQuery request, CancellationToken cancellationToken) => DoAsync("answerCallbackQuery", request, cancellationToken);

    internal Task SendChatActionAsync(SendChatAction request, CancellationToken cancellationToken) => DoAsync("sendChatAction", request, cancellationToken);

    internal Task<TelegramFile> GetFileAsync(GetFile request, CancellationToken cancellationToken) => CallAsync<TelegramFile>("getFile", request, cancellationToken);

    /// <returns>Null when the file is longer than <paramref name="limit"/>; then no more of it was held than that.</returns>
    internal Task<byte[]?> DownloadFileAsync(string filePath, int limit, CancellationToken cancellationToken) =>
        _transport.DownloadAsync(filePath, limit, cancellationToken);

    public void Dispose() => _transport.Dispose();

    private Task<TelegramMessage?> SendFileAsync(string method, string field, SendFile request, CancellationToken cancellationToken) =>
        _transport.CallAsync<TelegramMessage>(method, TelegramContent.Multipart(field, request), TelegramTransport.Patience, mayBeAbandoned: false, cancellationToken);

    private Task<JsonElement> DoAsync(string method, object request, CancellationToken cancellationToken) => TryCallAsync<JsonElement>(method, request, cancellationToken);

    /// <returns>Null when the call succeeded and its answer holds no result that can be read.</returns>
    private Task<T?> TryCallAsync<T>(string method, object request, CancellationToken cancellationToken) =>
        _transport.CallAsync<T>(method, TelegramContent.Json(request), TelegramTransport.Patience, mayBeAbandoned: false, cancellationToken);

    private async Task<T> CallAsync<T>(string method, object request, CancellationToken cancellationToken)
        where T : class =>
        await TryCallAsync<T>(method, request, cancellationToken) ?? throw new RequestException("no result", hasDeparted: true);
}
