using System.Text.Json;
using Bot.Channels.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Bot.Channels.BotFramework;

/// <summary>
/// Knows callers by their token, as https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication
/// demands: issuer, audience, lifetime with five minutes of grace, signature by an announced key. What the token says about the activity is
/// checked against the activity (<see cref="Caller.MaySend"/>).
/// </summary>
/// <param name="clock">Real time, however fast the school's clock runs: tokens are an affair between the vendor and us.</param>
internal sealed class TokenGate(BotFrameworkOptions options, SigningKeys channelKeys, SigningKeys emulatorKeys, TimeProvider clock)
{
    private const string Scheme = "Bearer ";
    private const string ChannelIssuer = "https://api.botframework.com";

    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);
    private static readonly string[] Algorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512];

    private readonly JsonWebTokenHandler _tokens = new() { MapInboundClaims = false };
    private readonly string[] _emulatorIssuers =
    [
        .. new[] { "d6d49420-f39b-4df7-a1dc-d59a935871db", "f8cdef31-a31e-4b4a-93e4-5f571e91255a", options.TenantId }.OfType<string>()
            .SelectMany(tenant => new[] { $"https://sts.windows.net/{tenant}/", $"https://login.microsoftonline.com/{tenant}/v2.0" }),
    ];

    public async Task<Caller> KnowAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (options.AppId is null)
        {
            return LocalCaller.IsLocal(request.HttpContext) && request.HasJsonContentType() && request.Headers.Origin.Count == 0
                ? new Caller.Local()
                : new Caller.Unknown("not from this machine");
        }

        var header = request.Headers.Authorization.ToString();
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) || Unverified(header[Scheme.Length..].Trim()) is not { } token)
        {
            return new Caller.Unknown("no token");
        }

        return token.Issuer == ChannelIssuer ? await KnowAsync(token, [ChannelIssuer], channelKeys, OfChannel, cancellationToken)
            : _emulatorIssuers.Contains(token.Issuer, StringComparer.Ordinal) ? await KnowAsync(token, _emulatorIssuers, emulatorKeys, OfEmulator, cancellationToken)
            : new Caller.Unknown("issuer");
    }

    private static JsonWebToken? Unverified(string token)
    {
        try
        {
            return new JsonWebToken(token);
        }
        catch (ArgumentException)
        {
            return null; // also SecurityTokenMalformedException
        }
    }

    private async Task<Caller> KnowAsync(
        JsonWebToken token, string[] issuers, SigningKeys keys, Func<JsonWebToken, JsonWebKey, Caller> of, CancellationToken cancellationToken)
    {
        if (await keys.GetAsync(token.Kid, cancellationToken) is not { } known)
        {
            return new Caller.Undecided();
        }

        if (known.FirstOrDefault(key => key.Kid == token.Kid) is not { } key)
        {
            return new Caller.Unknown("key");
        }

        var result = await _tokens.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuers = issuers,
            ValidAudience = options.AppId,
            IssuerSigningKey = key,
            ValidAlgorithms = Algorithms,
            LifetimeValidator = (from, until, _, _) => IsNow(from, until),
        });
        return result.IsValid ? of(token, key) : new Caller.Unknown(result.Exception.GetType().Name);
    }

    private bool IsNow(DateTime? from, DateTime? until)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return until is { } end && now - Skew < end && (from is not { } begin || begin <= now + Skew);
    }

    private static Caller OfChannel(JsonWebToken token, JsonWebKey key) =>
        token.TryGetPayloadValue<string>("serviceurl", out var address) && !string.IsNullOrEmpty(address)
            ? new Caller.Channel(address, Endorsements(key))
            : new Caller.Unknown("no service address");

    /// <summary>Signed for ourselves by ourselves: only who has the bot's password gets such a token.</summary>
    private Caller OfEmulator(JsonWebToken token, JsonWebKey key)
    {
        var version = token.TryGetPayloadValue<string>("ver", out var said) ? said : "1.0";
        return token.TryGetPayloadValue<string>(version == "2.0" ? "azp" : "appid", out var party) && party == options.AppId && version is "1.0" or "2.0"
            ? new Caller.Emulator()
            : new Caller.Unknown("not our own application");
    }

    private static HashSet<string> Endorsements(JsonWebKey key) =>
        key.AdditionalData.TryGetValue("endorsements", out var said) && said is JsonElement { ValueKind: JsonValueKind.Array } list
            ? [.. list.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.String).Select(one => one.GetString()!)]
            : [];
}
