using System.Globalization;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;

namespace Bot.Channels.Telegram;

/// <summary>Sends through the Bot API: plain text, choices as an inline keyboard under the last part.</summary>
public sealed class TelegramChannel(TelegramApi api) : IChannel
{
    /// <summary>The default account, and its kind.</summary>
    public const string Account = "telegram";

    /// <summary>Telegram counts code points after trimming; UTF-16 units are never fewer.</summary>
    private const int MaxText = 4096;

    public string Kind => Account;

    /// <summary>Below what Telegram tolerates: about 30 a second in all, 1 a second to a chat.</summary>
    public ChannelCapabilities Capabilities { get; } = new(new SendRate(PerSecond: 25, PerChatPerSecond: 1), ChoiceStyle.Buttons, MaxText);

    public async Task<SendOutcome> SendAsync(Departure departure, CancellationToken cancellationToken)
    {
        var (to, message) = (departure.To, departure.Body);
        if (!long.TryParse(to.Chat, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var chat))
        {
            return new SendOutcome.Refused("the chat's name is not a Telegram id");
        }

        var (keyboard, fault) = TelegramKeyboard.Of(message.Choices);
        if (fault is not null)
        {
            return new SendOutcome.Refused(fault);
        }

        var parts = TextSplitter.Split(message.Text, MaxText);
        SendOutcome outcome = new SendOutcome.Refused("the text is empty");
        for (var index = 0; index < parts.Count; index++)
        {
            var isLast = index == parts.Count - 1;
            var request = new SendMessage(chat, parts[index]) { ReplyMarkup = isLast ? keyboard : null };
            // After the first part there is no way back, so a stop does not interrupt any more.
            var answer = await api.SendMessageAsync(request, index == 0 ? cancellationToken : CancellationToken.None);
            outcome = TelegramErrors.Outcome(answer);
            if (outcome is not SendOutcome.Sent)
            {
                return index > 0 && outcome is SendOutcome.TryLater later
                    ? new SendOutcome.Ambiguous(string.Create(CultureInfo.InvariantCulture, $"{index} of {parts.Count} parts sent, then {later.Reason}"))
                    : outcome;
            }
        }

        return outcome;
    }
}
