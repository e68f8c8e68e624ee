using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Bot.Channels.BotFramework;

/// <summary>
/// The keys that an OpenID metadata document announces: fetched when first needed, anew once a day, and when a token names a key that is not
/// among them, but then at most once a minute: anybody can name one.
/// </summary>
/// <remarks>
/// Our own instead of the library's <c>ConfigurationManager</c>, which fetches an unknown key behind the caller's back and so refuses the first
/// message signed with it, and which reads the machine's clock. Documents are read by the library.
/// </remarks>
internal sealed class SigningKeys(string metadataUrl, HttpClient http, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _fetching = new(1);
    private readonly HttpDocumentRetriever _documents = new(http) { RequireHttps = !new Uri(metadataUrl).IsLoopback };
    private IReadOnlyList<JsonWebKey>? _keys;
    private DateTimeOffset _fetchedAt;
    private DateTimeOffset? _triedAt;

    /// <param name="unknown">A key that was missed in the last answer; null when nothing was.</param>
    /// <returns>Null when the keys cannot be fetched and none are known.</returns>
    public async Task<IReadOnlyList<JsonWebKey>?> GetAsync(string? unknown, CancellationToken cancellationToken)
    {
        if (IsFresh(unknown))
        {
            return _keys;
        }

        await _fetching.WaitAsync(cancellationToken);
        try
        {
            if (!IsFresh(unknown) && !(_triedAt is { } triedAt && clock.GetUtcNow() - triedAt < Pause))
            {
                await FetchAsync(cancellationToken);
            }

            return _keys;
        }
        finally
        {
            _fetching.Release();
        }
    }

    public void Dispose() => _fetching.Dispose();

    private bool IsFresh(string? unknown) =>
        _keys is { } keys && clock.GetUtcNow() - _fetchedAt < Lifetime && (unknown is null || keys.Any(key => key.Kid == unknown));

    private async Task FetchAsync(CancellationToken cancellationToken)
    {
        _triedAt = clock.GetUtcNow();
        try
        {
            var metadata = await OpenIdConnectConfigurationRetriever.GetAsync(metadataUrl, _documents, cancellationToken);
            _keys = [.. (metadata.JsonWebKeySet?.Keys ?? []).Where(key => key.Use is null or "sig")];
            _fetchedAt = clock.GetUtcNow();
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested && fault is IOException or InvalidOperationException or ArgumentException or HttpRequestException or OperationCanceledException)
        {
            // What was fetched before stays in use; the library wraps whatever the network and the document did into these.
        }
    }
}
