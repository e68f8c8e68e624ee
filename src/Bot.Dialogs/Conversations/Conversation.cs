using Bot.Dialogs.Messages;

namespace Bot.Dialogs.Conversations;

/// <summary>What is remembered of one chat between two messages.</summary>
/// <param name="Version">Counts the turns committed; 0 for a chat that never wrote. A commit names the version it saw.</param>
/// <param name="Memory">What the dialogs remember; stored as JSON.</param>
public sealed record Conversation(Address Address, long Version, ConversationMemory Memory);
