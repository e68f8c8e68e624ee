using System.Text.Json;
using Bot.Channels.Http;
using Bot.Dialogs.Ports;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.ZaloOa;

/// <summary>
/// <c>POST /channels/zalo-oa</c>: the signature over the raw bytes first, then the event, then the database, and only then 200, which Zalo wants within
/// two seconds. When the address is saved in the console an unsigned <c>{}</c> comes, and must be answered with 200 too.
/// </summary>
internal sealed class ZaloOaWebhook(
    ZaloOaOptions options, IInbox inbox, IDeliveryReports reports, TimeProvider clock, ILogger<ZaloOaWebhook> log)
{
    public const string ServerHeader = "X-ZEvent-Server";
    private const int MaxBytes = 1024 * 1024;
    private const string RetrySoon = "30";

    private readonly ZaloOaEventReader _reader = new(clock);
    private int _isIssuerKnown;

    public async Task<IResult> ReceiveAsync(HttpContext http, CancellationToken cancellationToken)
    {
        if (await LimitedBody.ReadAsync(http.Request, MaxBytes, cancellationToken) is not { } body)
        {
            log.WebhookRefused(ZaloOaChannel.Account, "size");
            return TypedResults.StatusCode(StatusCodes.Status413PayloadTooLarge);
        }

        if (IsProbe(body))
        {
            log.UpdateIgnored(ZaloOaChannel.Account, "a probe");
            return TypedResults.Ok();
        }

        if (EventTime.In(body) is not { } timestamp || !IsSigned(http.Request.Headers[ZaloSignature.Header].ToString(), body, timestamp))
        {
            log.WebhookRefused(ZaloOaChannel.Account, "signature");
            return TypedResults.Unauthorized();
        }

        using var document = JsonDocument.Parse(body);
        return await TakeAsync(_reader.Read(document.RootElement, http.Request.Headers[ServerHeader]), http, cancellationToken);
    }

    private async Task<IResult> TakeAsync(ZaloOaReading reading, HttpContext http, CancellationToken cancellationToken)
    {
        try
        {
            switch (reading)
            {
                case ZaloOaReading.Message message:
                    await inbox.AcceptAsync(message.Inbound, cancellationToken);
                    break;
                case ZaloOaReading.Delivered delivered:
                    await Task.WhenAll(delivered.ProviderIds.Select(id => reports.DeliveredAsync(delivered.Account, id, delivered.At, cancellationToken)));
                    break;
                case ZaloOaReading.Ignored ignored:
                    log.UpdateIgnored(ZaloOaChannel.Account, ignored.Why);
                    break;
            }

            return TypedResults.Ok();
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.AcceptFailed(fault, ZaloOaChannel.Account);
            http.Response.Headers.RetryAfter = RetrySoon;
            return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }

    private bool IsSigned(string header, byte[] body, string timestamp)
    {
        if (ZaloSignature.Matches(header, options.AppId!, body, timestamp, options.OaSecretKey!))
        {
            Settle("app id");
            return true;
        }

        // Some clients sign with the account's id in the app's place; the secret is the same, so nothing is lost by taking it.
        if (ZaloSignature.HasShape(header) && Accounts(body).Any(account => ZaloSignature.Matches(header, account, body, timestamp, options.OaSecretKey!)))
        {
            Settle("account id");
            return true;
        }

        return false;
    }

    private static IReadOnlyList<string> Accounts(byte[] body)
    {
        using var document = JsonDocument.Parse(body);
        var root = document.RootElement;
        string?[] accounts = [root.Text("oa_id"), root.Child("recipient").Text("id"), root.Child("sender").Text("id")];
        return [.. accounts.OfType<string>()];
    }

    private void Settle(string issuer)
    {
        if (Interlocked.Exchange(ref _isIssuerKnown, 1) == 0)
        {
            log.DoubtSettled(ZaloOaChannel.Account, "the signature's first part", issuer);
        }
    }

    /// <summary>An empty body, or an empty object.</summary>
    private static bool IsProbe(ReadOnlySpan<byte> body)
    {
        var said = body.Trim(" \t\r\n"u8);
        return said.IsEmpty || (said[0] == '{' && said[^1] == '}' && said[1..^1].Trim(" \t\r\n"u8).IsEmpty && said.Length >= 2);
    }
}
