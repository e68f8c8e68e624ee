using System.Net;
using Bot.Channels.Http;

namespace Bot.Channels.Telegram;

/// <summary>
/// Calls over HTTP. The token stands in the address of every call, so neither addresses nor the texts of inner exceptions come out of here, and
/// nothing is logged or traced.
/// </summary>
internal sealed class TelegramTransport : IDisposable
{
    /// <summary>How long a call may take once it left.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly HttpClient _http;
    private readonly string _root;
    private readonly string _token;

    public TelegramTransport(TelegramOptions options, HttpMessageHandler handler)
    {
        _http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        _root = options.ApiUrl.TrimEnd('/');
        _token = options.Token ?? throw new ArgumentException("A client needs its token.", nameof(options));
    }

    public static SocketsHttpHandler Handler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        PooledConnectionLifetime = TimeSpan.FromMinutes(3),
        ActivityHeadersPropagator = null, // no trace of the call: its address holds the token
    };

    /// <param name="mayBeAbandoned">Repeating the call does no harm, so a stop need not wait for its answer.</param>
    public async Task<T?> CallAsync<T>(string method, DepartingContent content, TimeSpan patience, bool mayBeAbandoned, CancellationToken cancellationToken)
    {
        using (content)
        {
            return await SendAsync(
                new HttpRequestMessage(HttpMethod.Post, $"{_root}/bot{_token}/{method}") { Content = content },
                async (response, ending) => TelegramReply.Read<T>(response.StatusCode, await response.Content.ReadAsByteArrayAsync(ending), _token),
                () => content.HasDeparted,
                () => mayBeAbandoned || !content.HasDeparted,
                patience,
                cancellationToken);
        }
    }

    /// <returns>Null when the file is longer than the limit.</returns>
    public Task<byte[]?> DownloadAsync(string filePath, int limit, CancellationToken cancellationToken) => SendAsync(
        new HttpRequestMessage(HttpMethod.Get, $"{_root}/file/bot{_token}/{filePath}"),
        async (response, ending) => response.StatusCode == HttpStatusCode.OK
            ? await TelegramDownload.ReadAsync(response.Content, limit, ending)
            : throw new ApiRequestException("the file was not given out", (int)response.StatusCode, parameters: null),
        hasDeparted: () => true,
        mayBeAbandoned: () => true,
        Patience,
        cancellationToken);

    public void Dispose() => _http.Dispose();

    private async Task<T> SendAsync<T>(
        HttpRequestMessage request,
        Func<HttpResponseMessage, CancellationToken, Task<T>> read,
        Func<bool> hasDeparted,
        Func<bool> mayBeAbandoned,
        TimeSpan patience,
        CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var ending = new CancellationTokenSource(patience);
        await using var stop = cancellationToken.Register(() =>
        {
            if (mayBeAbandoned())
            {
                ending.Cancel();
            }
        });
        try
        {
            using (request)
            {
                using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ending.Token);
                return await read(response, ending.Token);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested && mayBeAbandoned())
        {
            throw new OperationCanceledException(cancellationToken); // anew: the inner one may carry the address
        }
        catch (OperationCanceledException)
        {
            throw new RequestException("timeout", hasDeparted());
        }
        catch (HttpRequestException fault)
        {
            var isLost = fault.HttpRequestError is HttpRequestError.Unknown or HttpRequestError.ResponseEnded;
            throw new RequestException(isLost ? "connection lost" : fault.HttpRequestError.ToString(), hasDeparted());
        }
        catch (IOException)
        {
            throw new RequestException("connection lost", hasDeparted());
        }
    }
}
