using System.Text.Json;
using Bot.Dialogs.Messages;

namespace Bot.Channels.Web;

/// <summary>What the page posts: <c>{"key": "…", "text": "…"}</c> or <c>{"key": "…", "token": "…"}</c>.</summary>
/// <param name="Key">Chosen by the page once per message, so that a repeated post is the same message.</param>
internal sealed record WebChatPost(string Key, InboundContent Content)
{
    public const int MaxBytes = 64 * 1024;
    private const int MaxKey = 64;

    /// <summary>Null when the body is not what the page would post.</summary>
    public static WebChatPost? Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || Text(root, "key") is not { Length: > 0 and <= MaxKey } key)
            {
                return null;
            }

            return (Text(root, "text"), Text(root, "token")) switch
            {
                ({ Length: > 0 } text, null) => new WebChatPost(key, new InboundContent.Text(text)),
                (null, { Length: > 0 } token) => new WebChatPost(key, new InboundContent.Button(token)),
                _ => null,
            };
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return null; // InvalidOperationException: half a surrogate pair, which is no text
        }
    }

    private static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
