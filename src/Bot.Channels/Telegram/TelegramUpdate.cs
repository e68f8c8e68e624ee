using System.Text.Json;

namespace Bot.Channels.Telegram;

// The few wire records we read, each with the fields we read; https://core.telegram.org/bots/api names the rest.

/// <summary>https://core.telegram.org/bots/api#update</summary>
internal sealed record TelegramUpdate(
    long UpdateId,
    TelegramMessage? Message = null,
    TelegramMessage? EditedMessage = null,
    TelegramCallbackQuery? CallbackQuery = null,
    TelegramMemberUpdate? MyChatMember = null);

/// <summary>https://core.telegram.org/bots/api#message; <paramref name="Date"/> is Unix seconds.</summary>
internal sealed record TelegramMessage(
    long MessageId,
    TelegramChat? Chat = null,
    long Date = 0,
    long? EditDate = null,
    string? Text = null,
    string? Caption = null,
    JsonElement? Photo = null,
    JsonElement? Voice = null,
    JsonElement? Audio = null,
    JsonElement? Document = null,
    JsonElement? Video = null,
    JsonElement? VideoNote = null,
    JsonElement? Sticker = null,
    JsonElement? Contact = null,
    JsonElement? Location = null,
    JsonElement? Poll = null,
    JsonElement? Dice = null);

/// <summary>https://core.telegram.org/bots/api#chat</summary>
internal sealed record TelegramChat(long Id, string? Type = null)
{
    public bool IsPrivate => Type == "private";
}

/// <summary>https://core.telegram.org/bots/api#callbackquery; the message may be an inaccessible stub of chat and id.</summary>
internal sealed record TelegramCallbackQuery(string Id, TelegramMessage? Message = null, string? Data = null);

/// <summary>https://core.telegram.org/bots/api#chatmemberupdated</summary>
internal sealed record TelegramMemberUpdate(TelegramChat? Chat = null, long Date = 0, TelegramMember? NewChatMember = null);

/// <summary>https://core.telegram.org/bots/api#chatmember</summary>
internal sealed record TelegramMember(string? Status = null);

/// <summary>https://core.telegram.org/bots/api#getme</summary>
public sealed record TelegramBot(long Id, string? Username = null, string? FirstName = null);

/// <summary>https://core.telegram.org/bots/api#webhookinfo</summary>
public sealed record TelegramWebhookState(string? Url = null, int PendingUpdateCount = 0, long? LastErrorDate = null, string? LastErrorMessage = null);
