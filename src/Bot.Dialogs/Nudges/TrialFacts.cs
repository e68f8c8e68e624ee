using Bot.Domain.Attendance;
using Bot.Domain.Trials;

namespace Bot.Dialogs.Nudges;

/// <summary>What the result of a school year's trial is reckoned from.</summary>
/// <param name="Pupils">Who took part, by week.</param>
/// <param name="Missed">The year's missed sessions of the whole school.</param>
/// <param name="Held">The year's roll calls.</param>
public sealed record TrialFacts(IReadOnlyList<TrialPupil> Pupils, IReadOnlyList<MissedSession> Missed, IReadOnlyList<HeldSession> Held);
