using Bot.Dialogs.Turns;

namespace Bot.Dialogs.Pages;

/// <summary>What a form of the page comes to.</summary>
/// <param name="Effects">To be written together; empty where nothing changes.</param>
/// <param name="Answer">What the visitor reads.</param>
public sealed record PageDecision(IReadOnlyList<Effect> Effects, string Answer)
{
    public static PageDecision Refused(string reason) => new([], reason);
}
