using Bot.Dialogs.OfficialLetters;
using Bot.Dialogs.Reports;

namespace Bot.Dialogs.Pages.Duties;

/// <summary>A letter with what it asks for and how far that is.</summary>
/// <param name="Duties">What it wants until when, one line each.</param>
/// <param name="Tasks">What was opened for it so far, with what came of it.</param>
/// <param name="Papers">Papers of the school that the visitor may fetch.</param>
public sealed record LetterView(
    StoredLetter Letter, string Heading, IReadOnlyList<string> Duties, IReadOnlyList<TaskRow> Tasks, IReadOnlyList<string> Contacts, IReadOnlyList<(ReportName Name, string Title)> Papers);
