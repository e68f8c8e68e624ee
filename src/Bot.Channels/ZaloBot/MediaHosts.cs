using System.Net;
using System.Net.Sockets;

namespace Bot.Channels.ZaloBot;

/// <summary>Where files may be fetched from.</summary>
internal sealed class MediaHosts(ZaloBotOptions options)
{
    private readonly string[] _domains = options.MediaHosts.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    private readonly Uri _api = new(options.ApiUrl);

    /// <summary>Whether the address may be asked for at all. The operator's own <c>ApiUrl</c> is trusted as it is.</summary>
    public bool Allows(Uri address) => IsApi(address) || (
        address.Scheme == Uri.UriSchemeHttps
        && address.IsDefaultPort
        && address.UserInfo.Length == 0
        && address.HostNameType == UriHostNameType.Dns
        && Array.Exists(_domains, domain => IsUnder(address.IdnHost, domain)));

    /// <summary>Connects to the first address of the host that lies in the open internet: a name is checked when it is used, not before.</summary>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var found = await Dns.GetHostAddressesAsync(host, cancellationToken);
        var allowed = context.InitialRequestMessage.RequestUri is { } address && IsApi(address) ? found : [.. found.Where(IsPublic)];
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

    /// <summary>Whether the connection was refused here, not by the network.</summary>
    public static bool IsRefusal(HttpRequestException fault) => fault is { InnerException: ForbiddenAddressException };

    /// <summary>Not loopback, private, link-local, shared, benchmark, documentation, multicast or reserved.</summary>
    internal static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            return IsPublic(address.MapToIPv4());
        }

        var bytes = address.GetAddressBytes();
        return address.AddressFamily == AddressFamily.InterNetwork ? IsPublic4(bytes) : IsPublic6(bytes);
    }

    private static bool IsPublic4(byte[] bytes) => bytes switch
    {
        [0 or 10 or 127 or >= 224, ..] => false,
        [100, >= 64 and <= 127, ..] => false,
        [169, 254, ..] => false,
        [172, >= 16 and <= 31, ..] => false,
        [192, 168, ..] or [192, 0, 0 or 2, _] or [192, 88, 99, _] => false,
        [198, 18 or 19, ..] or [198, 51, 100, _] or [203, 0, 113, _] => false,
        _ => true,
    };

    /// <summary>Only 2000::/3 is given out; of it not 6to4, Teredo and documentation, which stand for other addresses or for none.</summary>
    private static bool IsPublic6(byte[] bytes) =>
        (bytes[0] & 0xE0) == 0x20
        && !(bytes[0] == 0x20 && bytes[1] == 0x02)
        && !(bytes[0] == 0x20 && bytes[1] == 0x01 && ((bytes[2] == 0x00 && bytes[3] == 0x00) || (bytes[2] == 0x0D && bytes[3] == 0xB8)));

    private static bool IsUnder(string host, string domain) =>
        host.Equals(domain, StringComparison.OrdinalIgnoreCase) || host.EndsWith("." + domain, StringComparison.OrdinalIgnoreCase);

    private bool IsApi(Uri address) => address.Scheme == _api.Scheme && address.Host == _api.Host && address.Port == _api.Port && address.UserInfo.Length == 0;

    /// <summary>The host's name leads into a network that nobody outside may reach through us.</summary>
    private sealed class ForbiddenAddressException : IOException;
}
