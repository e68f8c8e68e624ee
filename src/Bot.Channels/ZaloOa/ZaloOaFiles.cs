using System.Net;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;

namespace Bot.Channels.ZaloOa;

/// <summary>Fetches pictures and files by the address an event gave. Anybody may open such an address, so no token goes with it.</summary>
public sealed class ZaloOaFiles : IFileSource, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly HttpClient _http;
    private readonly bool _mayBePlain;

    public ZaloOaFiles(ZaloOaOptions options)
    {
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = TimeSpan.FromSeconds(10) }) { Timeout = Patience };
        _mayBePlain = new Uri(options.ApiUrl).IsLoopback;
    }

    public string Kind => ZaloOaChannel.Account;

    public void Dispose() => _http.Dispose();

    public async Task<FetchOutcome> FetchAsync(FileRef file, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(file.Id, UriKind.Absolute, out var address) || !IsAllowed(address))
        {
            return new FetchOutcome.Gone("no address of a file");
        }

        try
        {
            using var response = await _http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return response.StatusCode switch
            {
                HttpStatusCode.OK => await ReadAsync(response, cancellationToken),
                >= HttpStatusCode.InternalServerError or HttpStatusCode.TooManyRequests => new FetchOutcome.TryLater($"HTTP {(int)response.StatusCode}"),
                _ => new FetchOutcome.Gone($"HTTP {(int)response.StatusCode}"),
            };
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException || (fault is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return new FetchOutcome.TryLater(fault.GetType().Name);
        }
    }

    private static async Task<FetchOutcome> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        var buffer = new byte[64 * 1024];
        while (await body.ReadAsync(buffer, cancellationToken) is > 0 and var count)
        {
            if (content.Length + count > IFileSource.MaxBytes)
            {
                return new FetchOutcome.TooLarge();
            }

            content.Write(buffer, 0, count);
        }

        return new FetchOutcome.Fetched(content.ToArray());
    }

    /// <summary>Only public names: an event must not make the bot call machines of the school's own network.</summary>
    private bool IsAllowed(Uri address) => address switch
    {
        { IsLoopback: true } => _mayBePlain && address.Scheme == Uri.UriSchemeHttp,
        _ => address.Scheme == Uri.UriSchemeHttps && address.HostNameType == UriHostNameType.Dns && address.Host.Contains('.', StringComparison.Ordinal),
    };
}
