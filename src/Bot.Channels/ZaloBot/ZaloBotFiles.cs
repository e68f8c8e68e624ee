using System.Net;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;

namespace Bot.Channels.ZaloBot;

/// <summary>
/// Fetches pictures and voice notes from the addresses Zalo gave. An address is somebody's word: only https, only Zalo's domains, and never an
/// address inside the school's network, wherever its name leads at the moment of connecting.
/// </summary>
public sealed class ZaloBotFiles : IFileSource, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly HttpClient _http;
    private readonly MediaHosts _hosts;

    public ZaloBotFiles(ZaloBotOptions options)
    {
        _hosts = new MediaHosts(options);
        _http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            ActivityHeadersPropagator = null,
            ConnectCallback = _hosts.ConnectAsync,
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    public string Kind => ZaloBotChannel.Account;

    public async Task<FetchOutcome> FetchAsync(FileRef file, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(file.Id, UriKind.Absolute, out var address) || !_hosts.Allows(address))
        {
            return new FetchOutcome.Gone("address not allowed");
        }

        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        ending.CancelAfter(Patience);
        try
        {
            using var response = await _http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, ending.Token);
            return response.StatusCode switch
            {
                HttpStatusCode.OK => await ReadAsync(response.Content, ending.Token),
                HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError => new FetchOutcome.TryLater(Status(response)),
                _ => new FetchOutcome.Gone(Status(response)),
            };
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new FetchOutcome.TryLater("timeout");
        }
        catch (HttpRequestException fault) when (MediaHosts.IsRefusal(fault))
        {
            return new FetchOutcome.Gone("address not allowed");
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

    public void Dispose() => _http.Dispose();

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
}
