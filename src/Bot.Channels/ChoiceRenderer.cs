using System.Globalization;
using Bot.Dialogs.Messages;

namespace Bot.Channels;

/// <summary>Writes choices as numbers for channels without buttons: short ones in one line, <c>1 Đúng · 2 Sửa</c>, others one to a line; nothing is added where the text names them itself.</summary>
public static class ChoiceRenderer
{
    private const int ShortLine = 40;

    /// <summary>The whole message as text.</summary>
    public static string Render(Outbound message)
    {
        if (message.Choices.Count == 0 || message.TextNamesChoices)
        {
            return message.Text;
        }

        var numbered = message.Choices
            .Select((choice, index) => string.Create(CultureInfo.InvariantCulture, $"{index + 1} {choice.Label}"))
            .ToList();
        var line = string.Join(" · ", numbered);
        return $"{message.Text}\n{(line.Length <= ShortLine ? line : string.Join('\n', numbered))}";
    }
}
