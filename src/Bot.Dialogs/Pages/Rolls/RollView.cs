using Bot.Domain.Attendance;

namespace Bot.Dialogs.Pages.Rolls;

/// <summary>One session of a class, or of one pupil of it.</summary>
/// <param name="Standing">What stands; null where nobody has reported.</param>
/// <param name="Summary">The same in a line of words; null where only one pupil is shown.</param>
/// <param name="Rows">Whom the form is about; empty where there is nothing to correct.</param>
/// <param name="History">The newest first.</param>
/// <param name="MayTakeBack">Whether the last change is the visitor's own, made here a moment ago.</param>
public sealed record RollView(RollCallKey Key, RollCall? Standing, string? Summary, IReadOnlyList<RollRow> Rows, IReadOnlyList<HistoryLine> History, bool MayTakeBack);
