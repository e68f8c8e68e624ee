using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Bot.Channels.Http;
using Bot.Dialogs.Messages;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.ZaloBot;

/// <summary>
/// Turns an update into an <see cref="Inbound"/>, or says why it is none. Where documentation and what others saw live disagree it takes both, and
/// says once in the log which of them came.
/// </summary>
internal sealed class ZaloBotUpdateReader(TimeProvider clock, ILogger log)
{
    private const int LongestKey = 200;
    private static readonly long LatestDate = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    private readonly ZaloBotSightings _seen = new(log);

    /// <summary>Never throws: what cannot be read is ignored.</summary>
    public ZaloBotReading Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            return new ZaloBotReading.Ignored("no update");
        }

        try
        {
            var isWrapped = root.TryGetProperty("result", out var inner) && inner.ValueKind == JsonValueKind.Object;
            return Read((isWrapped ? inner : root).Deserialize<ZaloBotUpdate>(BotApiJson.Options)!, isWrapped, root);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException) // the latter for letters that are none
        {
            return new ZaloBotReading.Ignored("unreadable");
        }
    }

    private ZaloBotReading Read(ZaloBotUpdate update, bool isWrapped, JsonElement raw)
    {
        if (update.Message is not { Chat.Id: { Length: > 0 } chat } message)
        {
            return new ZaloBotReading.Ignored(update.EventName is null ? "no event" : "no message");
        }

        if (message.From is { IsBot: true })
        {
            return new ZaloBotReading.Ignored("from a bot");
        }

        if (Content(update.EventName, message) is not { } content)
        {
            return new ZaloBotReading.Ignored("kind of event");
        }

        _seen.Note(isWrapped ? "wrapped updates" : "flat updates");
        return new ZaloBotReading.Message(new Inbound(new Address(ZaloBotChannel.Account, chat), KeyOf(chat, message, raw), At(message.Date), content)
        {
            MessageKey = message.MessageId is { Length: <= LongestKey } id ? id : null,
            IsGroup = message.Chat.ChatType is { } type && !type.Equals("PRIVATE", StringComparison.OrdinalIgnoreCase),
        });
    }

    private InboundContent? Content(string? eventName, ZaloBotMessage message) => eventName switch
    {
        "message.text.received" when message.Text is { } text => new InboundContent.Text(text),
        "message.image.received" => new InboundContent.Media("photo", message.Caption) { File = PhotoOf(message) },
        "message.voice.received" => new InboundContent.Media("voice", null) { File = message.VoiceUrl is { } voice ? new FileRef(voice, MediaType: "audio/aac") : null },
        "message.sticker.received" => new InboundContent.Unsupported("sticker"),
        "message.unsupported.received" => new InboundContent.Unsupported("unsupported"),
        _ => null,
    };

    private FileRef? PhotoOf(ZaloBotMessage message)
    {
        if (message.PhotoUrl is { } live)
        {
            _seen.Note("photo_url");
            return new FileRef(live, MediaType: "image/jpeg");
        }

        if (message.Photo is { } documented)
        {
            _seen.Note("photo");
            return new FileRef(documented, MediaType: "image/jpeg");
        }

        return null;
    }

    /// <summary>Chat and message: it is not documented that message ids are unique among chats. Without an id, the bytes themselves.</summary>
    private static string KeyOf(string chat, ZaloBotMessage message, JsonElement raw)
    {
        if (message.MessageId is { Length: > 0 } id)
        {
            var key = $"{chat}/{id}";
            return key.Length <= LongestKey ? key : $"sha256/{Hash(Encoding.UTF8.GetBytes(key))}";
        }

        return $"sha256/{Hash(JsonMarshal.GetRawUtf8Value(raw))}";
    }

    /// <summary>Milliseconds, or seconds where the number is too small for them; what cannot be a time is now.</summary>
    private DateTimeOffset At(long date) => date switch
    {
        > 0 and < 100_000_000_000 => DateTimeOffset.FromUnixTimeSeconds(date),
        > 0 when date <= LatestDate => DateTimeOffset.FromUnixTimeMilliseconds(date),
        _ => clock.GetUtcNow(),
    };

    private static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
