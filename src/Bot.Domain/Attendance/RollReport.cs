namespace Bot.Domain.Attendance;

/// <summary>What says how punctually and how often a roll call was reported, without anybody's name.</summary>
/// <param name="Revision">1 for a first report that stands.</param>
/// <param name="Absent">How many are absent.</param>
/// <param name="ReportedAt">When the newest revision was sent.</param>
public readonly record struct RollReport(int Revision, int Absent, DateTimeOffset ReportedAt)
{
    /// <summary>Null when the class has not reported.</summary>
    public static RollReport? Of(RollCall? rollCall) => rollCall is { AbsentCount: { } absent } ? new RollReport(rollCall.Revision, absent, rollCall.ReportedAt) : null;
}
