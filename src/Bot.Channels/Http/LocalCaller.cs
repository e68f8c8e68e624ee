using System.Net;
using Microsoft.AspNetCore.Http;

namespace Bot.Channels.Http;

/// <summary>Whether a request comes from this very machine: not from another, not through a proxy, not under a rebound host name.</summary>
public static class LocalCaller
{
    private static readonly HashSet<string> LocalHosts = new(StringComparer.OrdinalIgnoreCase) { "localhost", "127.0.0.1", "[::1]" };

    public static bool IsLocal(HttpContext http) =>
        http.Connection is { RemoteIpAddress: { } remote, LocalIpAddress: { } local }
        && IPAddress.IsLoopback(remote)
        && IPAddress.IsLoopback(local)
        && LocalHosts.Contains(http.Request.Host.Host)
        && !http.Request.Headers.Keys.Any(TellsOfProxy);

    private static bool TellsOfProxy(string header) =>
        header.StartsWith("X-Forwarded", StringComparison.OrdinalIgnoreCase)
        || header.StartsWith("X-Original", StringComparison.OrdinalIgnoreCase) // what ForwardedHeadersMiddleware leaves behind
        || header.Equals("X-Real-IP", StringComparison.OrdinalIgnoreCase)
        || header.Equals("Forwarded", StringComparison.OrdinalIgnoreCase)
        || header.Equals("Via", StringComparison.OrdinalIgnoreCase);
}
