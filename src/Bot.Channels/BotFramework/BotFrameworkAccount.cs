namespace Bot.Channels.BotFramework;

/// <summary>The parts that speak with the Bot Framework for one application: they share its token, its keys and the connections.</summary>
public sealed class BotFrameworkAccount : IDisposable
{
    private readonly HttpClient _http;
    private readonly AccessToken _access;
    private readonly SigningKeys _channelKeys;
    private readonly SigningKeys _emulatorKeys;

    /// <param name="realTime">The clock that tokens live by.</param>
    public BotFrameworkAccount(BotFrameworkOptions options, TimeProvider realTime)
    {
        _http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false, // a redirect would carry the token to an address nobody vouched for
            UseCookies = false,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            PooledConnectionLifetime = TimeSpan.FromMinutes(3),
            ActivityHeadersPropagator = null,
        })
        {
            Timeout = TimeSpan.FromMinutes(2),
        };
        _access = new AccessToken(options, _http, realTime);
        _channelKeys = new SigningKeys(options.OpenIdMetadataUrl, _http, realTime);
        _emulatorKeys = new SigningKeys(options.EmulatorOpenIdMetadataUrl, _http, realTime);
        Gate = new TokenGate(options, _channelKeys, _emulatorKeys, realTime);
        Connector = new ConnectorApi(options, _access, _http, realTime);
        Files = new BotFrameworkFiles(_access);
    }

    internal TokenGate Gate { get; }

    internal ConnectorApi Connector { get; }

    internal BotFrameworkFiles Files { get; }

    /// <summary>Tries what the account needs, for an operator.</summary>
    /// <returns>Why our token was not granted, null when it was; and whether the channels' keys can be read.</returns>
    public async Task<(string? Trouble, bool HasKeys)> TryAsync(CancellationToken cancellationToken)
    {
        var token = await _access.GetAsync(refused: null, cancellationToken);
        var keys = await _channelKeys.GetAsync(unknown: null, cancellationToken);
        return (token switch
        {
            AccessTokenAnswer.Refused refused => refused.Reason,
            AccessTokenAnswer.Later later => later.Reason,
            _ => null,
        }, keys is { Count: > 0 });
    }

    public void Dispose()
    {
        Files.Dispose();
        _channelKeys.Dispose();
        _emulatorKeys.Dispose();
        _access.Dispose();
        _http.Dispose();
    }
}
