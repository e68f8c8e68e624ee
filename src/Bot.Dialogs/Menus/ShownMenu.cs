using Bot.Dialogs.Messages;

namespace Bot.Dialogs.Menus;

/// <summary>A message with choices that left for a chat without buttons.</summary>
/// <param name="At">When it left, by the program's clock.</param>
/// <param name="Body">As it was sent; its choices carry the tokens that a button would have brought back.</param>
public sealed record ShownMenu(DateTimeOffset At, Outbound Body)
{
    /// <summary>The token a number stands for; null when the menu has no such number.</summary>
    /// <remarks>Where the text names the choices itself, a number is one only if the label begins with it, e.g. <c>1 ốm</c>.</remarks>
    public string? TokenOf(int number)
    {
        if (!Body.TextNamesChoices)
        {
            return number >= 1 && number <= Body.Choices.Count ? Body.Choices[number - 1].Token : null;
        }

        var beginning = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{number} ");
        return Body.Choices.FirstOrDefault(choice => choice.Label.StartsWith(beginning, StringComparison.Ordinal))?.Token;
    }

    /// <summary>Whether the same question is put again.</summary>
    public bool IsSameAs(ShownMenu other) => Body.Choices.Select(choice => choice.Token).SequenceEqual(other.Body.Choices.Select(choice => choice.Token), StringComparer.Ordinal);
}
