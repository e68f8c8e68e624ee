using System.Globalization;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;

namespace Bot.Channels.Telegram;

/// <summary>Changes an earlier message: its text and the buttons that are left; where it has no text of its own, the buttons only.</summary>
internal sealed class TelegramEdit(TelegramBotClient client, long chat, Outbound message)
{
    /// <param name="earlier">The id of the message.</param>
    public async Task<SendOutcome> SendAsync(string earlier, InlineKeyboardMarkup? left, CancellationToken cancellationToken)
    {
        if (!long.TryParse(earlier, CultureInfo.InvariantCulture, out var id))
        {
            return new SendOutcome.Refused("the id of the message is not Telegram's");
        }

        try
        {
            if (message.Text.Length > TelegramChannel.MaxText)
            {
                await client.EditMessageReplyMarkupAsync(new EditMessageReplyMarkup(chat, id, left), cancellationToken);
            }
            else
            {
                await EditAsync(id, left, cancellationToken);
            }
        }
        catch (ApiRequestException refusal) when (TelegramErrors.IsUnchanged(refusal) || TelegramErrors.IsGone(refusal))
        {
            // It reads so already, or nobody reads it any more.
        }
        catch (RequestException fault)
        {
            // Unlike a message, an edit that arrived twice is the same as one that arrived once.
            return TelegramErrors.Outcome(fault) is SendOutcome.Ambiguous perhaps ? new SendOutcome.TryLater(perhaps.Reason) : TelegramErrors.Outcome(fault);
        }

        return new SendOutcome.Sent(earlier);
    }

    private async Task EditAsync(long id, InlineKeyboardMarkup? left, CancellationToken cancellationToken)
    {
        try
        {
            await client.EditMessageTextAsync(new EditMessageText(chat, id, TelegramHtml.Escape(message.Text), TelegramHtml.Mode) { ReplyMarkup = left }, cancellationToken);
        }
        catch (ApiRequestException refusal) when (TelegramErrors.HasNoText(refusal))
        {
            await client.EditMessageReplyMarkupAsync(new EditMessageReplyMarkup(chat, id, left), CancellationToken.None);
        }
    }
}
