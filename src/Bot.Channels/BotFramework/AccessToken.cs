using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Channels.BotFramework;

/// <summary>
/// Our own access token (OAuth client credentials), kept until shortly before it ends; whoever needs a new one at the same time waits for the
/// one request. Neither the password nor a token comes out of here except where it is used.
/// </summary>
/// <param name="clock">Real time, like the token's lifetime.</param>
internal sealed class AccessToken(BotFrameworkOptions options, HttpClient http, TimeProvider clock) : IDisposable
{
    private const string Scope = "https://api.botframework.com/.default";

    /// <summary>Renewed so long before its end.</summary>
    private static readonly TimeSpan Reserve = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _asking = new(1);
    private AccessTokenAnswer.Granted? _granted;
    private DateTimeOffset _until;

    /// <param name="refused">The token that a channel refused; null when none was. The same one is not given out again.</param>
    public async Task<AccessTokenAnswer> GetAsync(string? refused, CancellationToken cancellationToken)
    {
        await _asking.WaitAsync(cancellationToken);
        try
        {
            if (_granted is { } granted && clock.GetUtcNow() < _until && granted.Token != refused)
            {
                return granted;
            }

            _granted = null;
            var asked = clock.GetUtcNow();
            var answer = await AskAsync(cancellationToken);
            if (answer is AccessTokenAnswer.Granted fresh)
            {
                _granted = fresh;
                _until = asked + (fresh.Lifetime > 2 * Reserve ? fresh.Lifetime - Reserve : fresh.Lifetime / 2);
            }

            return answer;
        }
        finally
        {
            _asking.Release();
        }
    }

    public void Dispose() => _asking.Dispose();

    private async Task<AccessTokenAnswer> AskAsync(CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        ending.CancelAfter(Patience);
        try
        {
            using var form = new FormUrlEncodedContent(
            [
                new("grant_type", "client_credentials"), new("client_id", options.AppId), new("client_secret", options.AppPassword), new("scope", Scope),
            ]);
            using var response = await http.PostAsync(options.TokenAddress, form, ending.Token);
            return Read(response.StatusCode, response.Headers.RetryAfter?.Delta, await response.Content.ReadAsByteArrayAsync(ending.Token));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new AccessTokenAnswer.Later("timeout", After: null);
        }
        catch (HttpRequestException fault)
        {
            return new AccessTokenAnswer.Later(fault.HttpRequestError.ToString(), After: null);
        }
        catch (IOException)
        {
            return new AccessTokenAnswer.Later("connection lost", After: null);
        }
    }

    private static AccessTokenAnswer Read(HttpStatusCode status, TimeSpan? after, byte[] body)
    {
        var grant = Parse(body);
        return status switch
        {
            HttpStatusCode.OK when grant is { Token.Length: > 0, Seconds: > 0 } => new AccessTokenAnswer.Granted(grant.Token, TimeSpan.FromSeconds(Math.Min(grant.Seconds.Value, int.MaxValue))),
            HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError =>
                new AccessTokenAnswer.Later(System.FormattableString.Invariant($"{(int)status}"), after),
            _ => new AccessTokenAnswer.Refused(System.FormattableString.Invariant($"{(int)status} {Code(grant?.Error)}")),
        };
    }

    private static Grant? Parse(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize<Grant>(body, ActivityJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The vendor's code, e.g. <c>invalid_client</c>; its description may repeat what we sent.</summary>
    private static string Code(string? error) => error is { Length: > 0 and < 64 } && error.All(letter => char.IsAsciiLetterLower(letter) || letter == '_') ? error : "no token";

    private sealed record Grant(
        [property: JsonPropertyName("access_token")] string? Token, [property: JsonPropertyName("expires_in")] double? Seconds, string? Error);
}

/// <summary>What came of asking for a token.</summary>
internal abstract record AccessTokenAnswer
{
    private AccessTokenAnswer() { }

    public sealed record Granted(string Token, TimeSpan Lifetime) : AccessTokenAnswer
    {
        /// <summary>Without the token, wherever it is written by mistake.</summary>
        public override string ToString() => nameof(Granted);
    }

    /// <summary>Application, password or tenant are wrong.</summary>
    public sealed record Refused(string Reason) : AccessTokenAnswer;

    public sealed record Later(string Reason, TimeSpan? After) : AccessTokenAnswer;
}
