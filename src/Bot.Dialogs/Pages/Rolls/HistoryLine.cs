using Bot.Domain.Attendance;

namespace Bot.Dialogs.Pages.Rolls;

/// <summary>One change of what stands of a session.</summary>
/// <param name="By">Who made it, by name.</param>
/// <param name="Way">How: reported, corrected, taken back, and through which channel.</param>
/// <param name="From">What stood before; null where nothing did.</param>
/// <param name="Because">Why, where the corrector said so.</param>
public sealed record HistoryLine(RollCallKey Key, DateTimeOffset At, string By, string Way, string? From, string To, string? Because);
