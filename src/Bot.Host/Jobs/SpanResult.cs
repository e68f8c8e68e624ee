using Bot.Dialogs.Turns;

namespace Bot.Host.Jobs;

/// <summary>What a round came to.</summary>
/// <param name="Stale">What fell due and is not worth saying any more.</param>
/// <param name="Unreachable">What could be said to nobody.</param>
internal sealed record SpanResult(IReadOnlyList<Effect> Effects, int Stale, int Unreachable = 0)
{
    /// <summary>Up to where the round committed by itself; null where it did not.</summary>
    public DateTimeOffset? Mark { get; init; }

    /// <summary>
    /// What is withdrawn again, looked for when the effects stand: a turn committed between the look and the commit could not withdraw what was not queued
    /// yet. Null for nothing.
    /// </summary>
    public Func<Task<IReadOnlyList<Effect>>>? TakeBack { get; init; }

    public static SpanResult Said(IEnumerable<Bot.Dialogs.Messages.OutboxEntry> messages, int stale, int unreachable) =>
        new([.. messages.Select(message => new Effect.Say(message))], stale, unreachable);
}
