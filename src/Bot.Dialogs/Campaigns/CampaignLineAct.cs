using Bot.Domain;
using Bot.Domain.Cases;

namespace Bot.Dialogs.Campaigns;

/// <summary>What "hủy" needs to put a line, and the child's case, back as they were.</summary>
/// <param name="Before">The line as it was.</param>
/// <param name="Pupil">Whose case was touched; null for nobody's.</param>
/// <param name="Case">That case as it was; null where it was opened with the line.</param>
/// <param name="Source">The message that changed it.</param>
public sealed record CampaignLineAct(CampaignLine Before, PupilId? Pupil, PupilCase? Case, string Source, DateTimeOffset At);
