namespace Bot.Channels.Http;

/// <summary>From which addresses a channel's files may be fetched: the names its vendor serves media under, and the operator's own <c>ApiUrl</c>.</summary>
/// <param name="domains">Domains with everything under them, separated by semicolons.</param>
/// <param name="apiUrl">Trusted as it is, also when it is plain or lies on this machine; null where there is none.</param>
internal sealed class MediaHosts(string domains, string? apiUrl)
{
    private readonly string[] _domains = domains.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    private readonly Uri? _api = apiUrl is null ? null : new Uri(apiUrl);

    /// <summary>Whether the address may be asked for at all.</summary>
    public bool Allows(Uri address) => IsOwn(address) || (
        address.Scheme == Uri.UriSchemeHttps
        && address.IsDefaultPort
        && address.UserInfo.Length == 0
        && address.HostNameType == UriHostNameType.Dns
        && Array.Exists(_domains, domain => IsUnder(address.IdnHost, domain)));

    /// <summary>Whether the operator named this very host, so that it may lie inside the own network.</summary>
    public bool IsOwn(Uri address) =>
        _api is not null && address.Scheme == _api.Scheme && address.Host == _api.Host && address.Port == _api.Port && address.UserInfo.Length == 0;

    private static bool IsUnder(string host, string domain) =>
        host.Equals(domain, StringComparison.OrdinalIgnoreCase) || host.EndsWith("." + domain, StringComparison.OrdinalIgnoreCase);
}
