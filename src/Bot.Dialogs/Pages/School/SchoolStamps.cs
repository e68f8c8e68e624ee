namespace Bot.Dialogs.Pages.School;

/// <summary>Whether sums of days that are kept still stand.</summary>
/// <param name="Days">By day; a day without any report has none.</param>
/// <param name="Before">Of the year before, by which only the numbers of its reports are seen.</param>
public sealed record SchoolStamps(IReadOnlyDictionary<DateOnly, string> Days, IReadOnlyDictionary<DateOnly, string> Before);
