using Bot.Dialogs.Messages;

namespace Bot.Storage.Files;

/// <summary>What is said at the end of a fetch, as it is stored.</summary>
/// <param name="GivenUp">To the chat the file came from, when it cannot be had; null for nothing.</param>
/// <param name="Kept">Messages that pass the file on.</param>
/// <param name="ReadsText">The words of the file are wanted.</param>
internal sealed record FetchWords(Outbound? GivenUp, IReadOnlyList<OutboxEntry> Kept, bool ReadsText = false);
