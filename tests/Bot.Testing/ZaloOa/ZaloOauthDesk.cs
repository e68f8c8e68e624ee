using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Bot.Testing.ZaloOa;

/// <summary>The OAuth host: a consent page that sends a code back, and tokens of which every refresh token works once.</summary>
internal sealed class ZaloOauthDesk(TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, string> _challenges = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DateTimeOffset> _access = new(StringComparer.Ordinal);
    private readonly HashSet<string> _spent = [];
    private readonly Lock _lock = new();
    private string? _refresh;
    private int _number;

    public TimeSpan Life { get; set; } = TimeSpan.FromHours(25);

    /// <summary>Whether <c>expires_in</c> is a number; usually a string.</summary>
    public bool SaysLifeAsNumber { get; set; }

    public int Refreshes { get; private set; }

    /// <summary>A refresh token as an operator gets it from Zalo's tools.</summary>
    public string Grant()
    {
        lock (_lock)
        {
            return _refresh = string.Create(CultureInfo.InvariantCulture, $"refresh-{++_number}");
        }
    }

    public void RevokeAccess() => _access.Clear();

    /// <summary>Nothing that was given out is good any more.</summary>
    public void RevokeConsent()
    {
        lock (_lock)
        {
            _refresh = null;
        }
    }

    public bool IsGood(string token) => _access.TryGetValue(token, out var until) && clock.GetUtcNow() < until;

    /// <summary>The administrator agrees: where the browser is sent.</summary>
    public Uri Agree(Uri page, string oaId)
    {
        var query = System.Web.HttpUtility.ParseQueryString(page.Query);
        if (query["app_id"] != ZaloOaFake.AppId || query["redirect_uri"] is not { } back || query["code_challenge"] is not { Length: 43 } challenge)
        {
            throw new InvalidOperationException($"Zalo would show an error page for {page}");
        }

        var code = string.Create(CultureInfo.InvariantCulture, $"code-{Interlocked.Increment(ref _number)}");
        _challenges[code] = challenge;
        return new Uri($"{back}?oa_id={oaId}&code={code}&state={Uri.EscapeDataString(query["state"] ?? "")}");
    }

    public async Task<JsonObject> TokensAsync(HttpRequest request)
    {
        if (!request.HasFormContentType || request.Headers["secret_key"] != ZaloOaFake.AppSecret)
        {
            return Refused(-14004, "Invalid app secret");
        }

        var form = await request.ReadFormAsync();
        if (form["app_id"] != ZaloOaFake.AppId)
        {
            return Refused(-14001, "Invalid app id");
        }

        return form["grant_type"].ToString() switch
        {
            "refresh_token" => Refresh(form["refresh_token"].ToString()),
            "authorization_code" => Redeem(form["code"].ToString(), form["code_verifier"].ToString()),
            _ => Refused(-118, "Invalid grant"),
        };
    }

    private JsonObject Refresh(string token)
    {
        lock (_lock)
        {
            if (token != _refresh)
            {
                return Refused(-14014, _spent.Contains(token) ? "Refresh token was used" : "Invalid refresh token");
            }

            _spent.Add(token);
            Refreshes++;
            return Give();
        }
    }

    private JsonObject Redeem(string code, string verifier)
    {
        lock (_lock)
        {
            var challenge = System.Buffers.Text.Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));
            return _challenges.TryRemove(code, out var expected) && expected == challenge ? Give() : Refused(-14005, "Invalid code");
        }
    }

    private JsonObject Give()
    {
        _number++;
        var access = string.Create(CultureInfo.InvariantCulture, $"access-{_number}");
        _refresh = string.Create(CultureInfo.InvariantCulture, $"refresh-{_number}");
        _access[access] = clock.GetUtcNow() + Life;
        var seconds = (long)Life.TotalSeconds;
        return new JsonObject
        {
            ["access_token"] = access,
            ["refresh_token"] = _refresh,
            ["expires_in"] = SaysLifeAsNumber ? seconds : seconds.ToString(CultureInfo.InvariantCulture),
        };
    }

    private static JsonObject Refused(int code, string why) => new() { ["error"] = code, ["error_name"] = why, ["error_description"] = why };
}
