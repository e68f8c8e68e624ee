using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Channels.Http;

/// <summary>
/// How Telegram's Bot API writes JSON, and Zalo's, which was made after it: snake_case, nothing that is null (a null is not "absent" there but the text
/// "null"), numbers also as strings, unknown fields ignored.
/// </summary>
internal static class BotApiJson
{
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // never shown as HTML; Vietnamese stays readable and short
    };
}
