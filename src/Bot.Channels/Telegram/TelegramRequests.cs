namespace Bot.Channels.Telegram;

// What we send; https://core.telegram.org/bots/api has a page of the same name for each.

internal sealed record GetUpdates(long? Offset, int Limit, int Timeout, IReadOnlyList<string> AllowedUpdates);

internal sealed record SendMessage(long ChatId, string Text)
{
    public InlineKeyboard? ReplyMarkup { get; init; }

    public LinkPreview LinkPreviewOptions { get; init; } = new(IsDisabled: true);
}

internal sealed record LinkPreview(bool IsDisabled);

internal sealed record InlineKeyboard(IReadOnlyList<IReadOnlyList<InlineButton>> Rows)
{
    [System.Text.Json.Serialization.JsonPropertyName("inline_keyboard")]
    public IReadOnlyList<IReadOnlyList<InlineButton>> Rows { get; init; } = Rows;
}

internal sealed record InlineButton(string Text, string CallbackData);

internal sealed record AnswerCallbackQuery(string CallbackQueryId);

internal sealed record SetWebhook(string Url, string SecretToken, IReadOnlyList<string> AllowedUpdates);

internal sealed record DeleteWebhook(bool DropPendingUpdates);

internal sealed record SetMyCommands(IReadOnlyList<TelegramCommand> Commands);

/// <param name="Command">1–32 of <c>a–z 0–9 _</c>.</param>
/// <param name="Description">1–256 characters.</param>
public sealed record TelegramCommand(string Command, string Description);
