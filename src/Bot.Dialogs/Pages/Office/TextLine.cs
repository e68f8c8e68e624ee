namespace Bot.Dialogs.Pages.Office;

/// <summary>A text to guardians.</summary>
/// <param name="Default">As the program has it.</param>
/// <param name="Own">As the school words it; null where it does not.</param>
public sealed record TextLine(string Language, string Name, string Default, string? Own)
{
    public string Text => Own ?? Default;
}
