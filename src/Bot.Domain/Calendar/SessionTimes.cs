namespace Bot.Domain.Calendar;

/// <summary>When a session begins and when its roll call is expected, in school time.</summary>
/// <param name="RemindAt">First reminder to the teacher; where the file is silent, 15 minutes before <paramref name="DueAt"/>.</param>
/// <param name="DueAt">Cut-off (hạn báo).</param>
public sealed record SessionTimes(Session Session, TimeOnly Start, TimeOnly RemindAt, TimeOnly DueAt);
