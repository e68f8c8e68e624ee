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

    private readonly WebApplication _app;
    private readonly TelegramQueue _queue;
    private readonly TelegramPost _post;
    private readonly TelegramMethods _methods;
    private readonly TimeProvider _clock;
    private readonly ConcurrentDictionary<long, TelegramUser> _users = new();
    private readonly ConcurrentDictionary<string, bool> _taps = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ConcurrentQueue<TelegramFault>> _faults = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentQueue<string> _calls = new();
    private readonly List<TelegramSent> _sent = [];
    private TaskCompletionSource _change = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _updateId = 500;
    private long _messageId = 10;
    private int _disposed;

    private TelegramFake(WebApplication app, TimeProvider clock)
    {
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

    public IReadOnlyList<string> Commands { get; internal set; } = [];

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

    internal long Now => _clock.GetUtcNow().ToUnixTimeSeconds();

    public static async Task<TelegramFake> StartAsync(TimeProvider? clock = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var fake = new TelegramFake(app, clock ?? TimeProvider.System);
        app.Map("/bot{token}/{method}", fake.AnswerAsync);
        app.MapFallback(() => Results.Json(TelegramMethods.Refused(404, "Not Found"), statusCode: 404));
        await app.StartAsync();
        return fake;
    }

    /// <summary>The phone of a person who pressed Start.</summary>
    public TelegramUser User(long id) => _users.GetOrAdd(id, key => new TelegramUser(this, key));

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

            await change.WaitAsync(patience.Token);
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

    internal TelegramUser? Find(long chat) => _users.GetValueOrDefault(chat);

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

    internal JsonNode Arrive(TelegramUser user, string text, JsonObject? keyboard)
    {
        var message = new JsonObject { ["message_id"] = NextMessageId(), ["chat"] = user.Chat(), ["date"] = Now, ["text"] = text };
        lock (_sent)
        {
            _sent.Add(Of(message, keyboard));
        }

        return message.DeepClone();
    }

    /// <returns>Null when nothing would change.</returns>
    internal JsonNode? Change(TelegramSent sent, JsonObject? keyboard)
    {
        lock (_sent)
        {
            var changed = Of((JsonObject)sent.Message.DeepClone(), keyboard);
            if (changed.Buttons.SequenceEqual(sent.Buttons))
            {
                return null;
            }

            _sent[_sent.FindIndex(one => one.Chat == sent.Chat && one.MessageId == sent.MessageId)] = changed;
            return changed.Message.DeepClone();
        }
    }

    private static TelegramSent Of(JsonObject message, JsonObject? keyboard)
    {
        message.Remove("reply_markup");
        if (keyboard is not null)
        {
            message["reply_markup"] = keyboard.DeepClone();
        }

        var buttons = (keyboard?["inline_keyboard"] as JsonArray ?? []).SelectMany(row => (JsonArray)row!)
            .Select(button => (button!["text"]!.GetValue<string>(), button["callback_data"]?.GetValue<string>() ?? ""));
        return new TelegramSent(message["chat"]!["id"]!.GetValue<long>(), message["message_id"]!.GetValue<long>(), message["text"]!.GetValue<string>(), [.. buttons], message);
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
