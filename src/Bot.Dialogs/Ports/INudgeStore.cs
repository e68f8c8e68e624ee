using Bot.Dialogs.Nudges;

namespace Bot.Dialogs.Ports;

/// <summary>What is known of a whole school's families for one round of nudges. Written through effects, as everything else.</summary>
public interface INudgeStore
{
    /// <summary>All facts of a round in one go, however many pupils the school has.</summary>
    Task<NudgeFacts> LoadAsync(NudgeFactsNeeded needed, CancellationToken cancellationToken);
}
