using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Testing.Phones;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bot.Testing.ZaloBot;

/// <summary>
/// A strict Zalo Bot API on a loopback port, for one bot, written from the reference and not from our client: HTTP 200 for every logical error, one
/// update an answer and gone with it, 408 when idle, webhooks in both shapes, quota, pages in HTML. It does to a call whatever a test asks it to.
/// </summary>
public sealed class ZaloBotFake : IAsyncDisposable
{
    /// <summary>Any free port of this machine.</summary>
    public const string Anywhere = "http://127.0.0.1:0";

    public const string Token = "1459232241454765289:fake_Zalo-token";

    private readonly WebApplication _app;
    private readonly ZaloBotQueue _queue = new();
    private readonly ZaloBotPost _post;
    private readonly ZaloBotMethods _methods;
    private readonly TimeProvider _clock;
    private readonly ConcurrentDictionary<string, ZaloBotUser> _chats = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte[]> _media = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ConcurrentQueue<ZaloBotFault>> _faults = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _calls = new();
    private readonly List<ZaloBotArrived> _sent = [];
    private readonly Changes _changes = new();
    private long _messageId = 100;
    private int _sends;
    private int _disposed;

    private ZaloBotFake(WebApplication app, TimeProvider clock)
    {
        _app = app;
        _clock = clock;
        _post = new ZaloBotPost(this);
        _methods = new ZaloBotMethods(this, _queue, _post);
    }

    /// <summary>The setting <c>Bot:ZaloBot:ApiUrl</c>.</summary>
    public string Url => _app.Urls.Single();

    /// <summary>Messages a month; afterwards 429. The free plan has 3,000.</summary>
    public int Quota { get; set; } = 3000;

    /// <summary>How often a webhook may be set; the real number is not published.</summary>
    public int WebhooksADay { get; set; } = 20;

    public int WebhookTestsADay { get; set; } = 3;

    /// <summary>Every so many sends one is answered with a page in HTML and not carried out; 0 for never.</summary>
    public int HtmlEvery { get; set; }

    /// <summary>Webhook bodies as <c>{"ok":true,"result":{…}}</c>, as documented, instead of flat, as seen live.</summary>
    public bool WrapsUpdates { get; set; }

    public bool DeliversTwice { get; set; }

    /// <summary>Webhooks and pictures on this machine; the real one takes public https only.</summary>
    public bool AllowsLoopback { get; set; }

    /// <summary>Where the bot's public address really leads, since nothing of a test is public; null for nowhere else.</summary>
    public Uri? PublicLeadsTo { get; set; }

    /// <summary>What a probe of the webhook comes to, without calling it; null: it is called.</summary>
    public string? ProbeOutcome { get; set; }

    /// <summary>Everything the bot wrote, oldest first.</summary>
    public IReadOnlyList<ZaloBotArrived> Sent
    {
        get
        {
            lock (_sent)
            {
                return [.. _sent];
            }
        }
    }

    /// <summary>Names of the methods called, in order.</summary>
    public IReadOnlyList<string> Calls => [.. _calls];

    /// <summary>Updates nobody has fetched.</summary>
    public int Waiting => _queue.Count;

    /// <summary>How many polls wait for an update at this moment.</summary>
    public int Pollers => _queue.Pollers;

    public string? WebhookUrl => _post.Url;

    /// <summary>HTTP statuses of the webhook calls, in order.</summary>
    public IReadOnlyList<int> Deliveries => [.. _post.Statuses];

    internal long Now => _clock.GetUtcNow().ToUnixTimeMilliseconds();

