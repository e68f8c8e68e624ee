namespace Bot.Dialogs.Pages;

/// <summary>Something that was written to a family, or that it answered.</summary>
/// <param name="Who">The guardian; of what was written to several and is not kept any more, the family.</param>
/// <param name="State">What became of it.</param>
/// <param name="IsBad">It did not reach anybody.</param>
public sealed record FamilyLine(DateTimeOffset At, bool IsAnswer, string Who, string Text, string State, bool IsBad = false);
