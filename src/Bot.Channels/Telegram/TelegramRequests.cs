using System.Text.Json.Serialization;

namespace Bot.Channels.Telegram;

// What we send; https://core.telegram.org/bots/api has a page of the same name for each.

internal sealed record GetUpdates(long? Offset, int Limit, int Timeout, IReadOnlyList<string> AllowedUpdates);

/// <param name="Text">In the language of <paramref name="ParseMode"/>.</param>
/// <param name="ParseMode"><c>HTML</c>, or null for plain text.</param>
internal sealed record SendMessage(long ChatId, string Text, string? ParseMode)
{
    /// <summary>One of the markups below.</summary>
    public object? ReplyMarkup { get; init; }

    public LinkPreview LinkPreviewOptions { get; init; } = new(IsDisabled: true);
}

/// <summary><c>sendPhoto</c> and <c>sendDocument</c>, which differ in the name of the file's field only.</summary>
internal sealed record SendFile(long ChatId, ReadOnlyMemory<byte> Content, string FileName, string MediaType)
{
    public string? Caption { get; init; }

    public string? ParseMode { get; init; }

    public object? ReplyMarkup { get; init; }
}

internal sealed record EditMessageText(long ChatId, long MessageId, string Text, string? ParseMode)
{
    public InlineKeyboardMarkup? ReplyMarkup { get; init; }

    public LinkPreview LinkPreviewOptions { get; init; } = new(IsDisabled: true);
}

internal sealed record EditMessageReplyMarkup(long ChatId, long MessageId, InlineKeyboardMarkup? ReplyMarkup);

internal sealed record LinkPreview(bool IsDisabled);

internal sealed record InlineKeyboardMarkup([property: JsonPropertyName("inline_keyboard")] IReadOnlyList<IReadOnlyList<InlineKeyboardButton>> Rows);

internal sealed record InlineKeyboardButton(string Text, string CallbackData);

/// <summary>Takes the place of the letters, until it was used.</summary>
internal sealed record ReplyKeyboardMarkup(IReadOnlyList<IReadOnlyList<KeyboardButton>> Keyboard, bool ResizeKeyboard = true, bool OneTimeKeyboard = true);

/// <param name="RequestContact">Pressing it shares the person's own phone number, after the client has asked.</param>
internal sealed record KeyboardButton(string Text, bool RequestContact);

internal sealed record ReplyKeyboardRemove(bool RemoveKeyboard = true);

internal sealed record AnswerCallbackQuery(string CallbackQueryId);

/// <param name="Action"><c>typing</c>, <c>upload_photo</c>, <c>upload_document</c>; shown for five seconds.</param>
internal sealed record SendChatAction(long ChatId, string Action);

internal sealed record GetFile(string FileId);

internal sealed record SetWebhook(string Url, string SecretToken, IReadOnlyList<string> AllowedUpdates);

internal sealed record DeleteWebhook(bool DropPendingUpdates);

/// <param name="Commands">At most 100.</param>
/// <param name="Scope">Null: for everybody who has nothing narrower.</param>
/// <param name="LanguageCode">Two letters; null: for every language without a list of its own.</param>
public sealed record SetMyCommands(IReadOnlyList<BotCommand> Commands, BotCommandScope? Scope = null, string? LanguageCode = null);

/// <param name="Command">1–32 of <c>a–z 0–9 _</c>.</param>
/// <param name="Description">1–256 characters.</param>
public sealed record BotCommand(string Command, string Description);

/// <param name="Type">E.g. <c>all_private_chats</c>, <c>chat</c>.</param>
/// <param name="ChatId">For <c>chat</c>.</param>
public sealed record BotCommandScope(string Type, long? ChatId = null);
