using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Bot.Channels.Http;
using Bot.Dialogs.Ports;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.Telegram;

/// <summary>
/// <c>POST /channels/telegram</c>: the secret first, then the body, then the inbox, and only then 200. Telegram repeats everything but a 2xx for a
/// day and holds the chat's later messages back meanwhile, so what can never be read is answered with 200 as well, and logged.
/// </summary>
internal sealed class TelegramWebhook(TelegramBotClient client, TelegramOptions options, IInbox inbox, TimeProvider clock, ILogger<TelegramWebhook> log)
{
    public const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";
    private const int MaxBytes = 1024 * 1024;
    private const string RetrySoon = "2";

    private readonly byte[] _secret = Hash(options.WebhookSecret ?? throw new ArgumentException("A webhook needs its secret.", nameof(options)));
    private readonly TelegramIntake _intake = new(client, inbox, clock, log);

    public async Task<IResult> ReceiveAsync(HttpContext http, CancellationToken cancellationToken)
    {
        if (!CryptographicOperations.FixedTimeEquals(Hash(http.Request.Headers[SecretHeader].ToString()), _secret))
        {
            log.WebhookRefused(TelegramChannel.Account, "secret");
            return TypedResults.Unauthorized();
        }

        if (await LimitedBody.ReadAsync(http.Request, MaxBytes, cancellationToken) is not { } body)
        {
            log.WebhookRefused(TelegramChannel.Account, "size");
            return TypedResults.StatusCode(StatusCodes.Status413PayloadTooLarge);
        }

        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(body);
        }
        catch (JsonException)
        {
            log.UpdateIgnored(TelegramChannel.Account, body.Length == 0 ? "empty" : "not JSON");
            return TypedResults.Ok();
        }

        using (document)
        {
            return await AcceptAsync(document.RootElement, http, cancellationToken);
        }
    }

    private async Task<IResult> AcceptAsync(JsonElement update, HttpContext http, CancellationToken cancellationToken)
    {
        try
        {
            return Done(await _intake.AcceptAsync(update, cancellationToken));
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.AcceptFailed(fault, TelegramChannel.Account);
            http.Response.Headers.RetryAfter = RetrySoon;
            return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }

    /// <summary>200; a tap is answered in the same breath, as Telegram allows.</summary>
    private static IResult Done(string? tap) => tap is null
        ? TypedResults.Ok()
        : TypedResults.Json(new { Method = "answerCallbackQuery", CallbackQueryId = tap }, BotApiJson.Options);

    private static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
