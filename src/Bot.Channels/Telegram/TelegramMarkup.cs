using Bot.Dialogs.Messages;

namespace Bot.Channels.Telegram;

/// <summary>What stands under a message; Telegram takes one thing only, and choices come first.</summary>
internal static class TelegramMarkup
{
    /// <returns>The markup, null for none; or why Telegram would refuse it.</returns>
    public static (object? Markup, string? Fault) Of(Outbound message)
    {
        var (keyboard, fault) = TelegramKeyboard.Of(message.Choices);
        return (keyboard ?? (object?)(message.Contact switch
        {
            ContactOffer.Made => new ReplyKeyboardMarkup([[new KeyboardButton(TelegramWording.ShareContact, RequestContact: true)]]),
            ContactOffer.Withdrawn => new ReplyKeyboardRemove(),
            _ => null,
        }), fault);
    }
}
