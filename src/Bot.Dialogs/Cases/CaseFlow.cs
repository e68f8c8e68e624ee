using Bot.Dialogs.Conversations;
using Bot.Domain.Cases;

namespace Bot.Dialogs.Cases;

/// <summary>The life of a case as a table that checks and draws itself; its rows are <see cref="CaseLife.Rows"/>.</summary>
public static class CaseFlow
{
    public static TransitionTable<CaseState, CaseMove> Table { get; } = new(
        CaseState.Watching,
        CaseLife.Rows,
        interruptions: [],
        otherwiseStays: [],
        otherwiseRefused: Enum.GetValues<CaseMove>());
}
