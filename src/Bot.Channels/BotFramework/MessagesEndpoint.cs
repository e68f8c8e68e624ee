using System.Text.Json;
using Bot.Channels.Http;
using Bot.Dialogs.Ports;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.BotFramework;

/// <summary>
/// <c>POST /api/messages</c>: the token first, then the body, then what the token says about the body, then the conversation's reference and the
/// inbox, and only then 200. Channels do not repeat what was refused.
/// </summary>
internal sealed class MessagesEndpoint(TokenGate gate, IConversationReferences references, IInbox inbox, TimeProvider clock, ILogger<MessagesEndpoint> log)
{
    private const int MaxBytes = 1024 * 1024;
    private const string RetrySoon = "2";

    private readonly ActivityReader _reader = new(clock);

    public async Task<IResult> ReceiveAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var caller = await gate.KnowAsync(http.Request, cancellationToken);
        switch (caller)
        {
            case Caller.Unknown unknown:
                log.WebhookRefused(BotFrameworkChannel.Account, unknown.Why);
                return TypedResults.Unauthorized();
            case Caller.Undecided:
                log.KeysNotFetched(BotFrameworkChannel.Account);
                return Unavailable(http);
        }

        if (await LimitedBody.ReadAsync(http.Request, MaxBytes, cancellationToken) is not { } body)
        {
            log.WebhookRefused(BotFrameworkChannel.Account, "size");
            return TypedResults.StatusCode(StatusCodes.Status413PayloadTooLarge);
        }

        if (SaysNothing(body))
        {
            return TypedResults.Ok();
        }

        if (ActivityReader.Parse(body) is not { } activity)
        {
            log.WebhookRefused(BotFrameworkChannel.Account, "no activity");
            return TypedResults.BadRequest();
        }

        if (!caller.MaySend(activity))
        {
            log.WebhookRefused(BotFrameworkChannel.Account, "the token is for another address or channel");
            return TypedResults.Unauthorized();
        }

        switch (_reader.Read(activity, body, caller.IsTrusted))
        {
            case ActivityReading.Heard heard:
                return await AcceptAsync(heard, http, cancellationToken);
            case ActivityReading.Unusable unusable:
                log.WebhookRefused(BotFrameworkChannel.Account, unusable.Why);
                return TypedResults.BadRequest();
            case ActivityReading.Ignored ignored:
                log.UpdateIgnored(BotFrameworkChannel.Account, ignored.Why);
                return TypedResults.Ok();
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>Nothing, or an object without anything in it.</summary>
    private static bool SaysNothing(byte[] body)
    {
        if (body.AsSpan().Trim(" \t\r\n"u8).IsEmpty)
        {
            return true;
        }

        try
        {
            var reader = new Utf8JsonReader(body);
            return reader.Read() && reader.TokenType == JsonTokenType.StartObject && reader.Read() && reader.TokenType == JsonTokenType.EndObject && !reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private async Task<IResult> AcceptAsync(ActivityReading.Heard heard, HttpContext http, CancellationToken cancellationToken)
    {
        try
        {
            var reference = heard.Reference.Write();
            if (await references.FindAsync(heard.Reference.Chat, cancellationToken) != reference)
            {
                await references.KeepAsync(heard.Reference.Chat, reference, cancellationToken);
            }

            foreach (var message in heard.Messages)
            {
                await inbox.AcceptAsync(message, cancellationToken);
            }

            return TypedResults.Ok();
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.AcceptFailed(fault, BotFrameworkChannel.Account);
            return Unavailable(http);
        }
    }

    private static StatusCodeHttpResult Unavailable(HttpContext http)
    {
        http.Response.Headers.RetryAfter = RetrySoon;
        return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
    }
}
