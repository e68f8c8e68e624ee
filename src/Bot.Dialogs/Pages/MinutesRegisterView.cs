namespace Bot.Dialogs.Pages;

/// <summary>One sheet of the register of minutes, the newest number first.</summary>
/// <param name="Totals">In words.</param>
/// <param name="Sheet">From 1.</param>
public sealed record MinutesRegisterView(string Totals, IReadOnlyList<VisitRow> Rows, int Sheet, int Sheets);
