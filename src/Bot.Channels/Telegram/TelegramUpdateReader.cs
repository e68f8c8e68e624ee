using System.Globalization;
using System.Text.Json;
using Bot.Dialogs.Messages;

namespace Bot.Channels.Telegram;

/// <summary>Turns an update into an <see cref="Inbound"/>, or says why it is none. Only private chats count: in a group nobody hears what the bot knows.</summary>
internal sealed class TelegramUpdateReader(TimeProvider clock)
{
    private static readonly long LatestDate = DateTimeOffset.MaxValue.ToUnixTimeSeconds();

    /// <summary>The update's id; null when the element is no update.</summary>
    public static long? IdOf(JsonElement update) =>
        update.ValueKind == JsonValueKind.Object
            && update.TryGetProperty("update_id", out var id)
            && id.ValueKind == JsonValueKind.Number && id.TryGetInt64(out var value) ? value : null;

    /// <summary>Never throws: what cannot be read is ignored.</summary>
    public TelegramReading Read(JsonElement element)
    {
        try
        {
            return IdOf(element) is not null && element.Deserialize<TelegramUpdate>(TelegramJson.Options) is { } update ? Read(update) : Ignore("no update");
        }
        catch (JsonException)
        {
            return Ignore("unreadable");
        }
    }

    private TelegramReading Read(TelegramUpdate update) => update switch
    {
        { Message: { } message } => Read(update.UpdateId, message, message.Date, Content(message)),
        { EditedMessage: { } edited } => Read(
            update.UpdateId, edited, edited.EditDate ?? edited.Date, (edited.Text ?? edited.Caption) is { } words ? new InboundContent.Edited(words) : null),
        { CallbackQuery: { } tap } => Read(update.UpdateId, tap),
        { MyChatMember: { } member } => Read(update.UpdateId, member),
        _ => Ignore("kind of update"),
    };

    private TelegramReading Read(long id, TelegramMessage message, long date, InboundContent? content)
    {
        if (message.Chat is not { IsPrivate: true } chat)
        {
            return Ignore("not a private chat");
        }

        return content is null
            ? Ignore("service message")
            : new TelegramReading.Message(Inbound(id, chat, At(date), content) with { MessageKey = Text(message.MessageId) }, CallbackQuery: null);
    }

    /// <summary>A tap has no time of its own (the message's is that of the question): now.</summary>
    private TelegramReading Read(long id, TelegramCallbackQuery tap)
    {
        if (tap.Message?.Chat is not { IsPrivate: true } chat)
        {
            return Ignore("not a private chat", tap.Id);
        }

        return string.IsNullOrEmpty(tap.Data)
            ? Ignore("a tap without data", tap.Id)
            : new TelegramReading.Message(Inbound(id, chat, clock.GetUtcNow(), new InboundContent.Button(tap.Data)), tap.Id);
    }

    private TelegramReading Read(long id, TelegramMemberUpdate member)
    {
        if (member.Chat is not { IsPrivate: true } chat)
        {
            return Ignore("not a private chat");
        }

        return member.NewChatMember?.Status switch
        {
            "kicked" => new TelegramReading.Message(Inbound(id, chat, At(member.Date), new InboundContent.Reachability(false)), CallbackQuery: null),
            "member" => new TelegramReading.Message(Inbound(id, chat, At(member.Date), new InboundContent.Reachability(true)), CallbackQuery: null),
            _ => Ignore("membership"),
        };
    }

    private static InboundContent? Content(TelegramMessage message) => message switch
    {
        { Text: { } text } => new InboundContent.Text(text),
        { Photo: not null } => new InboundContent.Media("photo", message.Caption),
        { Voice: not null } => new InboundContent.Media("voice", message.Caption),
        { Audio: not null } => new InboundContent.Media("audio", message.Caption),
        { Video: not null } or { VideoNote: not null } => new InboundContent.Media("video", message.Caption),
        { Document: not null } => new InboundContent.Media("document", message.Caption),
        { Sticker: not null } => new InboundContent.Unsupported("sticker"),
        { Contact: not null } => new InboundContent.Unsupported("contact"),
        { Location: not null } => new InboundContent.Unsupported("location"),
        { Poll: not null } => new InboundContent.Unsupported("poll"),
        { Dice: not null } => new InboundContent.Unsupported("dice"),
        _ => null,
    };

    private static Inbound Inbound(long id, TelegramChat chat, DateTimeOffset at, InboundContent content) =>
        new(new Address(TelegramChannel.Account, Text(chat.Id)), Text(id), at, content);

    /// <summary>Unix seconds; what cannot be a time is now.</summary>
    private DateTimeOffset At(long date) => date > 0 && date <= LatestDate ? DateTimeOffset.FromUnixTimeSeconds(date) : clock.GetUtcNow();

    private static TelegramReading.Ignored Ignore(string why, string? callbackQuery = null) => new(why, callbackQuery);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
