using Bot.Dialogs.Ports;

namespace Bot.Host.Workers;

/// <summary>Loads, understands, decides and commits one message.</summary>
internal delegate Task<CommitOutcome> TakeTurn(ClaimedMessage message, CancellationToken cancellationToken);
