using Bot.Domain.Attendance;
using Bot.Domain.People;

namespace Bot.Dialogs.Returns;

/// <summary>A pupil who has not been in class since the class returned from a long break.</summary>
/// <param name="BackOn">The day from which the family, or the teacher, said the child is there again; null when nobody named one.</param>
internal sealed record NotBack(Pupil Pupil, DateOnly? BackOn)
{
    /// <summary>What the roll call or a leave says; null where nobody knows.</summary>
    public ReasonCode? Reason { get; init; }

    /// <summary>The family answered "về muộn" to the message of the day before.</summary>
    public bool SaysLate { get; init; }

    /// <summary>The family asked for help.</summary>
    public bool NeedsHelp { get; init; }

    public bool IsUnexplained => BackOn is null && Reason is null or ReasonCode.KR && !SaysLate && !NeedsHelp;
}
