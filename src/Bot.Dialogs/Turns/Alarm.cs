using Bot.Dialogs.Understanding;
using Bot.Domain;

namespace Bot.Dialogs.Turns;

/// <summary>Something a person must look at, with its chain (design §4). Stays open until someone writes the outcome.</summary>
/// <param name="Id">Short ASCII id, unique in the deployment; part of the button's token.</param>
/// <param name="Pupil">The child; null when the words named nobody.</param>
/// <param name="Step">How many persons of the chain have been told; the next is told at <paramref name="NextStepAt"/>.</param>
/// <param name="NextStepAt">Null once somebody acknowledged, or when the chain is at its end.</param>
public sealed record Alarm(
    string Id,
    SchoolId School,
    PupilId? Pupil,
    ClassId? Class,
    AlarmKind Kind,
    DateTimeOffset RaisedAt,
    int Step,
    DateTimeOffset? NextStepAt)
{
    /// <summary>Who raised it: a guardian or a member of staff.</summary>
    public required Membership RaisedBy { get; init; }

    public StaffId? AcknowledgedBy { get; init; }

    public DateTimeOffset? AcknowledgedAt { get; init; }

    /// <summary>What came of it, in the words of who closed it; null while open.</summary>
    public string? Outcome { get; init; }
}
