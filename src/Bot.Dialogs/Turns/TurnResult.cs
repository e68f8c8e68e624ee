using Bot.Dialogs.Conversations;

namespace Bot.Dialogs.Turns;

/// <summary>What a turn decided: the conversation's next memory and the effects, committed together.</summary>
public sealed record TurnResult(ConversationMemory Memory, IReadOnlyList<Effect> Effects);
