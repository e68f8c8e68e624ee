using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Testing.Phones;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bot.Testing.BotFramework;

/// <summary>
/// The Bot Framework on a loopback port, for one application: it announces its keys, grants tokens, takes the bot's messages at the connector's
/// address, and delivers what people write with signed tokens. It refuses what the real one refuses, and whatever a test asks it to.
/// </summary>
public sealed class BotFrameworkFake : IAsyncDisposable
{
    /// <summary>Any free port of this machine.</summary>
    public const string Anywhere = "http://127.0.0.1:0";

    public const string AppId = "11111111-2222-3333-4444-555555555555";
    public const string Password = "p~ssw0rd.of_the-bot";

    private readonly WebApplication _app;
    private readonly TimeProvider _clock;
    private readonly HttpClient _http = new();
    private readonly ConcurrentDictionary<(string Channel, string Id), BotFrameworkUser> _users = new();
    private readonly ConcurrentQueue<BotFrameworkFault> _faults = new();
    private readonly ConcurrentQueue<string> _calls = new();
    private readonly ConcurrentDictionary<string, bool> _tokens = new(StringComparer.Ordinal);
    private readonly List<BotFrameworkSent> _sent = [];
    private readonly Changes _changes = new();
    private int _disposed;

    private BotFrameworkFake(WebApplication app, TimeProvider clock, TimeProvider schoolClock)
    {
        (_app, _clock, SchoolClock) = (app, clock, schoolClock);
    }

    /// <summary>The key that signs at present; another may be put in its place.</summary>
    public BotFrameworkKey Key { get; set; } = new("key-1", ["msteams", "webchat", "directline", "facebook"]);

    /// <summary>The key of the Emulator's directory.</summary>
    public BotFrameworkKey EmulatorKey { get; } = new("aad-1", Endorsements: null, "directory");

    public string Url => _app.Urls.Single();

    /// <summary>As the real ones, with a path and a slash at the end.</summary>
    public string ServiceUrl => Url + "/emea/";

    public string OpenIdMetadataUrl => Url + "/v1/.well-known/openidconfiguration";

    public string EmulatorOpenIdMetadataUrl => Url + "/common/v2.0/.well-known/openid-configuration";

    public string TokenUrl => Url + "/botframework.com/oauth2/v2.0/token";

    /// <summary>Where the bot is reached: <c>…/api/messages</c>.</summary>
    public Uri? BotUrl { get; set; }

    /// <summary>Whether people's messages carry a token; without, as the Emulator does for a bot without application.</summary>
    public bool SignsMessages { get; set; } = true;

    /// <summary>How long a granted token lasts.</summary>
    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Paths called, in order.</summary>
    public IReadOnlyList<string> Calls => [.. _calls];

    /// <summary>The time by which tokens live.</summary>
    public DateTimeOffset Now => _clock.GetUtcNow();

    /// <summary>The time at which people write.</summary>
    internal TimeProvider SchoolClock { get; }

    /// <summary>Everything the bot wrote, oldest first.</summary>
    public IReadOnlyList<BotFrameworkSent> Sent
    {
        get
        {
            lock (_sent)
            {
                return [.. _sent];
            }
        }
    }

