using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Bot.Dialogs.Messages;

namespace Bot.Channels.ZaloOa;

/// <summary>
/// Turns an event into an <see cref="Inbound"/>, a report of delivery, or says why it is neither. Who writes is <c>sender</c> in the user's events, and
/// <c>follower</c> or <c>user_id</c> where there is no message; in <c>oa_send_…</c>, delivery and seen events the sender is the account itself.
/// </summary>
internal sealed class ZaloOaEventReader(TimeProvider clock)
{
    public const string TemplateServer = "ZNS";
    private const int LongestKey = 180;
    private const int MostReports = 200;

    /// <param name="server">The header <c>X-ZEvent-Server</c>, which tells templates from messages.</param>
    public ZaloOaReading Read(JsonElement body, string? server)
    {
        var name = body.Text("event_name") ?? "";
        return name switch
        {
            "user_received_message" or "user_seen_message" => Delivered(body, server),
            "follow" => Reached(body, name, body.Child("follower").Text("id"), canBeReached: true),
            "unfollow" => Reached(body, name, body.Child("follower").Text("id"), canBeReached: false),
            "user_click_chatnow" => Reached(body, name, body.Text("user_id"), canBeReached: true),
            "user_submit_info" => Submitted(body, name),
            _ when name.StartsWith("user_send_", StringComparison.Ordinal) => Sent(body, name),
            _ when name.StartsWith("oa_send_", StringComparison.Ordinal) => new ZaloOaReading.Ignored("our own message"),
            _ when name.Contains("consent", StringComparison.Ordinal) && name.Contains("revo", StringComparison.Ordinal) =>
                Reached(body, name, body.Child("sender").Text("id") ?? body.Text("user_id"), canBeReached: false),
            "" => new ZaloOaReading.Ignored("no event"),
            _ => new ZaloOaReading.Ignored("kind of event"),
        };
    }

    private ZaloOaReading Sent(JsonElement body, string name)
    {
        if (body.Child("sender").Text("id") is not { } user)
        {
            return new ZaloOaReading.Ignored("no sender");
        }

        var message = body.Child("message");
        var text = message.Text("text");
        InboundContent content = name["user_send_".Length..] switch
        {
            "text" or "link" when text is not null => OaButtons.TokenIn(text) is { } token ? new InboundContent.Button(token) : new InboundContent.Text(text),
            "image" => Media("photo", message, text),
            "gif" => Media("photo", message, text),
            "audio" => Media("voice", message, text),
            "video" => Media("video", message, text),
            "file" => Media("document", message, text),
            var other => new InboundContent.Unsupported(Kind(other)),
        };
        return Message(body, name, user, content, message.Text("msg_id"));
    }

    /// <summary>Nobody says that the form's phone is the account's own: the person may have changed it, so it never links by itself.</summary>
    private ZaloOaReading Submitted(JsonElement body, string name)
    {
        var filled = body.Child("info") ?? Parsed(body.Child("message").Text("text"));
        return (body.Child("sender").Text("id"), filled.Text("phone")) is ({ } user, { } phone)
            ? Message(body, name, user, new InboundContent.Contact(phone, IsOwn: false) { IsClaimed = true }, body.Child("message").Text("msg_id"))
            : new ZaloOaReading.Ignored("a form without phone");
    }

    private ZaloOaReading Reached(JsonElement body, string name, string? user, bool canBeReached) => user is null
        ? new ZaloOaReading.Ignored("no follower")
        : Message(body, name, user, new InboundContent.Reachability(canBeReached), messageId: null);

    private ZaloOaReading.Message Message(JsonElement body, string name, string user, InboundContent content, string? messageId)
    {
        var key = messageId is null ? $"{name}:{user}@{body.Text("timestamp")}" : $"{name}:{messageId}";
        return new ZaloOaReading.Message(new Inbound(new Address(ZaloOaChannel.Account, Short(user)), Short(key), At(body.Text("timestamp")), content) { MessageKey = messageId });
    }

    private ZaloOaReading Delivered(JsonElement body, string? server)
    {
        var message = body.Child("message");
        var isTemplate = server == TemplateServer || message.Text("tracking_id") is not null;
        string?[] one = [message.Text("msg_id")];
        var ids = one.Concat(message.Child("msg_ids").Items().Take(MostReports).Select(id => ((JsonElement?)id).Text())).OfType<string>().Select(Short).Distinct(StringComparer.Ordinal).ToList();
        return ids.Count == 0
            ? new ZaloOaReading.Ignored("a report about nothing")
            : new ZaloOaReading.Delivered(isTemplate ? ZbsChannel.Account : ZaloOaChannel.Account, ids, At(message.Text("delivery_time") ?? body.Text("timestamp")));
    }

    private static InboundContent.Media Media(string kind, JsonElement? message, string? caption)
    {
        var file = message.Child("attachments").First().Child("payload");
        return new InboundContent.Media(kind, caption)
        {
            File = file.Text("url") is { } address
                ? new FileRef(address, file.Text("name"), MediaType(kind, file.Text("type")), long.TryParse(file.Text("size"), NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) ? bytes : null)
                : null,
        };
    }

    /// <summary>Zalo names a file's type by its ending.</summary>
    private static string? MediaType(string kind, string? type) => type?.ToLowerInvariant() switch
    {
        "jpg" or "jpeg" => "image/jpeg",
        "png" => "image/png",
        "gif" => "image/gif",
        "pdf" => "application/pdf",
        "doc" => "application/msword",
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xls" => "application/vnd.ms-excel",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        { } other when other.Contains('/', StringComparison.Ordinal) => other,
        null when kind == "photo" => "image/jpeg",
        _ => null,
    };

    private static string Kind(string name) => name is "sticker" or "location" or "business_card" or "link" or "text" ? name : "other";

    /// <summary>Milliseconds; what cannot be a time, or lies ahead of us, is now: a window must not be opened into the future.</summary>
    private DateTimeOffset At(string? milliseconds)
    {
        var now = clock.GetUtcNow();
        return long.TryParse(milliseconds, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at > 0 && at < now.ToUnixTimeMilliseconds()
            ? DateTimeOffset.FromUnixTimeMilliseconds(at)
            : now;
    }

    private static JsonElement? Parsed(string? text)
    {
        try
        {
            using var document = JsonDocument.Parse(text ?? "null");
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Ids have a few dozen letters; what is longer, or has letters that a database does not take, is known by its hash.</summary>
    private static string Short(string id) => id.Length <= LongestKey && !id.Any(char.IsControl) ? id : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)));
}
