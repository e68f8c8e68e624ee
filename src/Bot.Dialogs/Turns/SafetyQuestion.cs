using Bot.Domain;
using Bot.Domain.Attendance;

namespace Bot.Dialogs.Turns;

/// <summary>The question to a family about one unexplained absence (design §10): one per child and session, to every linked guardian.</summary>
/// <param name="DueAt">When it goes out; before that nobody was asked.</param>
public sealed record SafetyQuestion(SchoolId School, PupilId Pupil, RollCallKey RollCall, DateTimeOffset DueAt, SafetyQuestionState State)
{
    /// <summary>The guardian who answered; null while open or withdrawn.</summary>
    public GuardianId? AnsweredBy { get; init; }

    /// <summary>The number of the menu that was answered, 1–6; 0 for words the menu does not have.</summary>
    public int? Answer { get; init; }

    /// <summary>The family's claim, when the answer gives a reason.</summary>
    public ReasonCode? Reason { get; init; }

    public AbsenceKind Kind { get; init; }

    /// <summary>The family's own words, shown to the teacher.</summary>
    public string? Words { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }
}

public enum SafetyQuestionState
{
    /// <summary>Waiting to be sent, or sent and waiting for an answer.</summary>
    Open,

    /// <summary>A guardian answered; the teacher has not yet decided.</summary>
    Answered,

    /// <summary>The teacher accepted the family's reason.</summary>
    Accepted,

    /// <summary>The absence was corrected away or explained before anybody answered.</summary>
    Withdrawn,
}
