using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Bot.Channels.Http;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.ZaloBot;

/// <summary>
/// <c>POST /channels/zalo-bot</c>: the secret first, then the body, then the inbox, and only then 200. What says nothing (Zalo's probe, an event nobody
/// knows) is answered with 200 as well.
/// </summary>
internal sealed class ZaloBotWebhook(ZaloBotOptions options, IInbox inbox, TimeProvider clock, ILogger<ZaloBotWebhook> log)
{
    public const string SecretHeader = "X-Bot-Api-Secret-Token";
    private const int MaxBytes = 1024 * 1024;

    /// <summary>As much as a probe without the secret may send: <c>{}</c> and some space.</summary>
    private const int MaxProbe = 64;

    private readonly byte[] _secret = Hash(options.WebhookSecret ?? throw new ArgumentException("A webhook needs its secret.", nameof(options)));
    private readonly ZaloBotUpdateReader _reader = new(clock, log);

    public async Task<IResult> ReceiveAsync(HttpContext http, CancellationToken cancellationToken)
    {
        if (!CryptographicOperations.FixedTimeEquals(Hash(http.Request.Headers[SecretHeader].ToString()), _secret))
        {
            if (await LimitedBody.ReadAsync(http.Request, MaxProbe, cancellationToken) is { } probe && SaysNothing(probe))
            {
                return TypedResults.Ok();
            }

            log.WebhookRefused(ZaloBotChannel.Account, "secret");
            return TypedResults.Unauthorized();
        }

        if (await LimitedBody.ReadAsync(http.Request, MaxBytes, cancellationToken) is not { } body)
        {
            log.WebhookRefused(ZaloBotChannel.Account, "size");
            return TypedResults.StatusCode(StatusCodes.Status413PayloadTooLarge);
        }

        return Read(body) switch
        {
            ZaloBotReading.Message message => await AcceptAsync(message.Inbound, cancellationToken),
            ZaloBotReading.Ignored ignored => Ignore(ignored),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private async Task<IResult> AcceptAsync(Inbound inbound, CancellationToken cancellationToken)
    {
        try
        {
            await inbox.AcceptAsync(inbound, cancellationToken);
            return TypedResults.Ok();
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.AcceptFailed(fault, ZaloBotChannel.Account);
            return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }

    private Ok Ignore(ZaloBotReading.Ignored ignored)
    {
        log.UpdateIgnored(ZaloBotChannel.Account, ignored.Why);
        return TypedResults.Ok();
    }

    private ZaloBotReading Read(byte[] body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return _reader.Read(document.RootElement);
        }
        catch (JsonException)
        {
            return new ZaloBotReading.Ignored(body.Length == 0 ? "empty" : "not JSON");
        }
    }

    private static bool SaysNothing(byte[] body) =>
        string.Concat(Encoding.UTF8.GetString(body).Where(letter => !char.IsWhiteSpace(letter))) is "" or "{}";

    private static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
