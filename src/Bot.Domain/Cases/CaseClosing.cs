namespace Bot.Domain.Cases;

/// <summary>
/// The one rule by which a case may be closed as dropped out (S4-08): so many visits with signed minutes, or a leader who says why all the same. Every path asks here.
/// </summary>
/// <param name="Visits">Complete visits since the case before this one ended.</param>
/// <param name="Needed">The school's number.</param>
public sealed record CaseClosing(int Visits, int Needed)
{
    public bool HasEnough => Visits >= Needed;

    /// <summary>The case closed as dropped out; null where it may not be.</summary>
    /// <param name="despite">Why a leader closes it with too few visits; ignored where there are enough.</param>
    /// <param name="isLeader">Whether a leader of the child's grade says so.</param>
    public PupilCase? Close(PupilCase known, DateOnly day, string? despite, bool isLeader) =>
        !HasEnough && (!isLeader || string.IsNullOrWhiteSpace(despite)) ? null
        : CaseLife.After(known, CaseMove.DropOut, day) is not { } closed ? null
        : closed with { ClosedDespite = HasEnough ? null : despite };
}
