using System.Globalization;
using System.Text.Json;
using Bot.Channels.Http;
using Bot.Dialogs.Messages;

namespace Bot.Channels.Telegram;

/// <summary>Turns an update into an <see cref="Inbound"/>, or says why it is none.</summary>
internal sealed class TelegramUpdateReader(TimeProvider clock)
{
    private static readonly long LatestDate = DateTimeOffset.MaxValue.ToUnixTimeSeconds();

    /// <summary>The update's id; null when the element is no update.</summary>
    public static long? IdOf(JsonElement update) =>
        update.ValueKind == JsonValueKind.Object
            && update.TryGetProperty("update_id", out var id)
            && id.ValueKind == JsonValueKind.Number && id.TryGetInt64(out var value) ? value : null;

    /// <summary>Never throws: what cannot be read is ignored.</summary>
    /// <param name="nameOfBot">Asked for the bot's user name only where somebody may mean the bot in a group; null when it is not known.</param>
    public async ValueTask<TelegramReading> ReadAsync(JsonElement element, Func<ValueTask<string?>> nameOfBot)
    {
        try
        {
            return IdOf(element) is not null && element.Deserialize<TelegramUpdate>(BotApiJson.Options) is { } update
                ? await ReadAsync(update, nameOfBot)
                : Ignore("no update");
        }
        catch (JsonException)
        {
            return Ignore("unreadable");
        }
    }

    private async ValueTask<TelegramReading> ReadAsync(TelegramUpdate update, Func<ValueTask<string?>> nameOfBot) => update switch
    {
        { Message: { Chat: { IsGroup: true } group } message } => await ReadGroupAsync(update.UpdateId, group, message, nameOfBot),
        { Message: { } message } => Read(update.UpdateId, message, message.Date, TelegramMessageContent.Of(message)),
        // The time of the message, not of the edit: what was written in the morning is about the morning.
        { EditedMessage: { } edited } => Read(
            update.UpdateId, edited, edited.Date, (edited.Text ?? edited.Caption) is { } words ? new InboundContent.Edited(words) : null),
        { CallbackQuery: { } tap } => Read(update.UpdateId, tap),
        { MyChatMember: { } member } => Read(update.UpdateId, member),
        _ => Ignore("kind of update"),
    };

    /// <summary>In a group nobody hears what the bot knows: only who calls it is told so, and an upgrade is followed.</summary>
    private async ValueTask<TelegramReading> ReadGroupAsync(long id, TelegramChat group, TelegramMessage message, Func<ValueTask<string?>> nameOfBot)
    {
        if (message.MigrateToChatId is { } moved)
        {
            return Message(Inbound(id, group, At(message.Date), new InboundContent.Moved(Text(moved))) with { IsGroup = true });
        }

        return await TelegramGroupTalk.IsForBotAsync(message, nameOfBot)
            ? Message(Inbound(id, group, At(message.Date), new InboundContent.Text(message.Text ?? message.Caption ?? "")) with { IsGroup = true, MessageKey = Text(message.MessageId) })
            : Ignore("talk of a group");
    }

    private TelegramReading Read(long id, TelegramMessage message, long date, InboundContent? content)
    {
        if (message.Chat is not { IsPrivate: true } chat)
        {
            return Ignore("not a private chat");
        }

        return content is null
            ? Ignore("service message")
            : Message(Inbound(id, chat, At(date), content) with { MessageKey = Text(message.MessageId) });
    }

    /// <summary>A tap has no time of its own (the message's is that of the question): now.</summary>
    private TelegramReading Read(long id, TelegramCallbackQuery tap)
    {
        if (tap.Message?.Chat is not { IsPrivate: true } chat)
        {
            return Ignore("not a private chat", tap.Id);
        }

        if (string.IsNullOrEmpty(tap.Data))
        {
            return Ignore("a tap without data", tap.Id);
        }

        var button = new InboundContent.Button(tap.Data) { On = Shown(tap.Message) };
        return Message(Inbound(id, chat, clock.GetUtcNow(), button) with { MessageKey = Text(tap.Message.MessageId) }, tap.Id);
    }

    /// <summary>Null for a stub, or a message without text.</summary>
    private static ShownMessage? Shown(TelegramMessage message) => message is { Date: > 0, Text: { Length: > 0 } text }
        ? new ShownMessage(
            Text(message.MessageId),
            text,
            [
                .. (message.ReplyMarkup?.InlineKeyboard ?? []).SelectMany(row => row ?? [])
                    .Where(button => button is { Text: not null, CallbackData: not null })
                    .Select(button => new Choice(button.Text!, button.CallbackData!)),
            ])
        : null;

    private TelegramReading Read(long id, TelegramMemberUpdate member)
    {
        if (member.Chat is not { IsPrivate: true } chat)
        {
            return Ignore("not a private chat");
        }

        return member.NewChatMember?.Status switch
        {
            "kicked" => Message(Inbound(id, chat, At(member.Date), new InboundContent.Reachability(false))),
            "member" => Message(Inbound(id, chat, At(member.Date), new InboundContent.Reachability(true))),
            _ => Ignore("membership"),
        };
    }

    private static Inbound Inbound(long id, TelegramChat chat, DateTimeOffset at, InboundContent content) =>
        new(new Address(TelegramChannel.Account, Text(chat.Id)), Text(id), at, content);

    /// <summary>Unix seconds; what cannot be a time is now.</summary>
    private DateTimeOffset At(long date) => date > 0 && date <= LatestDate ? DateTimeOffset.FromUnixTimeSeconds(date) : clock.GetUtcNow();

    private static TelegramReading.Message Message(Inbound inbound, string? callbackQuery = null) => new(inbound, callbackQuery);

    private static TelegramReading.Ignored Ignore(string why, string? callbackQuery = null) => new(why, callbackQuery);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