    public static async Task<ZaloBotFake> StartAsync(TimeProvider? clock = null, string url = Anywhere)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        var app = builder.Build();
        var fake = new ZaloBotFake(app, clock ?? TimeProvider.System);
        app.MapGet("/media/{name}", (string name) => fake._media.TryGetValue(name, out var content) ? Results.Bytes(content, "image/jpeg") : Results.NotFound());
        app.Map("/bot{token}/{method}", fake.AnswerAsync);
        app.MapPhones(new ZaloBotPhones(fake), fake._clock);
        await app.StartAsync();
        return fake;
    }

    /// <summary>The phone of a person who has written to the bot, or will.</summary>
    public ZaloBotUser User(string id) => _chats.GetOrAdd(id, key => new ZaloBotUser(this, key));

    /// <summary>The next calls of the method go wrong like this, one after the other.</summary>
    public void Fail(string method, params ZaloBotFault[] faults)
    {
        foreach (var fault in faults)
        {
            _faults.GetOrAdd(method, _ => new ConcurrentQueue<ZaloBotFault>()).Enqueue(fault);
        }
    }

    /// <summary>Waits until the condition holds, looking whenever a call was made or something arrived.</summary>
    public Task UntilAsync(Func<bool> condition) => _changes.UntilAsync(condition, () => $"The bot called: {string.Join(", ", _calls)}. It wrote {Sent.Count} messages, {_queue.Count} updates wait.");

    /// <summary>Waits until the condition holds, as long as it takes.</summary>
    public Task UntilAsync(Func<bool> condition, CancellationToken cancellationToken) => _changes.UntilAsync(condition, cancellationToken);

    /// <summary>An update of any kind, to the webhook or for the next poll.</summary>
    public void Deliver(JsonObject update)
    {
        if (_post.Url is null)
        {
            _queue.Add(update);
        }
        else
        {
            _post.Deliver(update);
        }
    }

    /// <summary>Media addresses work no longer.</summary>
    public void ExpireMedia() => _media.Clear();

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 1)
        {
            return; // a test may take the server down in its middle
        }

        _post.Dispose();
        await _app.DisposeAsync();
    }

    internal ZaloBotUser Join(ZaloBotUser member) => _chats.GetOrAdd(member.Chat, member);

    internal ZaloBotUser? Find(string? chat) => chat is null ? null : _chats.GetValueOrDefault(chat);

    internal string NextMessageId() => string.Create(CultureInfo.InvariantCulture, $"19bc{Interlocked.Increment(ref _messageId):x8}");

    /// <returns>The address under which it can be fetched.</returns>
    internal string Keep(byte[] content)
    {
        var name = $"{NextMessageId()}.jpg";
        _media[name] = content;
        return $"{Url}/media/{name}";
    }

    internal Uri Reach(Uri address) =>
        PublicLeadsTo is { } place ? new Uri(place, address.PathAndQuery)
        : address.IsLoopback && !AllowsLoopback ? throw new HttpRequestException("not public")
        : address;

    internal void Arrive(ZaloBotArrived sent)
    {
        lock (_sent)
        {
            _sent.Add(sent);
        }
    }

    internal void Changed() => _changes.Tell();

    private async Task AnswerAsync(HttpContext http, string token, string method)
    {
        _calls.Enqueue(method);
        try
        {
            if (token != Token)
            {
                await WriteAsync(http, ZaloBotMethods.Refused(401, "Unauthorized").ToJsonString());
                return;
            }

            var fault = _faults.TryGetValue(method, out var faults) && faults.TryDequeue(out var next) ? next : Periodic(method);
            switch (fault)
            {
                case ZaloBotFault.Refusal refusal:
                    http.Response.StatusCode = refusal.Status;
                    await WriteAsync(http, ZaloBotMethods.Refused(refusal.Code, refusal.Description).ToJsonString());
                    return;
                case ZaloBotFault.Html html:
                    http.Response.StatusCode = html.Status;
                    http.Response.ContentType = "text/html";
                    await http.Response.WriteAsync("<html><h1>Zalo</h1></html>", http.RequestAborted);
                    return;
            }

            var answer = await _methods.CallAsync(method, await ArgumentsAsync(http.Request), http.RequestAborted) ?? ZaloBotMethods.Refused(400, "Bad request - invalid API name");
            switch (fault)
            {
                case ZaloBotFault.LostAnswer:
                    http.Abort();
                    return;
                case ZaloBotFault.Answer instead:
                    await WriteAsync(http, instead.Body);
                    return;
                default:
                    await WriteAsync(http, answer.ToJsonString());
                    return;
            }
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The bot hung up while it waited for updates.
        }
        finally
        {
            Changed();
        }
    }

    private ZaloBotFault.Html? Periodic(string method) =>
        HtmlEvery > 0 && method.StartsWith("send", StringComparison.Ordinal) && Interlocked.Increment(ref _sends) % HtmlEvery == 0 ? new ZaloBotFault.Html(429) : null;

    /// <summary>JSON, form or query, as the documentation allows.</summary>
    private static async Task<JsonObject> ArgumentsAsync(HttpRequest request)
    {
        if (request.HasJsonContentType())
        {
            return await JsonSerializer.DeserializeAsync<JsonObject>(request.Body) ?? [];
        }

        var arguments = new JsonObject();
        foreach (var (name, value) in request.HasFormContentType ? [.. request.Query, .. await request.ReadFormAsync()] : request.Query.ToList())
        {
            arguments[name] = value.ToString();
        }

        return arguments;
    }

    private static Task WriteAsync(HttpContext http, string answer)
    {
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync(answer, http.RequestAborted);
    }
}
