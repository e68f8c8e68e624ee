namespace Bot.Dialogs.Pages.Duties;

/// <summary>A letter in the list.</summary>
/// <param name="Next">When it wants something next, in words.</param>
public sealed record LetterRow(string Key, string Heading, DateOnly TakenOn, string Next);
