using System.Text.Json;

namespace Bot.Channels.BotFramework;

// The few wire records we read and write, each with the fields we use;
// https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference names the rest.

/// <summary>What a channel sends us, of whatever type.</summary>
internal sealed record Activity(
    string? Type = null,
    string? Id = null,
    string? Timestamp = null,
    string? ServiceUrl = null,
    string? ChannelId = null,
    ActivityAccount? From = null,
    ActivityConversation? Conversation = null,
    ActivityAccount? Recipient = null,
    string? Text = null,
    JsonElement? Value = null,
    string? Action = null,
    IReadOnlyList<ActivityAccount?>? MembersAdded = null,
    IReadOnlyList<ActivityAccount?>? MembersRemoved = null,
    IReadOnlyList<ActivityEntity?>? Entities = null,
    IReadOnlyList<ActivityAttachment?>? Attachments = null);

/// <summary>A user or a bot (ChannelAccount).</summary>
internal sealed record ActivityAccount(string? Id = null);

/// <summary>A conversation (ConversationAccount); <paramref name="ConversationType"/> is said by Teams: <c>personal</c>, <c>groupChat</c>, <c>channel</c>.</summary>
internal sealed record ActivityConversation(string? Id = null, bool? IsGroup = null, string? ConversationType = null);

/// <summary>Of the entities only <c>mention</c> is read: who is meant, and the words in the text that say so.</summary>
internal sealed record ActivityEntity(string? Type = null, ActivityAccount? Mentioned = null, string? Text = null);

internal sealed record ActivityAttachment(string? ContentType = null, string? ContentUrl = null, string? Name = null, JsonElement? Content = null);

/// <summary>What we send: always a message.</summary>
internal sealed record MessageActivity(string Type, string ServiceUrl, string ChannelId, ActivityAccount From, ActivityConversation Conversation, string Text, string TextFormat)
{
    public ActivityAccount? Recipient { get; init; }

    public SuggestedActions? SuggestedActions { get; init; }

    public string? AttachmentLayout { get; init; }

    public IReadOnlyList<CardAttachment>? Attachments { get; init; }
}

internal sealed record SuggestedActions(IReadOnlyList<string> To, IReadOnlyList<CardAction> Actions);

internal sealed record CardAttachment(string ContentType, HeroCard Content);

internal sealed record HeroCard(IReadOnlyList<CardAction> Buttons);

/// <param name="Value">Comes back when the button is pressed.</param>
internal sealed record CardAction(string Type, string Title, string Value)
{
    /// <summary>What the chat shows as said by who pressed it (<c>messageBack</c>).</summary>
    public string? DisplayText { get; init; }

    /// <summary>The text of the message that comes back (<c>messageBack</c>).</summary>
    public string? Text { get; init; }
}
