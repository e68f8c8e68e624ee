using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Bot.Testing.Phones;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bot.Testing.Telegram;

/// <summary>
/// A strict Bot API server on a loopback port, for one bot: real long polling and webhooks on one side, phones on the other. It refuses what the
/// real one refuses, and whatever a test asks it to.
/// </summary>
public sealed class TelegramFake : IAsyncDisposable
{
    /// <summary>Any free port of this machine.</summary>
    public const string Anywhere = "http://127.0.0.1:0";

    public const string Token = "700700:AAH-fake_token";
    public const string Username = "diem_danh_bot";
    internal const long BotId = 700700;
    private const int MostBytes = 60 * 1024 * 1024;

    private readonly WebApplication _app;
    private readonly TelegramQueue _queue;
    private readonly TelegramPost _post;
    private readonly TelegramMethods _methods;
    private readonly TimeProvider _clock;
    private readonly ConcurrentDictionary<long, TelegramUser> _users = new();
    private readonly ConcurrentDictionary<long, TelegramGroup> _groups = new();
    private readonly ConcurrentDictionary<string, TelegramUpload> _files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _taps = new(StringComparer.Ordinal);
    private readonly TelegramFront _front;
    private readonly Changes _changes = new();
    private long _updateId = 500;
    private long _messageId = 10;
    private int _disposed;

    private TelegramFake(WebApplication app, TimeProvider clock, TimeProvider traffic)
    {
        Traffic = new TelegramTraffic(traffic);
        _app = app;
        _clock = clock;
        _queue = new TelegramQueue(Changed);
        _post = new TelegramPost(this);
        _methods = new TelegramMethods(this, _queue, _post);
        _front = new TelegramFront(_methods, Changed);
        Mailbox = new TelegramMailbox(this);
    }

    /// <summary>The setting <c>Bot:Telegram:ApiUrl</c>.</summary>
    public string Url => _app.Urls.Single();

    /// <summary>The first wait before a repeated delivery; the real one waits two seconds.</summary>
    public TimeSpan RetryUnit { get; set; } = TimeSpan.FromMilliseconds(10);

    /// <summary>Everything the bot wrote, oldest first, as it stands now.</summary>
    public IReadOnlyList<TelegramSent> Sent => Mailbox.Sent;

    /// <summary>Names of the methods called, in order.</summary>
    public IReadOnlyList<string> Calls => [.. _front.Calls];

    /// <summary>The menu of a person whom the bot does not know, in Vietnamese.</summary>
    public IReadOnlyList<string> Commands => MenuOf(chat: 0, "vi");

    /// <summary>How many messages the bot sent in its busiest second.</summary>
    public int BusiestSecond => Traffic.Busiest;

    /// <summary>What was refused, method and description, in order; not what a test asked for.</summary>
    public IReadOnlyList<string> Refusals => [.. _front.Refusals];

    /// <summary>Updates not confirmed by an offset.</summary>
    public int Waiting => _queue.Count;

    /// <summary>Whether a bot waits for updates at this moment.</summary>
    public bool IsPolled => _queue.HasConsumer;

    /// <summary>Updates a webhook took.</summary>
    public int Delivered => _post.Delivered;

    /// <summary>The error of the last delivery that was not taken.</summary>
    public string? LastDeliveryError => _post.LastError;

    public string? WebhookUrl => _post.Url;

    /// <summary>Taps that were answered.</summary>
    public IReadOnlyList<string> AnsweredTaps => [.. _taps.Where(tap => tap.Value).Select(tap => tap.Key)];

    internal TelegramMailbox Mailbox { get; }

    internal TelegramTraffic Traffic { get; }

    internal ConcurrentDictionary<(string Scope, long? Chat, string Language), IReadOnlyList<string>> Menus { get; } = new();

    internal long Now => _clock.GetUtcNow().ToUnixTimeSeconds();

