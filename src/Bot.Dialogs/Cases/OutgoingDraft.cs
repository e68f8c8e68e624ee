using Bot.Dialogs.Conversations;
using Bot.Dialogs.RollCalls;
using Bot.Dialogs.Turns;
using Bot.Domain;

namespace Bot.Dialogs.Cases;

/// <summary>What is to leave the school once somebody said yes, in the form in which the conversation keeps it.</summary>
/// <param name="Words">What is asked of whom it goes to.</param>
internal sealed record OutgoingDraft(PupilId Pupil, string Words)
{
    /// <summary>The officer or superior to whom the case is handed over.</summary>
    public StaffId? Officer { get; init; }

    /// <summary>The contact of the book whose body is to do it.</summary>
    public string? Contact { get; init; }

    /// <summary>The last day of that task.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Whether the body is told who the child is.</summary>
    public bool NamesChild { get; init; }

    /// <summary>As kept behind the open prompt; null when there is none.</summary>
    public static OutgoingDraft? In(ConversationMemory memory) =>
        memory is { State: nameof(Asking.Sharing), Prompt.Note: { } note } ? DialogJson.Read<OutgoingDraft>(note) : null;

    public static bool IsAsking(Scene scene) => In(scene.Conversation.Memory) is not null && scene.Message.SentAt <= scene.Conversation.Memory.Prompt!.ExpiresAt;
}
