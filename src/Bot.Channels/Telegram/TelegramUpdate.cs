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

/// <summary>https://core.telegram.org/bots/api#message; <paramref name="Date"/> is Unix seconds, 0 for a message the bot may not read.</summary>
internal sealed record TelegramMessage(
    long MessageId,
    TelegramChat? Chat = null,
    TelegramUser? From = null,
    long Date = 0,
    string? Text = null,
    IReadOnlyList<TelegramEntity>? Entities = null,
    string? Caption = null,
    IReadOnlyList<TelegramEntity>? CaptionEntities = null,
    IReadOnlyList<TelegramPhotoSize>? Photo = null,
    TelegramDocument? Voice = null,
    TelegramDocument? Audio = null,
    TelegramDocument? Document = null,
    TelegramDocument? Video = null,
    TelegramDocument? VideoNote = null,
    TelegramContact? Contact = null,
    long? MigrateToChatId = null,
    TelegramReplyMarkup? ReplyMarkup = null,
    JsonElement? Sticker = null,
    JsonElement? Location = null,
    JsonElement? Poll = null,
    JsonElement? Dice = null);

/// <summary>https://core.telegram.org/bots/api#chat</summary>
internal sealed record TelegramChat(long Id, string? Type = null)
{
    public bool IsPrivate => Type == "private";

    public bool IsGroup => Type is "group" or "supergroup";
}

/// <summary>https://core.telegram.org/bots/api#user</summary>
internal sealed record TelegramUser(long Id);

/// <summary>https://core.telegram.org/bots/api#messageentity; offset and length count UTF-16 units, as C# does.</summary>
internal sealed record TelegramEntity(string? Type = null, int Offset = 0, int Length = 0);

/// <summary>https://core.telegram.org/bots/api#photosize</summary>
internal sealed record TelegramPhotoSize(string FileId, long Width = 0, long Height = 0, long? FileSize = null);

/// <summary>https://core.telegram.org/bots/api#document, and what of it voice, audio and video have.</summary>
internal sealed record TelegramDocument(string FileId, string? FileName = null, string? MimeType = null, long? FileSize = null);

/// <summary>https://core.telegram.org/bots/api#contact</summary>
internal sealed record TelegramContact(string PhoneNumber, long? UserId = null);

/// <summary>https://core.telegram.org/bots/api#inlinekeyboardmarkup, as it comes back under our own messages.</summary>
internal sealed record TelegramReplyMarkup(IReadOnlyList<IReadOnlyList<TelegramButton>>? InlineKeyboard = null);

/// <summary>https://core.telegram.org/bots/api#inlinekeyboardbutton</summary>
internal sealed record TelegramButton(string? Text = null, string? CallbackData = null);

/// <summary>https://core.telegram.org/bots/api#callbackquery; the message may be an inaccessible stub of chat and id.</summary>
internal sealed record TelegramCallbackQuery(string Id, TelegramMessage? Message = null, string? Data = null);

/// <summary>https://core.telegram.org/bots/api#chatmemberupdated</summary>
internal sealed record TelegramMemberUpdate(TelegramChat? Chat = null, long Date = 0, TelegramMember? NewChatMember = null);

/// <summary>https://core.telegram.org/bots/api#chatmember</summary>
internal sealed record TelegramMember(string? Status = null);

/// <summary>https://core.telegram.org/bots/api#file</summary>
internal sealed record TelegramFile(string FileId, long? FileSize = null, string? FilePath = null);

/// <summary>https://core.telegram.org/bots/api#getme</summary>
public sealed record TelegramBot(long Id, string? Username = null, string? FirstName = null);

/// <summary>https://core.telegram.org/bots/api#webhookinfo</summary>
public sealed record TelegramWebhookState(string? Url = null, int PendingUpdateCount = 0, long? LastErrorDate = null, string? LastErrorMessage = null);
