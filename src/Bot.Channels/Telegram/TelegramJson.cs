using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Channels.Telegram;

/// <summary>How the Bot API writes JSON: snake_case, nothing that is null (a null is not "absent" there but the text "null"), unknown fields ignored.</summary>
internal static class TelegramJson
{
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // never shown as HTML; Vietnamese stays readable and short
    };
}
