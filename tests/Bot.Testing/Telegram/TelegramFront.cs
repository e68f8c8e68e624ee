using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Bot.Testing.Telegram;

/// <summary>Where the bot's calls come in: who it is, what shape a call must have, and what a test wants to go wrong.</summary>
internal sealed class TelegramFront(TelegramMethods methods, Action changed)
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<TelegramFault>> _faults = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentQueue<string> _calls = new();
    private readonly ConcurrentQueue<string> _refusals = new();

    /// <summary>Names of the methods called, in order.</summary>
    public IEnumerable<string> Calls => _calls;

    /// <summary>What was refused, method and description, in order.</summary>
    public IEnumerable<string> Refusals => _refusals;

    public void Fail(string method, IEnumerable<TelegramFault> faults)
    {
        foreach (var fault in faults)
        {
            _faults.GetOrAdd(method, _ => new ConcurrentQueue<TelegramFault>()).Enqueue(fault);
        }
    }

    public async Task AnswerAsync(HttpContext http, string token, string method)
    {
        _calls.Enqueue(method);
        try
        {
            if (token != TelegramFake.Token)
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

            var answer = await methods.CallAsync(method.ToLowerInvariant(), await TelegramArguments.ReadAsync(http.Request), http.RequestAborted)
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
                    changed();
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
            changed();
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
}
