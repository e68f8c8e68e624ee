using Bot.Dialogs.Understanding;
using Bot.Domain;

namespace Bot.Dialogs.Turns;

/// <summary>Something a person must look at, with its chain (design §4). Stays open until someone writes the outcome.</summary>
/// <param name="Id">Short ASCII id, unique in the deployment; part of the button's token.</param>
/// <param name="Pupil">The child; null when the words named nobody.</param>
/// <param name="Step">How many persons of the chain have had their turn, the next at <paramref name="NextStepAt"/>; <see cref="ChainEnded"/> when all have.</param>
/// <param name="NextStepAt">Null once somebody acknowledged, or when everybody of the chain was told.</param>
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
    /// <summary>The step behind the last person, of whatever chain: the longest has three.</summary>
    public const int ChainEnded = 4;

    /// <summary>Who raised it: a guardian or a member of staff.</summary>
    public required Membership RaisedBy { get; init; }

    public StaffId? AcknowledgedBy { get; init; }

    public DateTimeOffset? AcknowledgedAt { get; init; }

    /// <summary>What came of it, in the words of who closed it; null while open.</summary>
    public string? Outcome { get; init; }
}
