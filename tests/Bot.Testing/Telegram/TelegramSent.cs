using System.Text.Json.Nodes;

namespace Bot.Testing.Telegram;

/// <summary>A message of the bot as it arrived on a phone.</summary>
/// <param name="Text">What is read: the text, or the caption of a file.</param>
/// <param name="Buttons">Labels and tokens in order, row after row.</param>
/// <param name="Message">The message as the server returns it.</param>
public sealed record TelegramSent(long Chat, long MessageId, string Text, IReadOnlyList<(string Label, string Token)> Buttons, JsonObject Message)
{
    /// <summary>The file that came with it; null for none.</summary>
    public TelegramUpload? File { get; init; }

    /// <summary>The keyboard that took the place of the letters, or its removal; null for neither.</summary>
    public JsonObject? ReplyKeyboard { get; init; }
}
