namespace Bot.Dialogs.Messages;

/// <summary>A message on its way out, with what its channel must know to send it.</summary>
public sealed record Departure(Address To, MessageKind Kind, Outbound Body)
{
    /// <summary>The key of the outbox row: names the fact, the same for every attempt. Empty for a message that was never queued.</summary>
    public string Key { get; init; } = "";

    /// <summary>When the chat last wrote; null when it never did. Channels with a window look at it before they call.</summary>
    public DateTimeOffset? HeardAt { get; init; }

    /// <summary>The school it is sent for, which owns the attachment; null for a chat that is not linked.</summary>
    public Domain.SchoolId? School { get; init; }

    /// <summary>The bytes of <see cref="Outbound.Attachment"/>; empty when there is none.</summary>
    public ReadOnlyMemory<byte> File { get; init; }
}
