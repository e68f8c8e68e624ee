using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Channels.ZaloBot;

/// <summary>How the Zalo Bot API writes JSON: snake_case, nothing that is null, numbers also as strings, unknown fields ignored.</summary>
internal static class ZaloBotJson
{
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // never shown as HTML; Vietnamese stays readable and short
    };
}
