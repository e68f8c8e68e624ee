using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Channels.Http;

namespace Bot.Channels.ZaloOa;

/// <summary>
/// Calls to Zalo's three hosts over HTTP. It throws only <see cref="OperationCanceledException"/>, and that only before a call left; everything
/// else is a <see cref="ZaloAnswer"/>.
/// </summary>
public sealed class ZaloHttp : IDisposable
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // never shown as HTML; Vietnamese stays readable and short
    };

    private readonly HttpClient _http;

    public ZaloHttp()
        : this(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectTimeout = TimeSpan.FromSeconds(5),
            PooledConnectionLifetime = TimeSpan.FromMinutes(3),
        })
    {
    }

    internal ZaloHttp(HttpMessageHandler handler) => _http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>How long a call may take once it left. Shorter than a lease, so that a refresh ends under the lease it began with.</summary>
    internal TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);

    public void Dispose() => _http.Dispose();

    internal Task<ZaloAnswer> GetAsync(string address, IEnumerable<(string Name, string Value)> headers, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Get, address, headers, content: null, cancellationToken);

    internal Task<ZaloAnswer> PostJsonAsync(string address, IEnumerable<(string Name, string Value)> headers, object body, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Post, address, headers, new DepartingContent(JsonSerializer.SerializeToUtf8Bytes(body, body.GetType(), Json), "application/json"), cancellationToken);

    /// <summary>Posts a form; made into bytes first, so that it is known whether it began to leave.</summary>
    internal async Task<ZaloAnswer> PostAsync(string address, IEnumerable<(string Name, string Value)> headers, HttpContent form, CancellationToken cancellationToken)
    {
        var content = new DepartingContent(await form.ReadAsByteArrayAsync(cancellationToken), form.Headers.ContentType!.ToString());
        return await CallAsync(HttpMethod.Post, address, headers, content, cancellationToken);
    }

    private async Task<ZaloAnswer> CallAsync(
        HttpMethod method, string address, IEnumerable<(string Name, string Value)> headers, DepartingContent? content, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var message = new HttpRequestMessage(method, address) { Content = content };
        message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        foreach (var (name, value) in headers)
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }

        using var ending = new CancellationTokenSource(Patience);
        bool HasDeparted() => content is { HasDeparted: true };
        await using var stop = cancellationToken.Register(() =>
        {
            if (!HasDeparted())
            {
                ending.Cancel();
            }
        });
        try
        {
            using var response = await _http.SendAsync(message, ending.Token);
            return ZaloReply.Read((int)response.StatusCode, await response.Content.ReadAsByteArrayAsync(ending.Token));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested && !HasDeparted())
        {
            throw new OperationCanceledException(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return Lost(HasDeparted(), "timeout");
        }
        catch (HttpRequestException fault)
        {
            return Lost(HasDeparted(), fault.HttpRequestError is HttpRequestError.Unknown or HttpRequestError.ResponseEnded ? "connection lost" : fault.HttpRequestError.ToString());
        }
        catch (IOException)
        {
            return Lost(HasDeparted(), "connection lost");
        }
    }

    private static ZaloAnswer Lost(bool hasDeparted, string reason) => hasDeparted ? new ZaloAnswer.NoAnswer(reason) : new ZaloAnswer.NotReached(reason);
}
