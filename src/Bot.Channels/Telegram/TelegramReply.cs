using System.Globalization;
using System.Net;
using System.Text.Json;

namespace Bot.Channels.Telegram;

/// <summary>The envelope of every answer: <c>{"ok":true,"result":…}</c> or <c>{"ok":false,"error_code":…,"description":…,"parameters":{…}}</c>.</summary>
internal static class TelegramReply
{
    /// <summary>Status first: front proxies answer errors in HTML, and what pretends success without the envelope (a hotel's login page) is no answer.</summary>
    public static TelegramAnswer<T> Read<T>(HttpStatusCode status, ReadOnlyMemory<byte> body)
    {
        var code = (int)status;
        try
        {
            using var document = JsonDocument.Parse(body);
            var envelope = document.RootElement.Deserialize<Envelope>(TelegramJson.Options);
            return code switch
            {
                200 when envelope is { Ok: true } => new TelegramAnswer<T>.Ok(Result<T>(envelope.Result)),
                200 when envelope is { ErrorCode: { } error } => Failed<T>(error, envelope),
                200 => new TelegramAnswer<T>.NoAnswer("no envelope"),
                _ => Failed<T>(code, envelope),
            };
        }
        catch (JsonException)
        {
            return code == 200 ? new TelegramAnswer<T>.NoAnswer("not JSON") : Failed<T>(code, envelope: null);
        }
    }

    /// <summary>The call succeeded even when its result has an unexpected shape.</summary>
    private static T? Result<T>(JsonElement? result)
    {
        try
        {
            return result is { ValueKind: not (JsonValueKind.Null or JsonValueKind.Undefined) } value ? value.Deserialize<T>(TelegramJson.Options) : default;
        }
        catch (JsonException)
        {
            return default;
        }
    }

    private static TelegramAnswer<T>.Failed Failed<T>(int code, Envelope? envelope) => new(
        code,
        envelope?.Description ?? string.Create(CultureInfo.InvariantCulture, $"HTTP {code}"),
        envelope?.Parameters?.RetryAfter is { } seconds and >= 0 ? TimeSpan.FromSeconds(seconds) : null);

    private sealed record Envelope(bool Ok, JsonElement? Result, int? ErrorCode, string? Description, Parameters? Parameters);

    private sealed record Parameters(int? RetryAfter);
}
