using System.Globalization;
using System.Net;
using System.Text.Json;
using Bot.Channels.Http;

namespace Bot.Channels.ZaloBot;

/// <summary>The envelope of every answer: <c>{"ok":true,"result":…}</c> or <c>{"ok":false,"error_code":…,"description":…}</c>. It decides, not the HTTP status.</summary>
internal static class ZaloBotReply
{
    public static ZaloBotAnswer<T> Read<T>(HttpStatusCode status, ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            if (document.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("ok", out var ok))
            {
                if (ok.ValueKind == JsonValueKind.True)
                {
                    return new ZaloBotAnswer<T>.Ok(Result<T>(root));
                }

                if (Code(root) is { } code)
                {
                    return new ZaloBotAnswer<T>.Failed(code, Description(root));
                }
            }
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // A page for people, seen when the API is asked too often.
        }

        return status == HttpStatusCode.OK ? new ZaloBotAnswer<T>.NoAnswer("no envelope") : new ZaloBotAnswer<T>.Strange((int)status);
    }

    /// <summary>The call succeeded even when its result has an unexpected shape.</summary>
    private static T? Result<T>(JsonElement root)
    {
        try
        {
            return root.TryGetProperty("result", out var result) && result.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined)
                ? result.Deserialize<T>(BotApiJson.Options)
                : default;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return default;
        }
    }

    /// <summary><c>error_code</c>; testWebhook writes <c>errorCode</c>.</summary>
    private static int? Code(JsonElement root) =>
        (root.TryGetProperty("error_code", out var code) || root.TryGetProperty("errorCode", out code))
            && int.TryParse(code.ToString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                ? number
                : null;

    private static string Description(JsonElement root) =>
        root.TryGetProperty("description", out var words) && words.ValueKind == JsonValueKind.String ? words.GetString()! : "";
}
