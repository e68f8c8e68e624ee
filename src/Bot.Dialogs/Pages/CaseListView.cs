namespace Bot.Dialogs.Pages;

/// <summary>One sheet of the cases that the visitor works on.</summary>
/// <param name="Counts">How many there are behind each filter.</param>
/// <param name="Sheet">From 1.</param>
/// <param name="MayOpenRegister">Whether the register of minutes is the visitor's too.</param>
public sealed record CaseListView(CaseFilter Filter, IReadOnlyDictionary<CaseFilter, int> Counts, IReadOnlyList<CaseRow> Rows, int Sheet, int Sheets, bool MayOpenRegister);
