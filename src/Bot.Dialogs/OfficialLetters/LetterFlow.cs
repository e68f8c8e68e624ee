using Bot.Dialogs.Conversations;

namespace Bot.Dialogs.OfficialLetters;

/// <summary>The way of a letter into the school: while asking – what happened – then asking.</summary>
public static class LetterFlow
{
    public static TransitionTable<LetterAsking, LetterHappened> Table { get; } = new(
        LetterAsking.Nothing,
        rows:
        [
            (LetterAsking.Confirmation, LetterHappened.Agreed, LetterAsking.Nothing),
            (LetterAsking.Parts, LetterHappened.Dropped, LetterAsking.Nothing),
            (LetterAsking.Doubt, LetterHappened.Dropped, LetterAsking.Nothing),
            (LetterAsking.Confirmation, LetterHappened.Dropped, LetterAsking.Nothing),
        ],
        interruptions:
        [
            (LetterHappened.WasPart, LetterAsking.Parts),
            (LetterHappened.WasUnclear, LetterAsking.Doubt),
            (LetterHappened.WasRead, LetterAsking.Confirmation),
        ],
        otherwiseStays: [],
        otherwiseRefused: [LetterHappened.Agreed, LetterHappened.Dropped]);

    /// <summary>What the chat is asked about its letter; nothing when its question has lapsed or something else is asked.</summary>
    public static LetterAsking StateOf(ConversationMemory memory) =>
        memory is { Letter: { } letter, Prompt.Note: Note } ? Table.Named(letter.State) : LetterAsking.Nothing;

    /// <summary>Marks a prompt of this dialog.</summary>
    public const string Note = "letter";
}
