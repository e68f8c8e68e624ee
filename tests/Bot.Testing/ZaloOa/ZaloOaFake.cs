using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Testing.Phones;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bot.Testing.ZaloOa;

/// <summary>
/// A strict Official Account on a loopback port: its API, the OAuth host and the template host in one, and the phones of people. Logical errors come
/// with HTTP 200, as from the real service; the windows go by the clock; taps come back as texts; every message is echoed and reported.
/// </summary>
public sealed class ZaloOaFake : IAsyncDisposable
{
    /// <summary>Any free port of this machine.</summary>
    public const string Anywhere = "http://127.0.0.1:0";

    public const string AppId = "4141414141414141414";
    public const string AppSecret = "fake-app-secret";
    public const string OaSecretKey = "fake-oa-secret-key";
    public const string OaId = "2002002002002002002";

    private static readonly TimeSpan Free = TimeSpan.FromHours(48);
    private static readonly TimeSpan Window = TimeSpan.FromDays(7);

    private readonly WebApplication _app;
    private readonly ZaloOaPost _post;
    private readonly ZaloOaMethods _methods;
    private readonly ZbsMethods _templates;
    private readonly ConcurrentDictionary<string, ZaloOaUser> _users = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ConcurrentQueue<ZaloOaFault>> _faults = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _calls = new();
    private readonly List<ZaloOaSent> _sent = [];
    private readonly List<ZbsSent> _sentByTemplate = [];
    private readonly Changes _changes = new();
    private long _number;

    private ZaloOaFake(WebApplication app, TimeProvider clock)
    {
        (_app, Clock) = (app, clock);
        Desk = new ZaloOauthDesk(clock);
        _post = new ZaloOaPost(this);
        _methods = new ZaloOaMethods(this);
        _templates = new ZbsMethods(this);
    }

    /// <summary>The settings <c>ApiUrl</c>, <c>OauthUrl</c> and <c>TemplateApiUrl</c>.</summary>
    public string Url => _app.Urls.Single();

    /// <summary>Names of the paths called, in order.</summary>
    public IReadOnlyList<string> Calls => [.. _calls];

    /// <summary>Everything the account wrote, oldest first.</summary>
    public IReadOnlyList<ZaloOaSent> Sent
    {
        get
        {
            lock (_sent)
            {
                return [.. _sent];
            }
        }
    }

    public IReadOnlyList<ZbsSent> SentByTemplate
    {
        get
        {
            lock (_sentByTemplate)
            {
                return [.. _sentByTemplate];
            }
        }
    }

    /// <summary>Approved templates with their parameters.</summary>
    public ConcurrentDictionary<string, IReadOnlyList<string>> Templates { get; } = new(StringComparer.Ordinal);

    /// <summary>Phones that get templates in development mode.</summary>
    public IReadOnlyList<string> Administrators { get; set; } = [];

    /// <summary>Whether buttons need <c>template_type: button</c>, or must not have it; null when both are taken.</summary>
    public bool? ButtonsAreNamed { get; set; }

    /// <summary>The app's setting that calls without <c>appsecret_proof</c> are refused.</summary>
    public bool DemandsProof { get; set; }

    /// <summary>Whether templates are reported as delivered; sometimes no event ever comes.</summary>
    public bool ReportsTemplates { get; set; } = true;

    /// <summary>Events a webhook took.</summary>
    public int Delivered => _post.Delivered;

    public int? LastDeliveryStatus => _post.LastStatus;

    public int Refreshes => Desk.Refreshes;

    public TimeSpan TokenLife
    {
        get => Desk.Life;
        set => Desk.Life = value;
    }

    public bool SaysLifeAsNumber
    {
        get => Desk.SaysLifeAsNumber;
        set => Desk.SaysLifeAsNumber = value;
    }

    internal TimeProvider Clock { get; }

    internal TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    private ZaloOauthDesk Desk { get; }

