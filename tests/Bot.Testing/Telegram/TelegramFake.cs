using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
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
    private readonly ConcurrentDictionary<string, ConcurrentQueue<TelegramFault>> _faults = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentQueue<string> _calls = new();
    private readonly ConcurrentQueue<string> _refusals = new();
    private readonly List<TelegramSent> _sent = [];
    private TaskCompletionSource _change = new(TaskCreationOptions.RunContinuationsAsynchronously);
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
    }

    /// <summary>The setting <c>Bot:Telegram:ApiUrl</c>.</summary>
    public string Url => _app.Urls.Single();

    /// <summary>The first wait before a repeated delivery; the real one waits two seconds.</summary>
    public TimeSpan RetryUnit { get; set; } = TimeSpan.FromMilliseconds(10);

    /// <summary>Everything the bot wrote, oldest first, as it stands now.</summary>
    public IReadOnlyList<TelegramSent> Sent
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

    /// <summary>The menu of a person whom the bot does not know, in Vietnamese.</summary>
    public IReadOnlyList<string> Commands => MenuOf(chat: 0, "vi");

    /// <summary>How many messages the bot sent in its busiest second.</summary>
    public int BusiestSecond => Traffic.Busiest;

    /// <summary>What was refused, method and description, in order; not what a test asked for.</summary>
    public IReadOnlyList<string> Refusals => [.. _refusals];

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

    internal TelegramTraffic Traffic { get; }

    internal ConcurrentDictionary<(string Scope, long? Chat, string Language), IReadOnlyList<string>> Menus { get; } = new();

    internal long Now => _clock.GetUtcNow().ToUnixTimeSeconds();

    /// <param name="clock">Whose time stands in messages.</param>
    /// <param name="traffic">By whose seconds messages are counted: that of the machine, unless the bot under test lives faster.</param>
    public static async Task<TelegramFake> StartAsync(TimeProvider? clock = null, TimeProvider? traffic = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = MostBytes);
        var app = builder.Build();
        var fake = new TelegramFake(app, clock ?? TimeProvider.System, traffic ?? TimeProvider.System);
        app.Map("/bot{token}/{method}", fake.AnswerAsync);
        app.MapGet("/file/bot{token}/documents/{id}", (string token, string id) => token == Token && fake._files.TryGetValue(id, out var file)
            ? Results.Bytes(file.Content, "application/octet-stream")
            : Results.Json(TelegramMethods.Refused(404, "Not Found"), statusCode: 404));
        app.MapFallback(() => Results.Json(TelegramMethods.Refused(404, "Not Found"), statusCode: 404));
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
    public void Fail(string method, params TelegramFault[] faults)
    {
        foreach (var fault in faults)
        {
            _faults.GetOrAdd(method, _ => new ConcurrentQueue<TelegramFault>()).Enqueue(fault);
        }
    }

    /// <summary>Waits until the condition holds, looking whenever a call was made or something arrived.</summary>
    public async Task UntilAsync(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (true)
        {
            var change = Volatile.Read(ref _change).Task;
            if (condition())
            {
                return;
            }

            try
            {
                await change.WaitAsync(patience.Token);
            }
            catch (OperationCanceledException late)
            {
                throw new TimeoutException($"Waited in vain. The bot called: {string.Join(", ", _calls)}. It wrote {_sent.Count} messages, {_queue.Count} updates wait, refused was: {string.Join(" | ", _refusals)}", late);
            }
        }
    }

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

    /// <param name="kind">What the file is, <c>photo</c> or <c>document</c>; null without one.</param>
    internal JsonNode Arrive(long chat, string text, JsonObject? markup, TelegramUpload? file, string? kind)
    {
        var where = _groups.TryGetValue(chat, out var group) ? group.Chat() : _users[chat].Chat();
        var message = new JsonObject { ["message_id"] = NextMessageId(), ["from"] = Itself(), ["chat"] = where, ["date"] = Now };
        if (file is null)
        {
            message["text"] = text;
        }
        else
        {
            message["caption"] = text;
            var id = Keep(file);
            message[kind!] = kind == "photo"
                ? new JsonArray(new JsonObject { ["file_id"] = id, ["file_unique_id"] = $"u{id}", ["width"] = 90, ["height"] = 90, ["file_size"] = file.Content.Length })
                : new JsonObject { ["file_id"] = id, ["file_unique_id"] = $"u{id}", ["file_name"] = file.Name, ["mime_type"] = file.MediaType, ["file_size"] = file.Content.Length };
        }

        lock (_sent)
        {
            _sent.Add(Of(message, text, markup) with { File = file });
        }

        return message.DeepClone();
    }

    /// <returns>Null when nothing would change.</returns>
    internal JsonNode? Change(TelegramSent sent, string text, JsonObject? keyboard)
    {
        lock (_sent)
        {
            var message = (JsonObject)sent.Message.DeepClone();
            message["edit_date"] = Now;
            if (sent.File is null)
            {
                message["text"] = text;
            }

            var changed = Of(message, text, keyboard) with { File = sent.File, ReplyKeyboard = sent.ReplyKeyboard };
            if (changed.Buttons.SequenceEqual(sent.Buttons) && changed.Text == sent.Text)
            {
                return null;
            }

            _sent[_sent.FindIndex(one => one.Chat == sent.Chat && one.MessageId == sent.MessageId)] = changed;
            return changed.Message.DeepClone();
        }
    }

    private static JsonObject Itself() => new() { ["id"] = BotId, ["is_bot"] = true, ["first_name"] = "Điểm danh", ["username"] = Username };

    /// <summary>A message comes back with its inline keyboard only.</summary>
    private static TelegramSent Of(JsonObject message, string text, JsonObject? markup)
    {
        message.Remove("reply_markup");
        var rows = markup?["inline_keyboard"] as JsonArray;
        if (rows is { Count: > 0 })
        {
            message["reply_markup"] = markup!.DeepClone();
        }

        var buttons = (rows ?? []).SelectMany(row => (JsonArray)row!).Select(button => (button!["text"]!.GetValue<string>(), button["callback_data"]?.GetValue<string>() ?? ""));
        return new TelegramSent(message["chat"]!["id"]!.GetValue<long>(), message["message_id"]!.GetValue<long>(), text, [.. buttons], message)
        {
            ReplyKeyboard = rows is null ? markup : null,
        };
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

    private async Task AnswerAsync(HttpContext http, string token, string method)
    {
        _calls.Enqueue(method);
        try
        {
            if (token != Token)
            {
                await WriteAsync(http, TelegramMethods.Refused(401, "Unauthorized"));
                return;
            }

            // The real server takes chunked bodies; proxies before it, and fakes of others, do not. Files come in parts, of which clients know no length.
            if (HttpMethods.IsPost(http.Request.Method) && http.Request.ContentLength is null && http.Request.ContentType?.StartsWith("multipart/", StringComparison.Ordinal) != true)
            {
                await WriteAsync(http, TelegramMethods.Refused(411, "Length Required"));
                return;
            }

            var fault = _faults.TryGetValue(method, out var faults) && faults.TryDequeue(out var next) ? next : null;
            switch (fault)
            {
                case TelegramFault.Refusal refusal:
                    await WriteAsync(http, TelegramMethods.Refused(refusal.Code, refusal.Description, refusal.RetryAfter));
                    return;
                case TelegramFault.Html html:
                    http.Response.StatusCode = html.Code;
                    await http.Response.WriteAsync("<html><h1>nginx</h1></html>", http.RequestAborted);
                    return;
            }

            var answer = await _methods.CallAsync(method.ToLowerInvariant(), await TelegramArguments.ReadAsync(http.Request), http.RequestAborted)
                ?? TelegramMethods.Refused(404, "Not Found: method not found");
            if (answer["description"]?.GetValue<string>() is { } description)
            {
                _refusals.Enqueue($"{method}: {description}");
            }

            switch (fault)
            {
                case TelegramFault.LostAnswer:
                    http.Abort();
                    return;
                case TelegramFault.Withheld:
                    Changed();
                    await Task.Delay(Timeout.Infinite, http.RequestAborted);
                    return;
                case TelegramFault.Answer instead:
                    await http.Response.WriteAsync(instead.Body, http.RequestAborted);
                    return;
                default:
                    await WriteAsync(http, answer);
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

    private static async Task WriteAsync(HttpContext http, JsonObject answer)
    {
        http.Response.StatusCode = answer["error_code"]?.GetValue<int>() ?? 200;
        http.Response.ContentType = "application/json";
        if (answer["parameters"]?["retry_after"] is { } seconds)
        {
            http.Response.Headers.RetryAfter = seconds.ToJsonString();
        }

        await http.Response.WriteAsync(answer.ToJsonString(), http.RequestAborted);
    }

    private void Changed() => Interlocked.Exchange(ref _change, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
}
