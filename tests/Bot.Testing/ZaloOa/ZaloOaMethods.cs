using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Bot.Testing.ZaloOa;

/// <summary>The Official Account API: what it refuses is refused, with the real one's codes.</summary>
internal sealed class ZaloOaMethods(ZaloOaFake fake)
{
    private static readonly TimeSpan UploadLife = TimeSpan.FromDays(7);
    private readonly ConcurrentDictionary<string, (string Name, DateTimeOffset Until)> _uploads = new(StringComparer.Ordinal);

    public static JsonObject Account { get; } = new() { ["oa_id"] = ZaloOaFake.OaId, ["name"] = "Trường mẫu", ["package_name"] = "Nâng cao" };

    public async Task<JsonNode> SendAsync(HttpRequest request)
    {
        var body = await BodyAsync(request);
        Only(body, "recipient", "message");
        Only(body["recipient"], "user_id");
        Only(body["message"], "text", "attachment");
        var user = fake.Find(Text(body["recipient"]?["user_id"]) ?? "") ?? throw new ZaloOaRefusal(-201, "user_id is invalid");
        var text = Text(body["message"]?["text"]);
        var (buttons, file) = Attachment(body["message"]?["attachment"]);
        if (text is null && file is null)
        {
            throw new ZaloOaRefusal(-201, "text is invalid");
        }

        if (text?.Length > 2000)
        {
            throw new ZaloOaRefusal(-210, "text is over the limit");
        }

        return fake.Arrive(user, text, buttons, file);
    }

    public async Task<JsonNode> UploadAsync(HttpRequest request, string kind)
    {
        var file = request.HasFormContentType ? (await request.ReadFormAsync()).Files.GetFile("file") : null;
        var (types, most) = kind switch
        {
            "image" => ("image/jpeg image/png", 1),
            "gif" => ("image/gif", 5),
            "file" => ("application/pdf application/msword text/csv application/vnd.openxmlformats-officedocument.wordprocessingml.document", 5),
            _ => throw new ZaloOaRefusal(-212, "no such api"),
        };
        if (file is null || file.Length == 0 || file.Length > most * 1024 * 1024 || !types.Split(' ').Contains(file.ContentType))
        {
            throw new ZaloOaRefusal(-201, "file is invalid");
        }

        var id = string.Create(CultureInfo.InvariantCulture, $"upload-{fake.NextNumber()}");
        _uploads[id] = (file.FileName, fake.Clock.GetUtcNow() + UploadLife);
        return kind == "file" ? new JsonObject { ["token"] = id } : new JsonObject { ["attachment_id"] = id };
    }

    /// <summary>What was uploaded so far is gone.</summary>
    public void Forget() => _uploads.Clear();

    private (IReadOnlyList<(string Title, string Payload)> Buttons, string? File) Attachment(JsonNode? attachment)
    {
        if (attachment is null)
        {
            return ([], null);
        }

        Only(attachment, "type", "payload");
        var payload = attachment["payload"];
        switch (Text(attachment["type"]), Text(payload?["template_type"]))
        {
            case ("file", null):
                Only(payload, "token");
                return ([], Uploaded(Text(payload?["token"])));
            case ("template", "media"):
                Only(payload, "template_type", "elements");
                return ([], Uploaded(Text((payload?["elements"] as JsonArray)?.Single()?["attachment_id"])));
            case ("template", "request_user_info"):
                Only(payload, "template_type", "elements");
                return ([], Form((payload?["elements"] as JsonArray)?.Single()));
            case ("template", var named) when named is null or "button":
                Only(payload, "template_type", "buttons");
                if (fake.ButtonsAreNamed is { } mustBeNamed && mustBeNamed != (named is not null))
                {
                    throw new ZaloOaRefusal(-201, "template_type is invalid");
                }

                return (Buttons(payload?["buttons"] as JsonArray), null);
            default:
                throw new ZaloOaRefusal(-233, "message type is not supported");
        }
    }

    private string Uploaded(string? id) =>
        _uploads.TryGetValue(id ?? "", out var upload) && fake.Clock.GetUtcNow() < upload.Until ? upload.Name : throw new ZaloOaRefusal(-100, "attachment has expired");

    private static string Form(JsonNode? element)
    {
        Only(element, "title", "subtitle", "image_url");
        return Text(element?["title"]) is { Length: <= 100 } title && Text(element?["subtitle"]) is { Length: <= 500 }
            && Text(element?["image_url"])?.StartsWith("https://", StringComparison.Ordinal) == true
                ? $"form: {title}"
                : throw new ZaloOaRefusal(-201, "elements is invalid");
    }

    private static IReadOnlyList<(string Title, string Payload)> Buttons(JsonArray? buttons)
    {
        if (buttons is not { Count: > 0 and <= 5 })
        {
            throw new ZaloOaRefusal(-201, "buttons is invalid");
        }

        return [.. buttons.Select(button =>
        {
            Only(button, "title", "type", "payload");
            return Text(button?["type"]) == "oa.query.show" && Text(button?["title"]) is { Length: > 0 and <= 100 } title
                && Text(button?["payload"]) is { Length: > 0 and <= 1000 } payload
                    ? (title, payload)
                    : throw new ZaloOaRefusal(-201, "buttons is invalid");
        })];
    }

    internal static async Task<JsonObject> BodyAsync(HttpRequest request)
    {
        try
        {
            return request.HasJsonContentType() && await JsonNode.ParseAsync(request.Body) is JsonObject body ? body : throw new ZaloOaRefusal(-201, "body is invalid");
        }
        catch (JsonException)
        {
            throw new ZaloOaRefusal(-201, "body is invalid");
        }
    }

    internal static string? Text(JsonNode? node) => node is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    internal static void Only(JsonNode? node, params string[] names)
    {
        if (node is not JsonObject fields || fields.Any(field => !names.Contains(field.Key) || field.Value is null))
        {
            throw new ZaloOaRefusal(-201, "a field is invalid");
        }
    }
}
