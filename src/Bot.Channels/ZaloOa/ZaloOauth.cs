using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Bot.Channels.ZaloOa;

/// <summary>Zalo's OAuth v4: the operator's consent (PKCE), and tokens for it. Every refresh token may be used once.</summary>
public sealed class ZaloOauth(ZaloHttp http, ZaloOaOptions options)
{
    /// <summary>Where nothing is said about it: shorter than anything seen.</summary>
    private static readonly TimeSpan UnknownLife = TimeSpan.FromHours(1);

    private readonly string _root = options.OauthUrl.TrimEnd('/');

    /// <summary>A fresh PKCE verifier: 43 letters and digits.</summary>
    public static string NewVerifier() => Base64Url(RandomNumberGenerator.GetBytes(32));

    /// <summary>The page on which an administrator of the Official Account agrees.</summary>
    /// <param name="state">Comes back with the code.</param>
    public Uri ConsentPage(string redirectUrl, string verifier, string state) => new(
        $"{_root}/v4/oa/permission?app_id={Uri.EscapeDataString(options.AppId!)}&redirect_uri={Uri.EscapeDataString(redirectUrl)}"
        + $"&code_challenge={Base64Url(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)))}&state={Uri.EscapeDataString(state)}");

    /// <summary>Tokens for the code of a consent; a code lives ten minutes and works once.</summary>
    public Task<ZaloAnswer> RedeemAsync(string code, string verifier, CancellationToken cancellationToken) =>
        AskAsync(cancellationToken, ("grant_type", "authorization_code"), ("code", code), ("code_verifier", verifier));

    /// <summary>New tokens for a refresh token, which is spent by it.</summary>
    public Task<ZaloAnswer> RefreshAsync(string refreshToken, CancellationToken cancellationToken) =>
        AskAsync(cancellationToken, ("grant_type", "refresh_token"), ("refresh_token", refreshToken));

    /// <summary>The tokens in an answer; null when there are none in it.</summary>
    internal static TokenPair? Pair(JsonElement root, DateTimeOffset now)
    {
        if ((root.Text("access_token"), root.Text("refresh_token")) is not ({ } access, { } refresh))
        {
            return null;
        }

        var life = double.TryParse(root.Text("expires_in"), CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and < 1e9
            ? TimeSpan.FromSeconds(seconds)
            : UnknownLife;
        return new TokenPair(access, refresh, now, now + life);
    }

    private async Task<ZaloAnswer> AskAsync(CancellationToken cancellationToken, params IReadOnlyList<(string Name, string Value)> fields)
    {
        using var form = new FormUrlEncodedContent([new("app_id", options.AppId), .. fields.Select(field => KeyValuePair.Create(field.Name, (string?)field.Value))]);
        return await http.PostAsync($"{_root}/v4/oa/access_token", [("secret_key", options.AppSecret!)], form, cancellationToken);
    }

    private static string Base64Url(byte[] bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);
}
