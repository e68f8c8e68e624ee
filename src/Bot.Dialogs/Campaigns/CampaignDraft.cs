using Bot.Dialogs.Conversations;
using Bot.Dialogs.RollCalls;
using Bot.Dialogs.Understanding.Campaigns;

namespace Bot.Dialogs.Campaigns;

/// <summary>A list that waits for its yes, in the form in which the conversation keeps it. Whom its lines mean is looked up anew.</summary>
internal sealed record CampaignDraft(string Title, IReadOnlyList<CampaignRow> Rows)
{
    /// <summary>As kept behind the open prompt; null when there is none.</summary>
    public static CampaignDraft? In(ConversationMemory memory) =>
        memory is { State: nameof(Asking.Campaign), Prompt.Note: { } note } ? DialogJson.Read<CampaignDraft>(note) : null;
}
