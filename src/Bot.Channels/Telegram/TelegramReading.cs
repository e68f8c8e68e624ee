using Bot.Dialogs.Messages;

namespace Bot.Channels.Telegram;

/// <summary>What an update says to us.</summary>
internal abstract record TelegramReading
{
    private TelegramReading() { }

    /// <param name="CallbackQuery">The tap to be answered once the message is stored; null for other messages.</param>
    public sealed record Message(Inbound Inbound, string? CallbackQuery) : TelegramReading;

    /// <summary>Nothing for us.</summary>
    /// <param name="Why">Kind of reason, fit for a log.</param>
    public sealed record Ignored(string Why, string? CallbackQuery) : TelegramReading;
}
