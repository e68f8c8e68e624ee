namespace Bot.Channels.ZaloBot;

// What we send; names as https://bot.zapps.me/docs has them.

/// <param name="Timeout">Seconds, as a string: the documentation says so, and numbers are taken as well.</param>
internal sealed record GetUpdates(string Timeout);

internal sealed record SetWebhook(string Url, string SecretToken);

internal sealed record SendMessage(string ChatId, string Text);

/// <param name="Photo">A public address; Zalo fetches it, perhaps more than once.</param>
internal sealed record SendPhoto(string ChatId, string Photo, string? Caption);

internal sealed record SendChatAction(string ChatId, string Action);