    /// <param name="clock">Whose time stands in messages.</param>
    /// <param name="traffic">By whose seconds messages are counted: that of the machine, unless the bot under test lives faster.</param>
    public static async Task<TelegramFake> StartAsync(TimeProvider? clock = null, TimeProvider? traffic = null, string url = Anywhere)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url).ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = MostBytes);
        var app = builder.Build();
        var fake = new TelegramFake(app, clock ?? TimeProvider.System, traffic ?? TimeProvider.System);
        app.Map("/bot{token}/{method}", fake._front.AnswerAsync);
        app.MapGet("/file/bot{token}/documents/{id}", (string token, string id) => token == Token && fake._files.TryGetValue(id, out var file)
            ? Results.Bytes(file.Content, "application/octet-stream")
            : Results.Json(TelegramMethods.Refused(404, "Not Found"), statusCode: 404));
        app.MapFallback(() => Results.Json(TelegramMethods.Refused(404, "Not Found"), statusCode: 404));
        app.MapPhones(new TelegramPhones(fake), fake._clock);
        await app.StartAsync();
        return fake;
    }

    /// <summary>The phone of a person who pressed Start.</summary>
    public TelegramUser User(long id) => _users.GetOrAdd(id, key => new TelegramUser(this, key));

    /// <summary>A group that the bot is in; the id is negative.</summary>
    public TelegramGroup Group(long id) => _groups.GetOrAdd(id, key => new TelegramGroup(this, key));

    /// <summary>What the menu shows in a private chat, on a phone of that language: the narrowest list that there is.</summary>
    public IReadOnlyList<string> MenuOf(long chat, string language)
    {
        foreach (var (scope, id) in new[] { ("chat", (long?)chat), ("all_private_chats", null), ("default", null) })
        {
            if (Menus.GetValueOrDefault((scope, id, language)) is { Count: > 0 } own)
            {
                return own;
            }

            if (Menus.GetValueOrDefault((scope, id, "")) is { Count: > 0 } general)
            {
                return general;
            }
        }

        return [];
    }

    /// <summary>The next calls of the method go wrong like this, one after the other.</summary>
    public void Fail(string method, params TelegramFault[] faults) => _front.Fail(method, faults);

    /// <summary>Waits until the condition holds, looking whenever a call was made or something arrived.</summary>
    public Task UntilAsync(Func<bool> condition) => _changes.UntilAsync(
        condition,
        () => $"The bot called: {string.Join(", ", Calls)}. It wrote {Sent.Count} messages, {_queue.Count} updates wait, refused was: {string.Join(" | ", Refusals)}");

    /// <summary>Waits until the condition holds, as long as it takes.</summary>
    public Task UntilAsync(Func<bool> condition, CancellationToken cancellationToken) => _changes.UntilAsync(condition, cancellationToken);

    /// <summary>Delivers an update of any kind, e.g. of a group.</summary>
    public void Deliver(string queueKey, JsonObject update)
    {
        update["update_id"] = Interlocked.Increment(ref _updateId);
        if (update.Any(field => _methods.AllowedUpdates.Contains(field.Key)))
        {
            Route(queueKey, update);
        }
    }

    /// <summary>Update ids begin anew, lower, as they do after a week of silence.</summary>
    public void RestartIds(long at) => Interlocked.Exchange(ref _updateId, at);

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 1)
        {
            return; // a test may take the server down in its middle
        }

        _post.Dispose();
        await _app.DisposeAsync();
    }

    /// <summary>Why nothing can be sent there; null when it can.</summary>
    internal JsonObject? Refusal(long? chat) => _groups.TryGetValue(chat ?? 0, out var group)
        ? group switch
        {
            { MovedTo: { } to } => TelegramMethods.Refused(400, "Bad Request: group chat was upgraded to a supergroup chat", migratedTo: to),
            { HasKicked: true } => TelegramMethods.Refused(403, "Forbidden: bot was kicked from the group chat"),
            _ => null,
        }
        : _users.GetValueOrDefault(chat ?? 0) switch
        {
            null => TelegramMethods.Bad("chat not found"),
            { IsDeactivated: true } => TelegramMethods.Refused(403, "Forbidden: user is deactivated"),
            { HasBlocked: true } => TelegramMethods.Refused(403, "Forbidden: bot was blocked by the user"),
            _ => null,
        };

    internal TelegramUpload? FileOf(string id) => _files.GetValueOrDefault(id);

    /// <returns>The file's id.</returns>
    internal string Keep(TelegramUpload file)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"AgAC{NextMessageId()}");
        _files[id] = file;
        return id;
    }

    /// <summary>The chat as messages name it.</summary>
    internal JsonObject ChatOf(long chat) => _groups.TryGetValue(chat, out var group) ? group.Chat() : _users[chat].Chat();

    internal long NextMessageId() => Interlocked.Increment(ref _messageId);

    internal void Redeliver(JsonObject update) => Route("earlier", update);

    internal string NewCallbackQuery()
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"q{NextMessageId()}");
        _taps[id] = false;
        return id;
    }

    internal bool TryAnswer(string query) => _taps.TryUpdate(query, newValue: true, comparisonValue: false);

    internal void AnswerInResponse(string body)
    {
        var arguments = TelegramArguments.Of(body);
        if (arguments.Text("method")?.ToLowerInvariant() is { } method && !method.StartsWith("get", StringComparison.Ordinal))
        {
            _ = _methods.CallAsync(method, arguments, CancellationToken.None);
        }

        Changed();
    }

    private void Route(string queueKey, JsonObject update)
    {
        if (_post.Url is null)
        {
            _queue.Add(update["update_id"]!.GetValue<long>(), update);
        }
        else
        {
            _post.Deliver(queueKey, update);
        }
    }

    internal void Changed() => _changes.Tell();
}
