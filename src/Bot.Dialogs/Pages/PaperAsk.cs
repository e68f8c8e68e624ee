using Bot.Dialogs.Reports;

namespace Bot.Dialogs.Pages;

/// <summary>A paper that is looked at or fetched on the page.</summary>
/// <param name="From">Null for the usual days of the paper.</param>
public sealed record PaperAsk(ReportName Name, DateOnly? From, DateOnly? To, bool IsPublic);
