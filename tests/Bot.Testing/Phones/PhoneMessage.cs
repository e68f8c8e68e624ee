namespace Bot.Testing.Phones;

/// <summary>A message of the bot as a person sees it.</summary>
/// <param name="Buttons">Labels, in order.</param>
public sealed record PhoneMessage(string Phone, string Text, IReadOnlyList<string> Buttons);
