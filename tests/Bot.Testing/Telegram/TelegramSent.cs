using System.Text.Json.Nodes;

namespace Bot.Testing.Telegram;

/// <summary>A message of the bot as it arrived on a phone.</summary>
/// <param name="Buttons">Labels and tokens in order, row after row.</param>
/// <param name="Message">The message as the server returns it.</param>
public sealed record TelegramSent(long Chat, long MessageId, string Text, IReadOnlyList<(string Label, string Token)> Buttons, JsonObject Message);
