using System.Text;
using Bot.Dialogs.Messages;

namespace Bot.Channels.Telegram;

/// <summary>Lays choices out as an inline keyboard: short labels share a row, long ones stand alone.</summary>
internal static class TelegramKeyboard
{
    private const int MaxTokenBytes = 64;
    private const int MaxButtons = 100;
    private const int RowLetters = 28;
    private const int RowButtons = 4;

    /// <returns>The keyboard, null without choices; or why Telegram would refuse it.</returns>
    public static (InlineKeyboardMarkup? Keyboard, string? Fault) Of(IReadOnlyList<Choice> choices)
    {
        if (choices.Count == 0)
        {
            return (null, null);
        }

        if (choices.Count > MaxButtons)
        {
            return (null, "more than 100 buttons");
        }

        if (choices.Any(choice => string.IsNullOrWhiteSpace(choice.Label) || Encoding.UTF8.GetByteCount(choice.Token) is 0 or > MaxTokenBytes))
        {
            return (null, "a button without label, or whose token has not 1 to 64 bytes");
        }

        var rows = new List<List<InlineKeyboardButton>>();
        foreach (var choice in choices)
        {
            if (rows.Count == 0 || rows[^1].Count == RowButtons || rows[^1].Sum(button => button.Text.Length) + choice.Label.Length > RowLetters)
            {
                rows.Add([]);
            }

            rows[^1].Add(new InlineKeyboardButton(choice.Label, choice.Token));
        }

        return (new InlineKeyboardMarkup(rows), null);
    }
}
