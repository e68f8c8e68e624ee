using Bot.Dialogs.Turns;

namespace Bot.Dialogs.Ports;

/// <summary>Loads what a turn needs and commits what it decided (design §3, stops 4 and 7).</summary>
public interface ITurnStore
{
    Task<Scene> LoadAsync(ClaimedMessage message, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>The scene with all the roll calls that its chat remembers; what <see cref="LoadAsync"/> brings reaches back two days.</summary>
    Task<Scene> WithEarlierReportsAsync(Scene scene, CancellationToken cancellationToken);

    Task<Facts> LoadFactsAsync(FactsNeeded needed, CancellationToken cancellationToken);

    /// <summary>The same for a turn, whose scene may hold some of it.</summary>
    Task<Facts> LoadFactsAsync(FactsNeeded needed, Scene scene, CancellationToken cancellationToken) => LoadFactsAsync(needed, cancellationToken);

    /// <summary>Until it is disposed, what a turn loads is of one moment where that is cheaper; null where it is not. A turn that decided on what has changed since is a conflict either way.</summary>
    IDisposable? OneMoment() => null;

    /// <summary>
    /// Writes conversation, effects and the handled mark in one transaction, together with other turns that wait at the moment; returns when
    /// it is durable.
    /// </summary>
    Task<CommitOutcome> CommitAsync(ClaimedMessage message, Scene scene, TurnResult result, CancellationToken cancellationToken);
}

public enum CommitOutcome
{
    Committed,

    /// <summary>Something the turn had seen has changed; nothing was written. Load and decide again.</summary>
    Conflict,

    /// <summary>Somebody else claimed the conversation meanwhile; nothing was written and nothing is to be done.</summary>
    LeaseLost,
}
