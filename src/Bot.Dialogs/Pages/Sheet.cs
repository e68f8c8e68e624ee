namespace Bot.Dialogs.Pages;

/// <summary>One sheet of a long list.</summary>
/// <param name="Number">From 1.</param>
/// <param name="All">How many rows all sheets have.</param>
public sealed record Sheet<T>(IReadOnlyList<T> Rows, int Number, int Sheets, int All);
