using Bot.Domain.Deadlines;

namespace Bot.Dialogs.Meetings;

/// <summary>A decision of a meeting as typed.</summary>
/// <param name="Who">In front of the colon; null where nobody is named.</param>
/// <param name="What">What is to be done, without its term.</param>
/// <param name="Term">By when; null for as soon as possible.</param>
public sealed record DecisionSaid(string? Who, string What, DeadlineTerm? Term);
