using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Bot.Testing.Telegram;

/// <summary>The methods of the Bot API that the fake knows.</summary>
internal sealed partial class TelegramMethods(TelegramFake fake, TelegramQueue queue, TelegramPost post)
{
    private static readonly string[] Default = ["message", "edited_message", "callback_query", "my_chat_member", "channel_post"];

    public IReadOnlyList<string> AllowedUpdates { get; private set; } = Default;

    /// <returns>Null for a method that does not exist.</returns>
    public async Task<JsonObject?> CallAsync(string method, TelegramArguments arguments, CancellationToken cancellationToken) => method switch
    {
        "getme" => Ok(Me()),
        "getupdates" => await GetUpdatesAsync(arguments, cancellationToken),
        "sendmessage" => SendMessage(arguments),
        "editmessagereplymarkup" => EditKeyboard(arguments),
        "answercallbackquery" => AnswerTap(arguments),
        "setwebhook" => SetWebhook(arguments),
        "deletewebhook" => DeleteWebhook(arguments),
        "getwebhookinfo" => Ok(WebhookInfo()),
        "setmycommands" => SetCommands(arguments),
        _ => null,
    };

    public static JsonObject Refused(int code, string description, int? retryAfter = null)
    {
        var answer = new JsonObject { ["ok"] = false, ["error_code"] = code, ["description"] = description };
        if (retryAfter is not null)
        {
            answer["parameters"] = new JsonObject { ["retry_after"] = retryAfter };
        }

        return answer;
    }

    private static JsonObject Ok(JsonNode result) => new() { ["ok"] = true, ["result"] = result };

    private static JsonObject Bad(string description) => Refused(400, $"Bad Request: {description}");

    private static JsonObject Me() => new()
    {
        ["id"] = 700700, ["is_bot"] = true, ["first_name"] = "Điểm danh", ["username"] = "diem_danh_bot",
        ["can_join_groups"] = false, ["can_read_all_group_messages"] = false,
    };

    private async Task<JsonObject> GetUpdatesAsync(TelegramArguments arguments, CancellationToken cancellationToken)
    {
        if (post.Url is not null)
        {
            return Refused(409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
        }

        Allow(arguments);
        var timeout = TimeSpan.FromSeconds(Math.Clamp(arguments.Number("timeout") ?? 0, 0, 50));
        var limit = (int)Math.Clamp(arguments.Number("limit") ?? 100, 1, 100);
        return await queue.GetAsync(arguments.Number("offset") ?? 0, limit, timeout, cancellationToken) is { } updates
            ? Ok(updates)
            : Refused(409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running");
    }

    private JsonObject SendMessage(TelegramArguments arguments)
    {
        var keyboard = arguments.Structure("reply_markup");
        var fault = !arguments.Has("chat_id") ? "chat_id is empty"
            : TelegramRules.Text(arguments.Text("text"))
            ?? (arguments.Text("parse_mode") is { } mode && mode is not ("HTML" or "MarkdownV2" or "Markdown") ? "unsupported parse_mode" : null)
            ?? (arguments.Has("reply_markup") ? TelegramRules.Keyboard(keyboard) : null);
        if (fault is not null)
        {
            return Bad(fault);
        }

        if (arguments.Number("chat_id") is not { } chat || fake.Find(chat) is not { } user)
        {
            return Bad("chat not found");
        }

        return user switch
        {
            { IsDeactivated: true } => Refused(403, "Forbidden: user is deactivated"),
            { HasBlocked: true } => Refused(403, "Forbidden: bot was blocked by the user"),
            _ => Ok(fake.Arrive(user, arguments.Text("text")!.Trim(), keyboard as JsonObject)),
        };
    }

    private JsonObject EditKeyboard(TelegramArguments arguments)
    {
        var keyboard = arguments.Structure("reply_markup");
        if (arguments.Has("reply_markup") && TelegramRules.Keyboard(keyboard) is { } fault)
        {
            return Bad(fault);
        }

        if (fake.Sent.LastOrDefault(sent => sent.Chat == arguments.Number("chat_id") && sent.MessageId == arguments.Number("message_id")) is not { } message)
        {
            return Bad("message to edit not found");
        }

        return fake.Change(message, keyboard as JsonObject) is { } changed
            ? Ok(changed)
            : Bad("message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message");
    }

    private JsonObject AnswerTap(TelegramArguments arguments) => fake.TryAnswer(arguments.Text("callback_query_id") ?? "")
        ? Ok(true)
        : Bad("query is too old and response timeout expired or query ID is invalid");

    private JsonObject SetWebhook(TelegramArguments arguments)
    {
        var url = arguments.Text("url") ?? "";
        if (url.Length == 0)
        {
            return DeleteWebhook(arguments);
        }

        if (arguments.Text("secret_token") is { } secret && !Secret().IsMatch(secret))
        {
            return Bad("secret token contains unallowed characters");
        }

        // Plain http only on this machine, as a local Bot API server allows.
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || (uri.Scheme != Uri.UriSchemeHttps && !uri.IsLoopback))
        {
            return Bad("bad webhook: An HTTPS URL must be provided for webhook");
        }

        Allow(arguments);
        post.Set(url, arguments.Text("secret_token"));
        foreach (var (_, update) in queue.TakeAll())
        {
            fake.Redeliver(update);
        }

        return Ok(true);
    }

    private JsonObject DeleteWebhook(TelegramArguments arguments)
    {
        post.Unset();
        if (arguments.Flag("drop_pending_updates"))
        {
            queue.TakeAll();
        }

        return Ok(true);
    }

    private JsonObject WebhookInfo()
    {
        var info = new JsonObject { ["url"] = post.Url ?? "", ["has_custom_certificate"] = false, ["pending_update_count"] = queue.Count };
        if (post.LastError is not null)
        {
            info["last_error_date"] = fake.Now;
            info["last_error_message"] = post.LastError;
        }

        return info;
    }

    private JsonObject SetCommands(TelegramArguments arguments)
    {
        var commands = (arguments.Structure("commands") as JsonArray ?? []).OfType<JsonObject>()
            .Select(command => (Name: command["command"]?.GetValue<string>() ?? "", Text: command["description"]?.GetValue<string>() ?? "")).ToList();
        if (commands.Find(command => !Command().IsMatch(command.Name) || command.Text.Length is 0 or > 256) is { Name: not null })
        {
            return Bad("BOT_COMMAND_INVALID");
        }

        fake.Commands = [.. commands.Select(command => string.Create(CultureInfo.InvariantCulture, $"{command.Name} - {command.Text}"))];
        return Ok(true);
    }

    /// <summary>Said once, it stays in force, for later updates only.</summary>
    private void Allow(TelegramArguments arguments)
    {
        if (arguments.Structure("allowed_updates") is JsonArray kinds)
        {
            AllowedUpdates = kinds.Count == 0 ? Default : [.. kinds.Select(kind => kind!.GetValue<string>())];
        }
    }

    [GeneratedRegex("^[A-Za-z0-9_-]{1,256}$")]
    private static partial Regex Secret();

    [GeneratedRegex("^[a-z0-9_]{1,32}$")]
    private static partial Regex Command();
}
