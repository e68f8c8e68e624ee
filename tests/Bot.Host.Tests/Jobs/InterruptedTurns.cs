using Bot.Dialogs.Ports;
using Bot.Dialogs.Turns;

namespace Bot.Host.Tests.Jobs;

/// <summary>Lets something happen right after the first facts were loaded: between a job's look and its commit.</summary>
internal sealed class InterruptedTurns(ITurnStore turns, Func<Task> meanwhile) : ITurnStore
{
    private bool _happened;

    public Task<Scene> WithEarlierReportsAsync(Scene scene, CancellationToken cancellationToken) => turns.WithEarlierReportsAsync(scene, cancellationToken);

    public async Task<Facts> LoadFactsAsync(FactsNeeded needed, CancellationToken cancellationToken)
    {
        var facts = await turns.LoadFactsAsync(needed, cancellationToken);
        if (!_happened)
        {
            _happened = true;
            await meanwhile();
        }

        return facts;
    }

    public Task<Scene> LoadAsync(ClaimedMessage message, DateTimeOffset now, CancellationToken cancellationToken) =>
        turns.LoadAsync(message, now, cancellationToken);

    public Task<CommitOutcome> CommitAsync(ClaimedMessage message, Scene scene, TurnResult result, CancellationToken cancellationToken) =>
        turns.CommitAsync(message, scene, result, cancellationToken);
}
