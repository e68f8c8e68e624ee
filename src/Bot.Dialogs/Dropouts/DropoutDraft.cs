using Bot.Dialogs.Conversations;
using Bot.Dialogs.RollCalls;
using Bot.Domain;

namespace Bot.Dialogs.Dropouts;

/// <summary>What waits for its yes, in the form in which the conversation keeps it.</summary>
internal sealed record DropoutDraft(PupilId Pupil, bool IsReturn, DateOnly From, string Reason)
{
    /// <summary>Why a leader keeps it with too few visits; null for nothing.</summary>
    public string? Despite { get; init; }

    /// <summary>As kept behind the open prompt; null when there is none.</summary>
    public static DropoutDraft? In(ConversationMemory memory) =>
        memory is { State: nameof(Asking.Dropout), Prompt.Note: { } note } ? DialogJson.Read<DropoutDraft>(note) : null;
}
