using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Bot.Testing.Telegram;

/// <summary>The methods of the Bot API that the fake knows.</summary>
internal sealed partial class TelegramMethods(TelegramFake fake, TelegramQueue queue, TelegramPost post)
{
    private const int MaxDownload = 20 * 1024 * 1024;
    private static readonly string[] Default = ["message", "edited_message", "callback_query", "my_chat_member", "channel_post"];
    private static readonly string[] Scopes = ["default", "all_private_chats", "all_group_chats", "all_chat_administrators", "chat", "chat_administrators", "chat_member"];

    private readonly TelegramSending _sending = new(fake);

    public IReadOnlyList<string> AllowedUpdates { get; private set; } = Default;

    /// <returns>Null for a method that does not exist.</returns>
    public async Task<JsonObject?> CallAsync(string method, TelegramArguments arguments, CancellationToken cancellationToken) =>
        TelegramSignature.Unknown(method, arguments) is { } unknown ? Bad($"{method} has no argument {unknown}") : method switch
        {
            "getme" => Ok(Me()),
            "getupdates" => await GetUpdatesAsync(arguments, cancellationToken),
            "sendmessage" => _sending.Send(arguments),
            "sendphoto" => _sending.SendFile(arguments, "photo"),
            "senddocument" => _sending.SendFile(arguments, "document"),
            "editmessagetext" => _sending.EditText(arguments),
            "editmessagereplymarkup" => _sending.EditKeyboard(arguments),
            "sendchataction" => _sending.ShowAction(arguments),
            "answercallbackquery" => AnswerTap(arguments),
            "getfile" => FindFile(arguments),
            "setwebhook" => SetWebhook(arguments),
            "deletewebhook" => DeleteWebhook(arguments),
            "getwebhookinfo" => Ok(WebhookInfo()),
            "setmycommands" => SetCommands(arguments),
            _ => null,
        };

    public static JsonObject Refused(int code, string description, int? retryAfter = null, long? migratedTo = null)
    {
        var answer = new JsonObject { ["ok"] = false, ["error_code"] = code, ["description"] = description };
        if (retryAfter is not null)
        {
            answer["parameters"] = new JsonObject { ["retry_after"] = retryAfter };
        }
        else if (migratedTo is not null)
        {
            answer["parameters"] = new JsonObject { ["migrate_to_chat_id"] = migratedTo };
        }

        return answer;
    }

    public static JsonObject Ok(JsonNode result) => new() { ["ok"] = true, ["result"] = result };

    public static JsonObject Bad(string description) => Refused(400, $"Bad Request: {description}");

    private static JsonObject Me() => new()
    {
        ["id"] = TelegramFake.BotId, ["is_bot"] = true, ["first_name"] = "Điểm danh", ["username"] = TelegramFake.Username,
        ["can_join_groups"] = true, ["can_read_all_group_messages"] = false, ["supports_inline_queries"] = false,
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

    private JsonObject AnswerTap(TelegramArguments arguments) => fake.TryAnswer(arguments.Text("callback_query_id") ?? "")
        ? Ok(true)
        : Bad("query is too old and response timeout expired or query ID is invalid");

    private JsonObject FindFile(TelegramArguments arguments)
    {
        if (arguments.Text("file_id") is not { } id || fake.FileOf(id) is not { } file)
        {
            return Bad("wrong file_id or the file is temporarily unavailable");
        }

        return file.Content.Length > MaxDownload
            ? Bad("file is too big")
            : Ok(new JsonObject { ["file_id"] = id, ["file_unique_id"] = $"u{id}", ["file_size"] = file.Content.Length, ["file_path"] = $"documents/{id}" });
    }

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
        if (commands.Count > 100 || commands.Find(command => !Command().IsMatch(command.Name) || command.Text.Length is 0 or > 256) is { Name: not null })
        {
            return Bad("BOT_COMMAND_INVALID");
        }

        var scope = arguments.Structure("scope") as JsonObject;
        var type = scope?["type"]?.GetValue<string>() ?? "default";
        if (!Scopes.Contains(type) || (type == "chat" && scope!["chat_id"] is null))
        {
            return Bad("can't parse BotCommandScope");
        }

        if (arguments.Text("language_code") is { Length: not (0 or 2) })
        {
            return Bad("invalid language code specified");
        }

        fake.Menus[(type, scope?["chat_id"]?.GetValue<long>(), arguments.Text("language_code") ?? "")] = [.. commands.Select(command => $"{command.Name} - {command.Text}")];
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
