using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Bot.Dialogs.Ports;

namespace Bot.Channels.Http;

/// <summary>
/// Fetches a file from an address that a message named. Such an address is somebody's word: no redirect is followed, no more than
/// <see cref="IFileSource.MaxBytes"/> are read, and the host's name is looked up when it is used: unless the operator named the host, it must then
/// lead into the open internet, not into the school's network.
/// </summary>
internal sealed class MediaFetcher : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly HttpClient _http;
    private readonly Predicate<Uri> _isOwn;

    /// <param name="isOwn">Whether the operator named the host of this address.</param>
    public MediaFetcher(Predicate<Uri> isOwn)
    {
        _isOwn = isOwn;
        _http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false, // a proxy would look up the name itself
            ConnectTimeout = TimeSpan.FromSeconds(10),
            ActivityHeadersPropagator = null,
            ConnectCallback = ConnectAsync,
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    /// <param name="address">Already found to be of a host that may be asked.</param>
    /// <param name="token">Goes along as bearer; null for an address that anybody may open.</param>
    public async Task<FetchOutcome> FetchAsync(Uri address, string? token, CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        ending.CancelAfter(Patience);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ending.Token);
            return response.StatusCode switch
            {
                HttpStatusCode.OK => await ReadAsync(response.Content, ending.Token),
                HttpStatusCode.Unauthorized when token is not null => new FetchOutcome.TryLater(Status(response)),
                HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError => new FetchOutcome.TryLater(Status(response)),
                _ => new FetchOutcome.Gone(Status(response)),
            };
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new FetchOutcome.TryLater("timeout");
        }
        catch (HttpRequestException fault) when (fault.InnerException is ForbiddenAddressException)
        {
            return NotAllowed;
        }
        catch (HttpRequestException fault)
        {
            return new FetchOutcome.TryLater(fault.HttpRequestError.ToString());
        }
        catch (IOException)
        {
            return new FetchOutcome.TryLater("connection lost");
        }
    }

    /// <summary>What is answered for an address that is not asked for.</summary>
    public static FetchOutcome NotAllowed { get; } = new FetchOutcome.Gone("address not allowed");

    public void Dispose() => _http.Dispose();

    /// <summary>Connects to the first address of the host that is allowed: a name is checked when it is used, not before.</summary>
    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var found = await Dns.GetHostAddressesAsync(host, cancellationToken);
        var allowed = context.InitialRequestMessage.RequestUri is { } address && _isOwn(address) ? found : [.. found.Where(OpenInternet.Contains)];
        if (allowed.Length == 0)
        {
            throw new ForbiddenAddressException();
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static async Task<FetchOutcome> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength > IFileSource.MaxBytes)
        {
            return new FetchOutcome.TooLarge();
        }

        using var read = new MemoryStream((int)(content.Headers.ContentLength ?? 64 * 1024));
        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        var buffer = new byte[16 * 1024];
        while (await stream.ReadAsync(buffer, cancellationToken) is > 0 and var count)
        {
            if (read.Length + count > IFileSource.MaxBytes)
            {
                return new FetchOutcome.TooLarge();
            }

            read.Write(buffer, 0, count);
        }

        return new FetchOutcome.Fetched(read.ToArray());
    }

    private static string Status(HttpResponseMessage response) => $"HTTP {(int)response.StatusCode}";

    /// <summary>The host's name leads into a network that nobody outside may reach through us.</summary>
    private sealed class ForbiddenAddressException : IOException;
}
