namespace Bot.Host.Demo;

/// <summary>A message of the bot as a person sees it.</summary>
/// <param name="Buttons">Labels in order; none where the text itself says what can be answered.</param>
internal sealed record PhoneMessage(string Text, IReadOnlyList<string> Buttons)
{
    /// <summary>As it is printed: the buttons behind the text.</summary>
    public override string ToString() => Text + string.Concat(Buttons.Select(button => $" [{button}]"));
}
