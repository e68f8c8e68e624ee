using System.Text;
using System.Text.Json;

namespace Bot.Channels.ZaloOa;

/// <summary>Finds the timestamp that is part of a signature without building anything from a body that nobody vouches for yet.</summary>
internal static class EventTime
{
    /// <returns>The outermost <c>timestamp</c>, a string or a number as it is written; null when there is none, or when the body is no JSON.</returns>
    public static string? In(ReadOnlySpan<byte> body)
    {
        string? found = null;
        var reader = new Utf8JsonReader(body);
        try
        {
            while (reader.Read())
            {
                if (reader is { TokenType: JsonTokenType.PropertyName, CurrentDepth: 1 } && reader.ValueTextEquals("timestamp"u8))
                {
                    reader.Read();
                    found = reader.TokenType is JsonTokenType.String or JsonTokenType.Number ? Encoding.UTF8.GetString(reader.ValueSpan) : null;
                }
            }

            return found;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return null; // no JSON, or a name with half a letter in it
        }
    }
}
