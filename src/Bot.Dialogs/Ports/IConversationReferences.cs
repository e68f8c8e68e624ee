using Bot.Dialogs.Messages;

namespace Bot.Dialogs.Ports;

/// <summary>
/// What a channel must remember of a chat to write into it later (Bot Framework: conversation reference), durable and shared by all hosts. The
/// text is the channel's own affair and holds no names.
/// </summary>
public interface IConversationReferences
{
    /// <summary>Replaces what was kept; returns when it is durable. The chat's account must exist.</summary>
    Task KeepAsync(Address chat, string reference, CancellationToken cancellationToken);

    /// <summary>What was kept last; null when nothing was.</summary>
    Task<string?> FindAsync(Address chat, CancellationToken cancellationToken);
}
