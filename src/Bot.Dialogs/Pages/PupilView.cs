using Bot.Dialogs.Pages.Rolls;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.People;

namespace Bot.Dialogs.Pages;

/// <summary>One child over the school year so far, for somebody who sees it by name.</summary>
/// <param name="Standing">Null in grades without the rule of 45.</param>
/// <param name="Missed">The newest first.</param>
/// <param name="Guardians">Empty for who does not work with the family.</param>
/// <param name="Case">The case as a chat shows it, by lines; empty for who does not work on it.</param>
/// <param name="Visits">The first one first.</param>
public sealed record PupilView(
    Pupil Pupil, HeatMap Map, AbsenceTotals Totals, LimitStanding? Standing, IReadOnlyList<MissedSession> Missed, IReadOnlyList<Guardian> Guardians, IReadOnlyList<string> Case, IReadOnlyList<VisitRow> Visits)
{
    /// <summary>Whether the visitor changes roll calls of the child's class.</summary>
    public bool MayCorrect { get; init; }

    /// <summary>Skipped periods, the newest first; null for who is not told of them.</summary>
    public IReadOnlyList<SkippedLesson>? Skipped { get; init; }

    /// <summary>The sessions of lessons of the class.</summary>
    public IReadOnlyList<Session> Sessions { get; init; } = [];

    /// <summary>What became of the child's sessions, the newest first; null for who changes no roll call of the class.</summary>
    public Sheet<HistoryLine>? History { get; init; }

    /// <summary>Messages to the family and its answers, the newest first; null for who does not work with the family.</summary>
    public Sheet<FamilyLine>? Talk { get; init; }
}
