using System.Globalization;
using System.Net;

namespace Bot.Host.Serving;

/// <summary>Where the host listens. The web chat is served on loopback addresses only; a host that others can reach gets a listener for it.</summary>
/// <param name="ChatPort">The port of the web chat's own listener; null when every address is a loopback address.</param>
/// <param name="Chat">The address of the web chat's page, without a path.</param>
internal sealed record Listening(IReadOnlyList<string> Addresses, int? ChatPort, string Chat)
{
    /// <summary>Nobody but this machine reaches it.</summary>
    public bool IsLocal { get; private init; }

    public static Listening Of(string urls, bool withChat)
    {
        var addresses = urls.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (!withChat || addresses.All(IsLoopback))
        {
            return new Listening(addresses, ChatPort: null, addresses[0].TrimEnd('/')) { IsLocal = addresses.All(IsLoopback) };
        }

        var port = new Uri(addresses[0]).Port + 1;
        var chat = string.Create(CultureInfo.InvariantCulture, $"http://localhost:{port}");
        return new Listening([.. addresses, chat], port, chat);
    }

    /// <summary>"http://*:5080" is an address for the server, and none for a browser.</summary>
    private static bool IsLoopback(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && IsLocalHost(uri.Host);

    private static bool IsLocalHost(string host) => host == "localhost" || (IPAddress.TryParse(host, out var ip) && IPAddress.IsLoopback(ip));
}
