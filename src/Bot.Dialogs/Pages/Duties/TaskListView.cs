namespace Bot.Dialogs.Pages.Duties;

/// <summary>One sheet of what is to be done.</summary>
/// <param name="Counts">How many there are behind each filter.</param>
/// <param name="MayReadLetters">Whether the letters are the visitor's too.</param>
public sealed record TaskListView(TaskFilter Filter, IReadOnlyDictionary<TaskFilter, int> Counts, Sheet<TaskRow> Sheet, bool MayReadLetters);
