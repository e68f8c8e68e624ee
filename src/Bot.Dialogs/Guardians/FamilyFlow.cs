using Bot.Dialogs.Conversations;
using Bot.Dialogs.Turns;

namespace Bot.Dialogs.Guardians;

/// <summary>The flow of a guardian's chat: while asking – what happened – then asking.</summary>
public static class FamilyFlow
{
    public static TransitionTable<FamilyAsking, FamilyHappened> Table { get; } = new(
        FamilyAsking.Idle,
        rows:
        [
            (FamilyAsking.Consent, FamilyHappened.Declined, FamilyAsking.Idle),
            (FamilyAsking.WrongNumber, FamilyHappened.Declined, FamilyAsking.Idle),
            (FamilyAsking.WrongNumber, FamilyHappened.WrongNumberConfirmed, FamilyAsking.Idle),
            (FamilyAsking.Child, FamilyHappened.ChildNamed, FamilyAsking.Idle),
            (FamilyAsking.Child, FamilyHappened.Answered, FamilyAsking.Idle),
            (FamilyAsking.LeaveChild, FamilyHappened.LeaveAsked, FamilyAsking.Idle),
            (FamilyAsking.LeaveDay, FamilyHappened.LeaveAsked, FamilyAsking.Idle),
        ],
        interruptions:
        [
            (FamilyHappened.ConsentAsked, FamilyAsking.Consent),
            (FamilyHappened.Agreed, FamilyAsking.Idle),
            (FamilyHappened.ChildInDoubt, FamilyAsking.Child),
            (FamilyHappened.LeaveChildInDoubt, FamilyAsking.LeaveChild),
            (FamilyHappened.LeaveDayInDoubt, FamilyAsking.LeaveDay),
            (FamilyHappened.WrongNumberSaid, FamilyAsking.WrongNumber),
            (FamilyHappened.Stopped, FamilyAsking.Idle),
        ],
        otherwiseStays: [FamilyHappened.Answered, FamilyHappened.LeaveAsked, FamilyHappened.LeaveEnded, FamilyHappened.PassedOn, FamilyHappened.Told],
        otherwiseRefused: [FamilyHappened.Declined, FamilyHappened.ChildNamed, FamilyHappened.WrongNumberConfirmed]);

    internal static FamilyAsking StateOf(ConversationMemory memory) => Table.Named(memory.State);

    /// <summary>Moves the chat on. A question of the staff dialog in the same chat is no state of this one and stays as it is.</summary>
    internal static void Move(TurnDraft draft, FamilyHappened happened)
    {
        var state = StateOf(draft.Memory);
        var next = Table.Next(state, happened);
        if (next != state)
        {
            draft.Memory = draft.Memory with { State = next.ToString(), Prompt = next == FamilyAsking.Idle ? null : draft.Memory.Prompt };
        }
    }
}
