using System.Globalization;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.Telegram;

/// <summary>Sends through the Bot API: text as escaped HTML, choices as an inline keyboard under the last part, files with the text as caption.</summary>
public sealed class TelegramChannel(TelegramBotClient client, ILogger<TelegramChannel> log) : IChannel
{
    /// <summary>The default account, and its kind.</summary>
    public const string Account = "telegram";

    /// <summary>Telegram counts code points after trimming; UTF-16 units are never fewer.</summary>
    internal const int MaxText = 4096;

    private readonly TelegramMenu _menu = new(client, log);

    public string Kind => Account;

    /// <summary>Below what Telegram tolerates: about 30 a second in all, 1 a second to a chat, 20 a minute to a group, whose id is negative.</summary>
    public ChannelCapabilities Capabilities { get; } =
        new(new SendRate(PerSecond: 25, PerChatPerSecond: 1) { PerGroupPerMinute = 20 }, ChoiceStyle.Buttons, MaxText)
        {
            SendsFiles = true,
            ChangesMessages = true,
            IsGroup = chat => chat.StartsWith('-'),
        };

    public async Task<SendOutcome> SendAsync(Departure departure, CancellationToken cancellationToken)
    {
        var message = departure.Body;
        if (!long.TryParse(departure.To.Chat, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var chat))
        {
            return new SendOutcome.Refused("the chat's name is not a Telegram id");
        }

        var (markup, fault) = TelegramMarkup.Of(message);
        if (fault is not null)
        {
            return new SendOutcome.Refused(fault);
        }

        var outcome = message.Replaces is { } earlier
            ? await new TelegramEdit(client, chat, message).SendAsync(earlier, (InlineKeyboardMarkup?)TelegramKeyboard.Of(message.Choices).Keyboard, cancellationToken)
            : await new TelegramDispatch(client, chat, departure, markup, log).SendAsync(cancellationToken);
        if (outcome is SendOutcome.Sent && message.Menu is { } menu)
        {
            await _menu.ShowAsync(chat, menu, CancellationToken.None);
        }

        return outcome;
    }

    public async Task<bool?> AnswersAsync(CancellationToken cancellationToken)
    {
        try
        {
            await client.GetMeAsync(cancellationToken);
            return true;
        }
        catch (RequestException)
        {
            return false;
        }
    }
}
