using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Channels.BotFramework;

/// <summary>How the Bot Framework writes JSON: camelCase, nothing that is null, unknown fields ignored.</summary>
internal static class ActivityJson
{
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // never shown as HTML; Vietnamese stays readable and short
    };
}
