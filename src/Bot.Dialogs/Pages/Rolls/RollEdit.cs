using Bot.Domain;
using Bot.Domain.Attendance;

namespace Bot.Dialogs.Pages.Rolls;

/// <summary>What is to stand of one pupil.</summary>
/// <param name="Reason">Of an absence; null for none. Ignored for who is there.</param>
public sealed record RollEdit(PupilId Pupil, PupilState State, ReasonCode? Reason)
{
    /// <summary>Which periods the pupil skipped; null leaves them as they are. Ignored for who is absent.</summary>
    public IReadOnlyList<int>? Skipped { get; init; }

    /// <summary>What was written as skipped periods and is no number of a period; null where all of it was read. Nothing is written then.</summary>
    public string? SkippedUnread { get; init; }
}