    /// <param name="clock">The time by which tokens live.</param>
    /// <param name="schoolClock">The time at which people write, where it is another.</param>
    public static async Task<BotFrameworkFake> StartAsync(TimeProvider? clock = null, TimeProvider? schoolClock = null, string url = Anywhere)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        var app = builder.Build();
        var fake = new BotFrameworkFake(app, clock ?? TimeProvider.System, schoolClock ?? clock ?? TimeProvider.System);
        app.Use((http, next) =>
        {
            fake._calls.Enqueue(http.Request.Path);
            return next(http);
        });
        app.MapGet("/v1/.well-known/openidconfiguration", () => fake.Metadata("https://api.botframework.com", "/v1/.well-known/keys"));
        app.MapGet("/v1/.well-known/keys", () => Json(200, new JsonObject { ["keys"] = new JsonArray(fake.Key.Announced()) }));
        app.MapGet("/common/v2.0/.well-known/openid-configuration", () => fake.Metadata("https://login.microsoftonline.com/{tenantid}/v2.0", "/common/discovery/v2.0/keys"));
        app.MapGet("/common/discovery/v2.0/keys", () => Json(200, new JsonObject { ["keys"] = new JsonArray(fake.EmulatorKey.Announced()) }));
        app.MapPost("/botframework.com/oauth2/v2.0/token", fake.GrantAsync);
        app.MapPost("/emea/v3/conversations/{conversation}/activities", fake.TakeAsync);
        app.MapPost("/emea/v3/conversations/{conversation}/activities/{answered}", fake.TakeAsync);
        app.MapGet("/emea/v3/attachments/{id}/views/original", fake.Give);
        app.MapFallback(() => Json(404, Error("ServiceError", "no such path")));
        app.MapPhones(new BotFrameworkPhones(fake), fake.SchoolClock);
        await app.StartAsync();
        return fake;
    }

    /// <summary>A person in a private conversation with the bot.</summary>
    public BotFrameworkUser User(string id, string channel = "msteams") => _users.GetOrAdd((channel, id), key => new BotFrameworkUser(this, key.Channel, key.Id));

    /// <summary>The next messages of the bot go wrong like this, one after the other.</summary>
    public void Fail(params BotFrameworkFault[] faults) => faults.ToList().ForEach(_faults.Enqueue);

    /// <summary>Every token granted so far is worth nothing any more.</summary>
    public void ForgetTokens() => _tokens.Clear();

    /// <summary>The claims of a token for this channel; a test may spoil them.</summary>
    public JsonObject Claims() => new()
    {
        ["iss"] = "https://api.botframework.com",
        ["aud"] = AppId,
        ["nbf"] = Now.AddMinutes(-1).ToUnixTimeSeconds(),
        ["exp"] = Now.AddHours(1).ToUnixTimeSeconds(),
        ["serviceurl"] = ServiceUrl,
    };

    /// <summary>The claims of a token that the Emulator has asked for with the bot's own password.</summary>
    public JsonObject EmulatorClaims() => new()
    {
        ["iss"] = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/",
        ["aud"] = AppId,
        ["nbf"] = Now.AddMinutes(-1).ToUnixTimeSeconds(),
        ["exp"] = Now.AddHours(1).ToUnixTimeSeconds(),
        ["ver"] = "1.0",
        ["appid"] = AppId,
    };

    public Task<HttpStatusCode> DeliverAsync(JsonObject activity) => PostAsync(activity.ToJsonString(), SignsMessages ? Key.Sign(Claims()) : null);

    /// <summary>Posts anything to the bot.</summary>
    public async Task<HttpStatusCode> PostAsync(string body, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, BotUrl) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        using var response = await _http.SendAsync(request);
        return response.StatusCode;
    }

    /// <summary>Waits until the condition holds, looking whenever a call was made.</summary>
    public Task UntilAsync(Func<bool> condition) => _changes.UntilAsync(condition, () => $"The bot called: {string.Join(", ", _calls)}. It wrote {Sent.Count} messages.");

    /// <summary>Waits until the condition holds, as long as it takes.</summary>
    public Task UntilAsync(Func<bool> condition, CancellationToken cancellationToken) => _changes.UntilAsync(condition, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 1)
        {
            return; // a test may take the server down in its middle
        }

        _http.Dispose();
        await _app.DisposeAsync();
    }

    private static JsonObject Error(string code, string message) => new() { ["error"] = new JsonObject { ["code"] = code, ["message"] = message } };

    private static IResult Json(int status, JsonNode body) => Results.Content(body.ToJsonString(), "application/json", Encoding.UTF8, status);

    private IResult Metadata(string issuer, string keys) => Json(200, new JsonObject
    {
        ["issuer"] = issuer,
        ["authorization_endpoint"] = "https://invalid.botframework.com",
        ["jwks_uri"] = Url + keys,
        ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
        ["token_endpoint_auth_methods_supported"] = new JsonArray("private_key_jwt"),
    });

    private async Task<IResult> GrantAsync(HttpRequest request)
    {
        var form = request.HasFormContentType ? await request.ReadFormAsync() : FormCollection.Empty;
        Changed();
        if (form["grant_type"] != "client_credentials" || form["scope"] != "https://api.botframework.com/.default")
        {
            return Json(400, new JsonObject { ["error"] = "invalid_request" });
        }

        if (form["client_id"] != AppId || form["client_secret"] != Password)
        {
            return Json(401, new JsonObject { ["error"] = "invalid_client", ["error_description"] = $"AADSTS7000215: Invalid client secret {form["client_secret"]} provided." });
        }

        var token = $"granted-{Guid.NewGuid():N}";
        _tokens[token] = true;
        return Json(200, new JsonObject { ["token_type"] = "Bearer", ["expires_in"] = (long)TokenLifetime.TotalSeconds, ["access_token"] = token });
    }

    private async Task<IResult> TakeAsync(HttpContext http, string conversation, string? answered)
    {
        try
        {
            var fault = _faults.TryDequeue(out var next) ? next : null;
            switch (fault)
            {
                case BotFrameworkFault.Refusal refusal:
                    if (refusal.RetryAfter is not null)
                    {
                        http.Response.Headers.RetryAfter = refusal.RetryAfter;
                    }

                    return refusal.Code is null ? Results.StatusCode(refusal.Status) : Json(refusal.Status, Error(refusal.Code, "Xin chào, 0370000164"));
                case BotFrameworkFault.Html html:
                    return Results.Content("<html><h1>Azure</h1></html>", "text/html", Encoding.UTF8, html.Status);
            }

            if (!Knows(http.Request))
            {
                return Json(401, new JsonObject { ["message"] = "Authorization has been denied for this request." });
            }

            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body, http.RequestAborted);
            var answer = Take(conversation, answered, body.ToArray());
            switch (fault)
            {
                case BotFrameworkFault.LostAnswer:
                    http.Abort();
                    return Results.Empty;
                case BotFrameworkFault.Answer instead:
                    return Results.Content(instead.Body, "application/json", Encoding.UTF8, instead.Status);
                default:
                    return answer;
            }
        }
        finally
        {
            Changed();
        }
    }

    private IResult Take(string conversation, string? answered, byte[] body)
    {
        if (_users.Values.FirstOrDefault(one => one.Conversation == conversation) is not { } user)
        {
            return Json(404, Error("ConversationNotFound", "Conversation not found."));
        }

        if (user.Refuses is { } refuses)
        {
            return Json(403, Error(refuses, "No."));
        }

        JsonNode? read = null;
        try
        {
            read = JsonNode.Parse(body);
        }
        catch (JsonException)
        {
            // refused below
        }

        if (BotFrameworkRules.Fault(user, read, body.Length, ServiceUrl) is var (status, code, why))
        {
            return Json(status, Error(code, why));
        }

        lock (_sent)
        {
            var activity = (JsonObject)read!;
            if (answered is not null && activity["replyToId"]?.GetValue<string>() != answered)
            {
                return Json(400, Error("BadArgument", "it answers another activity than the address says"));
            }

            var id = string.Create(CultureInfo.InvariantCulture, $"1:{_sent.Count + 1}");
            _sent.Add(new BotFrameworkSent(conversation, id, activity["text"]?.GetValue<string>() ?? "", BotFrameworkRules.Buttons(activity), activity));
            return Json(201, new JsonObject { ["id"] = id });
        }
    }

    private IResult Give(HttpRequest request, string id)
    {
        Changed();
        return !Knows(request) ? Results.Unauthorized() : id == "gone" ? Results.NotFound() : Results.Bytes(Encoding.UTF8.GetBytes($"bytes of {id}"), "image/jpeg");
    }

    private bool Knows(HttpRequest request) =>
        !SignsMessages || (request.Headers.Authorization.ToString() is ['B', 'e', 'a', 'r', 'e', 'r', ' ', .. var token] && _tokens.ContainsKey(token));

    private void Changed() => _changes.Tell();
}
