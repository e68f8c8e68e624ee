using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Bot.Testing.ZaloBot;

/// <summary>The documented methods, as the reference describes them.</summary>
internal sealed partial class ZaloBotMethods(ZaloBotFake fake, ZaloBotQueue queue, ZaloBotPost post)
{
    private const int MaxText = 2000;
    private int _webhooksSet;
    private int _webhooksTested;

    /// <returns>Null for a method nobody knows; names are case-sensitive.</returns>
    public async Task<JsonObject?> CallAsync(string method, JsonObject arguments, CancellationToken cancellationToken) => method switch
    {
        "getMe" => Ok(new JsonObject { ["id"] = "1459232241454765289", ["account_name"] = "bot.truongmau", ["account_type"] = "BASIC", ["can_join_groups"] = false }),
        "getUpdates" => await GetUpdatesAsync(arguments, cancellationToken),
        "setWebhook" => await SetWebhookAsync(arguments),
        "deleteWebhook" => DeleteWebhook(),
        "getWebhookInfo" => Ok(new JsonObject { ["url"] = post.Url ?? "", ["updated_at"] = fake.Now }),
        "testWebhook" => await TestWebhookAsync(),
        "sendMessage" => SendMessage(arguments),
        "sendPhoto" => await SendPhotoAsync(arguments, cancellationToken),
        "sendChatAction" => Text(arguments, "action") == "typing" && fake.Find(Text(arguments, "chat_id")) is not null ? new JsonObject { ["ok"] = true } : Refused(400, "Bad request"),
        _ => null,
    };

    public static JsonObject Refused(int code, string description) => new() { ["ok"] = false, ["error_code"] = code, ["description"] = description };

    private static JsonObject Ok(JsonNode result) => new() { ["ok"] = true, ["result"] = result };

    private async Task<JsonObject> GetUpdatesAsync(JsonObject arguments, CancellationToken cancellationToken)
    {
        if (post.Url is not null)
        {
            return Refused(400, "Webhook is set");
        }

        var seconds = double.TryParse(Text(arguments, "timeout") ?? "30", CultureInfo.InvariantCulture, out var given) ? given : 30;
        fake.Changed();
        return await queue.TakeAsync(TimeSpan.FromSeconds(seconds), cancellationToken) is { } update ? Ok(update) : Refused(408, "Request timeout");
    }

    private async Task<JsonObject> SetWebhookAsync(JsonObject arguments)
    {
        if (!Uri.TryCreate(Text(arguments, "url"), UriKind.Absolute, out var url) || (!fake.AllowsLoopback && (url.Scheme != Uri.UriSchemeHttps || url.IsLoopback)))
        {
            return Refused(400, "Bad request: url must be a public https address");
        }

        if (Text(arguments, "secret_token") is not { } secret || !Secret().IsMatch(secret))
        {
            return Refused(400, "Bad request: secret_token must be 8 to 256 characters");
        }

        if (++_webhooksSet > fake.WebhooksADay)
        {
            return Refused(429, "Quota exceeded");
        }

        post.Set(url.AbsoluteUri, secret);
        return Ok(new JsonObject { ["url"] = url.AbsoluteUri, ["updated_at"] = fake.Now, ["verification"] = await post.ProbeAsync() });
    }

    private JsonObject DeleteWebhook()
    {
        post.Unset();
        return Ok(new JsonObject { ["url"] = "", ["updated_at"] = fake.Now });
    }

    private async Task<JsonObject> TestWebhookAsync() =>
        post.Url is null ? Refused(400, "Webhook is not set")
        : ++_webhooksTested > fake.WebhookTestsADay ? new JsonObject { ["ok"] = false, ["errorCode"] = 426, ["description"] = "Daily limit" }
        : Ok(await post.ProbeAsync());

    private JsonObject SendMessage(JsonObject arguments)
    {
        var text = Text(arguments, "text");
        return text is null or { Length: 0 or > MaxText } ? Refused(400, "Bad request: text must be 1 to 2000 characters") : Arrive(arguments, text, photo: null);
    }

    /// <summary>Zalo fetches the picture itself, more than once; bytes are not taken.</summary>
    private async Task<JsonObject> SendPhotoAsync(JsonObject arguments, CancellationToken cancellationToken)
    {
        if (Text(arguments, "caption") is { Length: > MaxText } || !Uri.TryCreate(Text(arguments, "photo"), UriKind.Absolute, out var address))
        {
            return Refused(400, "Bad request");
        }

        using var http = new HttpClient();
        try
        {
            var photo = await http.GetByteArrayAsync(fake.Reach(address), cancellationToken);
            photo = await http.GetByteArrayAsync(fake.Reach(address), cancellationToken);
            return Arrive(arguments, Text(arguments, "caption") ?? "", photo);
        }
        catch (HttpRequestException)
        {
            return Refused(400, "photo URL invalid");
        }
    }

    private JsonObject Arrive(JsonObject arguments, string text, byte[]? photo)
    {
        if (fake.Find(Text(arguments, "chat_id")) is not { } user)
        {
            return Refused(400, "Bad request: chat_id invalid");
        }

        if (user.HasBlocked)
        {
            return Refused(403, "Internal server error");
        }

        if (fake.Sent.Count >= fake.Quota)
        {
            return Refused(429, "Quota exceeded");
        }

        var sent = new ZaloBotArrived(user.Chat, fake.NextMessageId(), text, photo);
        fake.Arrive(sent);
        return Ok(new JsonObject { ["message_id"] = sent.MessageId, ["date"] = fake.Now });
    }

    private static string? Text(JsonObject arguments, string name) => arguments[name] switch
    {
        null => null,
        JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
        var other => other.ToJsonString(),
    };

    [GeneratedRegex("^[A-Za-z0-9_-]{8,256}$")]
    private static partial Regex Secret();
}