    public static async Task<ZaloOaFake> StartAsync(TimeProvider? clock = null, string url = Anywhere)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        var app = builder.Build();
        var fake = new ZaloOaFake(app, clock ?? TimeProvider.System);
        Func<HttpRequest, Task<JsonNode>> upload = request => fake._methods.UploadAsync(request, (string)request.RouteValues["kind"]!);
        Func<HttpRequest, Task<JsonNode>> account = _ => Task.FromResult(ZaloOaMethods.Account.DeepClone());
        Func<HttpRequest, Task<JsonNode>> template = request => Task.FromResult(fake._templates.Describe(request));
        app.MapPost("/v4/oa/access_token", http => fake.AnswerAsync(http, async request => await fake.Desk.TokensAsync(request), needsToken: false));
        app.MapPost("/v3.0/oa/message/cs", http => fake.AnswerAsync(http, fake._methods.SendAsync));
        app.MapPost("/v2.0/oa/upload/{kind}", http => fake.AnswerAsync(http, upload));
        app.MapGet("/v2.0/oa/getoa", http => fake.AnswerAsync(http, account));
        app.MapPost("/message/template", http => fake.AnswerAsync(http, fake._templates.SendAsync));
        app.MapGet("/template/info/v2", http => fake.AnswerAsync(http, template));
        app.MapGet("/media/{name}", (string name) => Results.Bytes(Encoding.UTF8.GetBytes($"bytes of {name}"), "image/jpeg"));
        app.MapFallback(() => Results.Text("<html>404</html>", "text/html", statusCode: 404));
        app.MapPhones(new ZaloOaPhones(fake), fake.Clock);
        await app.StartAsync();
        return fake;
    }

    public ZaloOaUser User(string id) => _users.GetOrAdd(id, key => new ZaloOaUser(this, key));

    /// <summary>A refresh token, as the setting <c>RefreshToken</c> has it.</summary>
    public string Grant() => Desk.Grant();

    public void RevokeAccess() => Desk.RevokeAccess();

    public void RevokeConsent() => Desk.RevokeConsent();

    /// <summary>An administrator opens the page and agrees: the address to which the browser is sent.</summary>
    public Uri Agree(Uri page) => Desk.Agree(page, OaId);

    public void ForgetUploads() => _methods.Forget();

    public void SpendQuota() => _templates.SpendQuota();

    /// <summary>Saves the webhook's address in the console.</summary>
    public Task SetWebhookAsync(string url) => _post.SetAsync(new Uri(url));

    /// <summary>The next calls of the path go wrong like this, one after the other.</summary>
    public void Fail(string path, params ZaloOaFault[] faults)
    {
        foreach (var fault in faults)
        {
            _faults.GetOrAdd(path, _ => new ConcurrentQueue<ZaloOaFault>()).Enqueue(fault);
        }
    }

    /// <summary>Delivers an event of any kind, signed.</summary>
    public void Deliver(JsonObject occurrence, string server = "OA OpenAPI") => _post.Deliver(occurrence, server);

    /// <summary>The signature of a body, as the header has it.</summary>
    public static string Sign(byte[] body, string timestamp) => ZaloOaPost.Sign(body, timestamp);

    /// <summary>Waits until the condition holds, looking whenever a call was made or something arrived.</summary>
    public Task UntilAsync(Func<bool> condition) => _changes.UntilAsync(condition, () => $"The bot called: {string.Join(", ", _calls)}. It wrote {Sent.Count} messages, the last delivery came to {_post.LastStatus}.");

    /// <summary>Waits until the condition holds, as long as it takes.</summary>
    public Task UntilAsync(Func<bool> condition, CancellationToken cancellationToken) => _changes.UntilAsync(condition, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        _post.Dispose();
        await _app.DisposeAsync();
    }

    internal ZaloOaUser? Find(string id) => _users.GetValueOrDefault(id);

    internal long NextNumber() => Interlocked.Increment(ref _number);

    internal string NextMessageId() => string.Create(CultureInfo.InvariantCulture, $"msg{NextNumber()}");

    internal JsonObject Arrive(ZaloOaUser user, string? text, IReadOnlyList<(string Title, string Payload)> buttons, string? file)
    {
        var now = Clock.GetUtcNow();
        if (user.HasLeft)
        {
            throw new ZaloOaRefusal(-213, "User has not followed");
        }

        if (user.LastSeen is not { } seen || now - seen > Window)
        {
            throw new ZaloOaRefusal(-230, "User has not interacted with the OA in the past 7 days");
        }

        var sent = new ZaloOaSent(user.Id, NextMessageId(), text, buttons, file, IsBilled: now - seen > Free);
        lock (_sent)
        {
            _sent.Add(sent);
        }

        var message = new JsonObject { ["msg_id"] = sent.MessageId, ["text"] = text };
        Deliver(Ours("oa_send_text", user.Id, message));
        Deliver(Ours("user_received_message", user.Id, new JsonObject { ["msg_id"] = sent.MessageId }));
        return new JsonObject { ["message_id"] = sent.MessageId, ["user_id"] = user.Id, ["sent_time"] = Now(now) };
    }

    internal JsonObject ArriveByTemplate(string phone, string template, IReadOnlyDictionary<string, string> values, string trackingId)
    {
        var sent = new ZbsSent(phone, NextMessageId(), template, values, trackingId);
        lock (_sentByTemplate)
        {
            _sentByTemplate.Add(sent);
        }

        if (ReportsTemplates)
        {
            var message = new JsonObject { ["delivery_time"] = Now(Clock.GetUtcNow()), ["msg_id"] = sent.MessageId, ["tracking_id"] = trackingId };
            Deliver(Ours("user_received_message", phone, message), "ZNS");
        }

        return new JsonObject { ["msg_id"] = sent.MessageId, ["sent_time"] = Now(Clock.GetUtcNow()), ["sending_mode"] = "1" };
    }

    internal void Changed() => _changes.Tell();

    private static JsonObject Ours(string name, string user, JsonObject message) => new()
    {
        ["event_name"] = name, ["sender"] = ZaloOaUser.Party(OaId), ["recipient"] = ZaloOaUser.Party(user), ["message"] = message,
    };

    private static string Now(DateTimeOffset now) => now.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);

    private async Task AnswerAsync(HttpContext http, Func<HttpRequest, Task<JsonNode>> act, bool needsToken = true)
    {
        var path = http.Request.Path.Value!;
        _calls.Enqueue(path);
        var fault = _faults.TryGetValue(path, out var faults) && faults.TryDequeue(out var next) ? next : null;
        try
        {
            var answer = await ActAsync(http, act, needsToken, fault);
            switch (fault)
            {
                case ZaloOaFault.Html html:
                    http.Response.StatusCode = html.Status;
                    await http.Response.WriteAsync("<html><h1>nginx</h1></html>", http.RequestAborted);
                    return;
                case ZaloOaFault.LostAnswer:
                    http.Abort();
                    return;
                case ZaloOaFault.Answer instead:
                    await http.Response.WriteAsync(instead.Body, http.RequestAborted);
                    return;
                case ZaloOaFault.Withheld withheld:
                    Changed();
                    await withheld.LetGo.Task.WaitAsync(http.RequestAborted);
                    break;
            }

            http.Response.ContentType = "application/json";
            await http.Response.WriteAsync(answer.ToJsonString(), http.RequestAborted);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The bot hung up.
        }
        finally
        {
            Changed();
        }
    }

    private async Task<JsonObject> ActAsync(HttpContext http, Func<HttpRequest, Task<JsonNode>> act, bool needsToken, ZaloOaFault? fault)
    {
        try
        {
            if (needsToken)
            {
                Admit(http.Request);
            }

            switch (fault)
            {
                case ZaloOaFault.Refusal refusal:
                    throw new ZaloOaRefusal(refusal.Code, refusal.Message);
                case ZaloOaFault.Html:
                    return [];
            }

            var result = await act(http.Request);
            return needsToken ? new JsonObject { ["error"] = 0, ["message"] = "Success", ["data"] = result } : (JsonObject)result;
        }
        catch (ZaloOaRefusal refused)
        {
            return new JsonObject { ["error"] = refused.Code, ["message"] = refused.Message };
        }
    }

    private void Admit(HttpRequest request)
    {
        var isTemplate = !request.Path.Value!.Contains("/oa/", StringComparison.Ordinal);
        var token = request.Headers["access_token"].ToString();
        if (!Desk.IsGood(token))
        {
            throw isTemplate ? new ZaloOaRefusal(-124, "Access token invalid") : new ZaloOaRefusal(-216, "Access token is invalid");
        }

        var proof = request.Headers["appsecret_proof"].ToString();
        var expected = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(AppSecret), Encoding.UTF8.GetBytes(token)));
        if (proof.Length == 0 ? DemandsProof : proof != expected)
        {
            throw new ZaloOaRefusal(isTemplate ? -1241 : -242, "appsecret_proof is invalid");
        }
    }
}
