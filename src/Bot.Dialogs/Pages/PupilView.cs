using Bot.Domain.Attendance;
using Bot.Domain.People;

namespace Bot.Dialogs.Pages;

/// <summary>One child over the school year so far, for somebody who sees it by name.</summary>
/// <param name="Standing">Null in grades without the rule of 45.</param>
/// <param name="Missed">The newest first.</param>
/// <param name="Guardians">Empty for who does not work with the family.</param>
/// <param name="Case">The case as a chat shows it, by lines; empty for who does not work on it.</param>
/// <param name="Visits">The first one first.</param>
public sealed record PupilView(
    Pupil Pupil, HeatMap Map, AbsenceTotals Totals, LimitStanding? Standing, IReadOnlyList<MissedSession> Missed, IReadOnlyList<Guardian> Guardians, IReadOnlyList<string> Case, IReadOnlyList<VisitRow> Visits);
