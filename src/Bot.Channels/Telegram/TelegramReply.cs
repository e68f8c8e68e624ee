using System.Globalization;
using System.Net;
using System.Text.Json;
using Bot.Channels.Http;

namespace Bot.Channels.Telegram;

/// <summary>The envelope of every answer: <c>{"ok":true,"result":…}</c> or <c>{"ok":false,"error_code":…,"description":…,"parameters":{…}}</c>.</summary>
internal static class TelegramReply
{
    /// <summary>Status first: front proxies answer errors in HTML, and what pretends success without the envelope (a hotel's login page) is no answer.</summary>
    /// <param name="token">Struck out wherever the server repeats it.</param>
    public static T? Read<T>(HttpStatusCode status, ReadOnlyMemory<byte> body, string token)
    {
        var code = (int)status;
        Envelope? envelope;
        try
        {
            envelope = JsonSerializer.Deserialize<Envelope>(body.Span, BotApiJson.Options);
        }
        catch (JsonException)
        {
            throw code == 200 ? new RequestException("not JSON", hasDeparted: true, status) : Refusal(code, envelope: null, token);
        }

        return code switch
        {
            200 when envelope is { Ok: true } => Result<T>(envelope.Result),
            200 when envelope is { ErrorCode: { } error } => throw Refusal(error, envelope, token),
            200 => throw new RequestException("no envelope", hasDeparted: true, status),
            _ => throw Refusal(code, envelope, token),
        };
    }

    /// <summary>The call succeeded even when its result has an unexpected shape.</summary>
    private static T? Result<T>(JsonElement? result)
    {
        try
        {
            return result is { ValueKind: not (JsonValueKind.Null or JsonValueKind.Undefined) } value ? value.Deserialize<T>(BotApiJson.Options) : default;
        }
        catch (JsonException)
        {
            return default;
        }
    }

    private static ApiRequestException Refusal(int code, Envelope? envelope, string token) => new(
        (envelope?.Description ?? string.Create(CultureInfo.InvariantCulture, $"HTTP {code}")).Replace(token, "…", StringComparison.Ordinal), code, envelope?.Parameters);

    private sealed record Envelope(bool Ok, JsonElement? Result, int? ErrorCode, string? Description, ResponseParameters? Parameters);
}
