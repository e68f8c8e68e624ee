using Bot.Domain;
using Bot.Domain.Attendance;

namespace Bot.Dialogs.Nudges;

/// <summary>What was said to a family about a pupil on a day, apart from safety questions; there is at most one for a pupil and day.</summary>
/// <param name="At">When it was queued.</param>
public sealed record Nudge(SchoolId School, PupilId Pupil, DateOnly Day, NudgeKind Kind, DateTimeOffset At)
{
    /// <summary>The stated cause for which help was offered instead of a total; null otherwise.</summary>
    public ReasonCode? Cause { get; init; }

    /// <summary>When the family next wrote anything at all; null while it has not.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    public GuardianId? AnsweredBy { get; init; }

    /// <summary>False when no message about it left, nor may have: all were withdrawn, died or grew stale. Then it counts for nothing.</summary>
    public bool IsSaid { get; init; } = true;

    /// <summary>6, 7 or 8 of the menu; null for words.</summary>
    public int? Answer { get; init; }
}

/// <summary>Occasions of a nudge; the order is the precedence when several fall on one day. The names are stored.</summary>
public enum NudgeKind
{
    /// <summary>The day before the return from a long break.</summary>
    Return,

    /// <summary>To boarders on the Sunday of their return, where Monday or the evening roll before it was missed in three of the last four weeks.</summary>
    SundayReturn,

    /// <summary>Two days before a harvest or festival.</summary>
    Season,

    /// <summary>Unexplained absences in the week before: the total so far, the limit when it is near, or help.</summary>
    Week,

    /// <summary>The day before a weekday that was missed in three of the last four weeks.</summary>
    Weekday,

    /// <summary>Some absence in the month before.</summary>
    Month,

    /// <summary>A full week after one with unexplained absences.</summary>
    Thanks,

    /// <summary>Two of them stayed unanswered: no message to the family, but a task for the homeroom teacher.</summary>
    HandOver,
}

internal static class NudgeKinds
{
    /// <summary>Whether a class drawn to hear none is spared it. Dates are news, not nudges: every family hears them.</summary>
    public static bool IsOnTrial(this NudgeKind kind) => kind is not (NudgeKind.Return or NudgeKind.Season or NudgeKind.HandOver);

    /// <summary>Whether the message asks about absence, so that silence means something.</summary>
    public static bool AsksAboutAbsence(this NudgeKind kind) => kind is NudgeKind.Week or NudgeKind.Weekday or NudgeKind.SundayReturn;
}
